import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.ts'
import { BASES_LABEL } from '../../src/rebuild/recorded.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { putImage } from '../support/fake-images.ts'

const API = 'r.example/acme/api:main'
const WEB = 'r.example/acme/web:main'

/** Both images on one base; `web` was made before it moved. */
async function run(words: readonly string[], texts: Readonly<Record<string, string>> = {}) {
  const registry = createFakeRegistry()
  const old = putImage(registry, 'r.example/base:1', { layers: ['old'] })
  const now = putImage(registry, 'r.example/base:1', { layers: ['new'] })
  putImage(registry, API, { labels: { [BASES_LABEL]: `r.example/base:1@${now}` } })
  putImage(registry, WEB, { labels: { [BASES_LABEL]: `r.example/base:1@${old}` } })
  const files = {
    Dockerfile: 'FROM r.example/base:1\n',
    'web/Dockerfile': 'FROM r.example/base:1\n',
    ...texts,
  }
  const line = createFakeCommandLine({ texts: files, registry, environment: { BASE: 'r.example/base:1' } })
  const code = await runCli(line.ports, ['stale', ...words])
  return { code, output: line.output(), old, now }
}

const list = `- name: api
  tags: ${API}
- name: web
  context: web
  platforms: [linux/amd64]
  tags:
    - ${WEB}
    - r.example/acme/web:latest
`

test('an image that is up to date ends with 0', async () => {
  const { code, output } = await run([API])
  expect(code).toBe(0)
  expect(output).toBe(`${API}  up to date\n  r.example/base:1: unchanged\n\n0 due, 1 up to date\n`)
})

test('an image that is due ends with 1 and says why', async () => {
  const { code, output, old, now } = await run([WEB, '--file', 'web/Dockerfile'])
  const short = (digest: string) => `${digest.slice(0, 19)}…`
  expect(code).toBe(1)
  expect(output).toContain(`${WEB}  due: r.example/base:1 has moved (${short(old)} → ${short(now)})`)
})

test('an image of which nothing is known ends with 2', async () => {
  const { code, output } = await run([API], { Dockerfile: 'FROM r.example/gone:1\n' })
  expect(code).toBe(2)
  expect(output).toContain('not known: There is no manifest of r.example/gone:1')
})

test('an image that is not there is due', async () => {
  const { code, output } = await run(['r.example/acme/new:1'])
  expect(code).toBe(1)
  expect(output).toContain('due: r.example/acme/new:1 is not in its registry')
})

test('images.yml is read when nothing is named', async () => {
  const { code, output } = await run([], { 'images.yml': list })
  expect(code).toBe(1)
  expect(output).toMatch(/^api {2}up to date$/m)
  expect(output).toMatch(/^web {2}due: /m)
  expect(output).toMatch(/^1 due, 1 up to date$/m)
})

test('names pick images of a list', async () => {
  expect((await run(['--list', 'all.yml', 'api'], { 'all.yml': list })).code).toBe(0)
})

test('--json has what a matrix needs', async () => {
  const { output } = await run(['--json'], { 'images.yml': list })
  const [api, web] = JSON.parse(output).images
  expect(api).toMatchObject({ name: 'api', due: false, verdict: 'up-to-date', reason: '', reference: API })
  expect(web).toMatchObject({
    ...{ name: 'web', context: 'web', platforms: ['linux/amd64'], due: true, reason: 'base' },
    bases: [{ reference: 'r.example/base:1', base: true, state: { kind: 'moved' } }],
  })
})

test('build arguments decide what the base is', async () => {
  const texts = { Dockerfile: 'ARG BASE\nFROM $BASE\n' }
  expect((await run([API, '--build-arg', 'BASE'], texts)).code).toBe(0)
  expect((await run([API, '--build-arg', 'BASE=r.example/base:2'], texts)).code).toBe(2)
  expect((await run([API], texts)).output).toContain('What $BASE stands for is not known here')
})

describe('refuses', () => {
  test.each([
    ['nothing to look at', [], 'Name a published image, for instance'],
    ['a list that is not there', ['--list', 'no.yml'], 'There is no file no.yml'],
    ['a name the list does not have', ['--list', 'l.yml', 'app'], 'l.yml has no image "app": api, web.'],
    ['an option of one image with a list', ['--target', 'x'], 'Option --target is for images named'],
    ['an age that is none', [API, '--max-age', 'soon'], 'Option --max-age is "soon"'],
    ['a Dockerfile that is not there', [API, '-f', 'no'], 'There is no Dockerfile at no'],
  ])('%s', async (_what, words, message) => {
    await expect(run(words, { 'l.yml': list })).rejects.toThrow(message)
  })

  test.each([
    ['', 'l.yml has no images'],
    ['- a\n', 'l.yml: image 1 is no mapping.'],
    ['- tags: a\n- name: b\n', 'l.yml: image 2 has no tags.'],
    ['- tags: a\n  tag: b\n', 'l.yml: image 1 has "tag"; known are name'],
    ['- tags: {a: 1}\n', 'l.yml: image 1: tags is neither text nor a list.'],
    ['- tags: [1]\n', 'l.yml: image 1: tags has an entry that is not text.'],
    ['a: [', 'l.yml is not YAML: '],
  ])('the list %j', async (text, message) => {
    await expect(run(['--list', 'l.yml'], { 'l.yml': text })).rejects.toThrow(message)
  })
})
