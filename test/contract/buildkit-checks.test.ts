// The table that the preset `buildkit` is held to, held by the checks of a real engine.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHECKED } from '../support/buildkit-checks.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { freshFolder } from '../support/home.ts'

type Warning = {
  readonly ruleName: string
  readonly location: { readonly ranges: readonly { readonly start: { readonly line: number } }[] }
}

type Answers = Readonly<Record<string, { readonly check: { readonly warnings?: readonly Warning[] } }>>

/** Some in one call, as each call takes a moment; not all, as an engine loses track of many at once. */
const AT_ONCE = 20

/** Answers by the index of the file. */
async function askEngine({ docker }: Engine): Promise<Answers> {
  const folder = freshFolder('checks')
  const bake = join(folder, 'bake.json')
  const answers: Record<string, Answers[string]> = {}
  for (let first = 0; first < CHECKED.length; first += AT_ONCE) {
    const targets = CHECKED.slice(first, first + AT_ONCE).map(({ text }, index) => {
      const dockerfile = `file-${first + index}`
      writeFileSync(join(folder, dockerfile), text)
      return [`t${first + index}`, { context: folder, dockerfile }] as const
    })
    const group = { default: { targets: targets.map(([name]) => name) } }
    writeFileSync(bake, JSON.stringify({ group, target: Object.fromEntries(targets) }))
    const call = ['buildx', 'bake', '--file', bake, '--call=check,format=json']
    const { stdout } = await docker(call, { cwd: folder })
    Object.assign(answers, JSON.parse(stdout).target)
  }
  return answers
}

let engine: Engine
let answers: Answers

beforeAll(async () => {
  engine = await startEngine()
  answers = await askEngine(engine)
})

afterAll(async () => {
  await engine.purge()
})

test.each(CHECKED.map((file, index) => ({ ...file, index })))('$title', ({ says, index }) => {
  const warnings = answers[`t${index}`]?.check.warnings ?? []
  const said = warnings.map(({ ruleName, location }) => `${location.ranges[0]?.start.line} ${ruleName}`)
  expect([...new Set(said)].toSorted()).toEqual(says)
})
