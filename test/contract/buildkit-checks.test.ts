// The table that the preset `buildkit` is held to, held by the checks of a real engine.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CHECKED } from '../support/buildkit-checks.ts'
import { startEngine } from '../support/engine.ts'
import { freshFolder } from '../support/home.ts'

type Warning = {
  readonly ruleName: string
  readonly location: { readonly ranges: readonly { readonly start: { readonly line: number } }[] }
}

type Answer = {
  readonly target: Readonly<Record<string, { readonly check: { readonly warnings?: readonly Warning[] } }>>
}

/** One call for all of them, as each call takes a moment. */
async function askEngine(): Promise<Answer> {
  const { docker } = await startEngine({ name: 'contract' })
  const folder = freshFolder('checks')
  const target = Object.fromEntries(
    CHECKED.map(({ text }, index) => {
      writeFileSync(join(folder, `file-${index}`), text)
      return [`t${index}`, { context: folder, dockerfile: `file-${index}` }]
    }),
  )
  const bake = join(folder, 'bake.json')
  writeFileSync(bake, JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target }))
  const { stdout } = await docker(['buildx', 'bake', '--file', bake, '--call=check,format=json'], {
    cwd: folder,
  })
  return JSON.parse(stdout)
}

let answer: Answer

beforeAll(async () => {
  answer = await askEngine()
})

test.each(CHECKED.map((file, index) => ({ ...file, index })))('$title', ({ says, index }) => {
  const warnings = answer.target[`t${index}`]?.check.warnings ?? []
  const said = warnings.map(({ ruleName, location }) => `${location.ranges[0]?.start.line} ${ruleName}`)
  expect([...new Set(said)].toSorted()).toEqual(says)
})
