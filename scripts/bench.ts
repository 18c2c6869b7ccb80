// Turns the names given, or all, into measurements: a table for people, with --json one document for programs.
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { removeDeadRuns, removeRunFolder } from '../test/support/home.ts'
import { analyze } from './bench/analyze/analyze.ts'
import type { Benchmark, Result } from './bench/benchmark.ts'
import { cache } from './bench/cache/cache.ts'
import { cacheMemory } from './bench/cache/memory.ts'
import { demo } from './bench/demo.ts'
import { engine } from './bench/engine.ts'
import { lint } from './bench/lint.ts'
import { readMachine, renderMachine } from './bench/machine.ts'
import { overhead } from './bench/overhead.ts'
import { scaling } from './bench/scaling.ts'
import { start } from './bench/start.ts'
import { renderResult } from './bench/table.ts'

const benchmarks: readonly Benchmark[] = [
  lint,
  scaling,
  start,
  overhead,
  demo,
  cache,
  cacheMemory,
  engine,
  analyze,
]
const usage = `usage: npm run bench -- [--json] [--runs N] [--size MB] [${benchmarks.map(({ name }) => name).join('] [')}]`

type Request = {
  readonly wanted: readonly Benchmark[]
  readonly json: boolean
  readonly runs: number | undefined
  readonly size: number | undefined
}

function readRequest(): Request {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string' },
      size: { type: 'string' },
    },
    allowPositionals: true,
  })
  const unknown = positionals.find((word) => !benchmarks.some(({ name }) => name === word))
  if (unknown !== undefined) throw new Error(`there is no benchmark ${unknown}`)
  const wanted = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  return {
    wanted,
    json: values.json,
    runs: numberOf('--runs', values.runs),
    size: numberOf('--size', values.size),
  }
}

function numberOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`${option} takes a number from 1`)
  return Number(value)
}

async function measure({ wanted, json, runs, size }: Request): Promise<void> {
  const machine = await readMachine()
  if (!json) console.log(`${renderMachine(machine)}\n`)
  const results: ({ readonly name: string } & Result)[] = []
  const failures: { readonly name: string; readonly message: string }[] = []
  for (const { name, run } of wanted) {
    try {
      const result = await run({ runs, size })
      results.push({ name, ...result })
      if (!json) console.log(renderResult(name, result))
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      failures.push({ name, message })
      console.error(`${name}: could not be measured: ${message}\n`)
    }
  }
  if (json) console.log(JSON.stringify({ version: 1, machine, benchmarks: results, failures }, undefined, 2))
  process.exitCode = failures.length > 0 ? 1 : 0
}

// a bench within a run of tests must not end the engines of that run
delete process.env['LAYERSMITH_RUN_FOLDER']
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)))

/** A run that was stopped leaves its probe of the engine behind, which may write a moment longer. */
async function cleanUp(): Promise<void> {
  await removeRunFolder().catch(() => setTimeout(1000).then(removeRunFolder))
}

async function main(): Promise<void> {
  const request = readRequest()
  await removeDeadRuns()
  try {
    await measure(request)
  } finally {
    await cleanUp()
  }
}

await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  process.exitCode = 2
})
