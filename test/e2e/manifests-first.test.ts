// The manifests-first fix on the real engine: after it a changed source file no longer makes the install run again.

import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createProgressReader } from '../../src/build/progress.ts'
import { manifestsFirst } from '../../src/lint/rules/manifests-first.ts'
import { judgeEffect } from '../support/declared-effect.ts'
import { startEngine } from '../support/engine.ts'
import { fixSafely } from '../support/fixed-example.ts'
import { repository } from '../support/home.ts'
import { type BuiltImage, buildPairs } from '../support/image-builds.ts'
import { startRegistry } from '../support/registry.ts'
import { pushStandIns } from '../support/stand-ins.ts'

const root = join(repository, 'test/fixtures/seeded')

/** A project, the source file somebody changes, and the step that should not care. */
const seeds = [
  { name: 'flask', source: 'app.py', step: 'pip install -r requirements.txt' },
  { name: 'npm', source: 'src/index.js', step: 'npm ci' },
  { name: 'pip', source: 'service/views.py', step: 'pip install -r requirements/base.txt' },
  { name: 'go', source: 'main.go', step: 'go mod download' },
  { name: 'bundler', source: 'config.ru', step: 'bundle install' },
  { name: 'maven', source: 'src/main/java/App.java', step: 'mvn -B dependency:go-offline' },
  { name: 'cargo', source: 'src/main.rs', step: 'cargo fetch --locked' },
].map((seed) => {
  const folder = join(root, seed.name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  const texts = Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  const text = texts['Dockerfile'] ?? ''
  return { ...seed, texts, text, fixed: fixSafely(manifestsFirst, text, { context: texts }).text }
})

type Builds = readonly (readonly [BuiltImage, BuiltImage])[]

const built: { first: Builds; again: Builds } = { first: [], again: [] }

beforeAll(async () => {
  const engine = await startEngine({ name: 'main' })
  const base = await pushStandIns(await startRegistry({ name: 'main' }))
  const change = randomUUID()
  const pairs = (changed: boolean) =>
    seeds.map(({ text, fixed, texts, source }) => {
      const context = changed ? { ...texts, [source]: `${texts[source]}${change}\n` } : texts
      return [
        { dockerfile: text, context, mayFail: true },
        { dockerfile: fixed, context, mayFail: true },
      ] as const
    })
  built.first = await buildPairs(engine, base, pairs(false))
  built.again = await buildPairs(engine, base, pairs(true))
})

/** Whether each step with this text came from the cache. */
function isCached(step: string, image: BuiltImage | undefined): readonly boolean[] {
  const reader = createProgressReader()
  for (const line of image?.stderr.split('\n') ?? []) reader.push(line)
  const steps = reader.vertices().filter(({ name }) => name.includes(` RUN `) && name.includes(step))
  return steps.map(({ cached }) => cached)
}

describe.each(seeds.map((seed, index) => ({ ...seed, index })))('$name', ({ index, step, text, fixed }) => {
  test('has a safe fix', () => {
    expect(fixed).not.toBe(text)
  })

  test('gives the same image after it', () => {
    const pair = built.first[index]
    expect(pair && judgeEffect({}, [], pair).undeclared).toEqual([])
  })

  test('installs again for a changed source file before the fix', () => {
    expect(isCached(step, built.again[index]?.[0])).toEqual([false])
  })

  test('takes the install from the cache after the fix', () => {
    expect(isCached(step, built.again[index]?.[1])).toEqual([true])
  })

  test('gives the same image for the changed file', () => {
    const pair = built.again[index]
    expect(pair && judgeEffect({}, [], pair).undeclared).toEqual([])
  })
})
