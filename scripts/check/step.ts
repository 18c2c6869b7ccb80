// Turns a program's end into the outcome of one step of `npm run check`.

import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What a person needs to see; empty when all is well. */
  readonly details: string
}

export type Step = { readonly name: string; readonly run: () => Promise<Outcome> }

export type Ended = { readonly code: number; readonly output: string }

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program of node_modules or the system in the checkout, without colours. */
export function execute(program: string, args: readonly string[]): Promise<Ended> {
  const { FORCE_COLOR: _, ...environment } = process.env
  const path = [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
  const env = { ...environment, NO_COLOR: '1', PATH: path }
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
      })
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** One test: passed when `details` is empty. */
export function verdict(details: string): Outcome {
  const failed = details === '' ? 0 : 1
  return { passed: 1 - failed, failed, skipped: 0, details }
}

/** A step that is a program and passes when that ends well. */
export function programStep(name: string, program: string, args: readonly string[]): Step {
  const run = async () => {
    const { code, output } = await execute(program, args)
    return verdict(code === 0 ? '' : output || `${program} ended with ${code}`)
  }
  return { name, run }
}
