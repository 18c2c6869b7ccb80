import { describe, expect, test } from 'vitest'
import { lintFiles } from '../../src/pipeline/lint.ts'
import { type ConfigRequest, createConfigFinder } from '../../src/pipeline/lint-config.ts'
import { createFakeFiles } from '../fakes/files.ts'
import { createFakeShellCheck } from '../fakes/shell-check.ts'

const shellCheck = createFakeShellCheck()

const DOCKERFILE = 'FROM alpine:3.22\nCMD a\n'

async function rulesFor(
  path: string,
  texts: Readonly<Record<string, string>>,
  request: Partial<ConfigRequest> = {},
) {
  const configure = createConfigFinder(createFakeFiles(texts), { workingFolder: '/w', ...request })
  return (await configure({ path })).settings.rules
}

const off = (name: string) => `rules: { ${name}: off }`

describe('a file is configured by', () => {
  const outer = {
    '/.layersmith.yml': off('exec-form'),
    '/w/a/.layersmith.json': '{"rules":{"image-tag":"off"}}',
  }
  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['nothing', {}, {}],
    ['its own folder and those above', outer, { 'exec-form': 'off', 'image-tag': 'off' }],
    [
      'the nearest first',
      { ...outer, '/w/.layersmith.yaml': 'rules: { exec-form: info }' },
      { 'exec-form': 'info', 'image-tag': 'off' },
    ],
    [
      'no folder above a root',
      { ...outer, '/w/.layersmith.jsonc': '{"root": true}' },
      { 'image-tag': 'off' },
    ],
    ['no neighbour', { '/w/b/.layersmith.yml': off('exec-form') }, {}],
    [
      'what its configuration extends, weakest first',
      {
        '/w/.layersmith.yml': 'extends: [x/one.yml, x/two.yml]\nrules: { image-tag: error }',
        '/w/x/one.yml': 'root: true\nrules: { exec-form: off, image-tag: off }',
        '/w/x/two.yml': 'extends: three.yml',
        '/w/x/three.yml': 'rules: { exec-form: style }',
        '/.layersmith.yml': off('DL3008'),
      },
      { 'exec-form': 'style', 'image-tag': 'error', 'pin-apt': 'off' },
    ],
  ])('%s', async (_, texts, expected) => {
    await expect(rulesFor('a/Dockerfile', texts)).resolves.toEqual(expected)
  })

  test('the one that is named, and no other', async () => {
    const texts = {
      '/w/.layersmith.yml': off('image-tag'),
      '/w/c/lint.yml': 'overrides: [{ files: a, rules: { exec-form: off } }]',
    }
    const request = { file: 'c/lint.yml' }
    await expect(rulesFor('a/Dockerfile', texts, request)).resolves.toEqual({ 'exec-form': 'off' })
    await expect(rulesFor('c/Dockerfile', texts, request)).resolves.toEqual({})
  })
})

test('patterns start at the folder of the file', async () => {
  const texts = { '/w/a/.layersmith.yml': 'overrides: [{ files: b/Dockerfile, rules: { exec-form: off } }]' }
  await expect(rulesFor('a/b/Dockerfile', texts)).resolves.toEqual({ 'exec-form': 'off' })
  await expect(rulesFor('a/x/b/Dockerfile', texts)).resolves.toEqual({})
})

test.each<[string, Readonly<Record<string, string>>, Partial<ConfigRequest>, string]>([
  [
    'two in one folder',
    { '/w/.layersmith.yml': '', '/w/.layersmith.json': '{}' },
    {},
    'There are both .layersmith.yml and .layersmith.json: keep one of them.',
  ],
  ['one that is not there', {}, { file: 'no.yml' }, 'There is no configuration no.yml.'],
  [
    'a base that is not there',
    { '/w/.layersmith.yml': '\nextends: no.yml' },
    {},
    '.layersmith.yml:2: There is no file no.yml to extend.',
  ],
  [
    'a circle',
    { '/w/.layersmith.yml': 'extends: b.yml', '/w/b.yml': 'extends: .layersmith.yml' },
    {},
    'b.yml:1: .layersmith.yml extends itself in the end.',
  ],
  ['one outside', { '/.layersmith.yml': 'x: 1' }, {}, '/.layersmith.yml:1: There is no key "x". It must be'],
])('%s is refused', async (_, texts, request, message) => {
  const refused = expect.objectContaining({ code: 'bad-config', message: expect.stringContaining(message) })
  await expect(rulesFor('Dockerfile', texts, request)).rejects.toThrow(refused)
})

test('a configuration that is wrong is one problem, and other files are linted', async () => {
  const files = createFakeFiles({
    ...{ '/w/a/.layersmith.yml': 'x: 1', '/w/a/Dockerfile': DOCKERFILE, '/w/a/Dockerfile.b': DOCKERFILE },
    ...{ '/w/c/.layersmith.yml': 'rules: { DL3025: style }\nfail-on: never', '/w/c/Dockerfile': DOCKERFILE },
    ...{ '/w/d/.layersmith.yml': 'ignore: Dockerfile', '/w/d/Dockerfile': DOCKERFILE },
  })
  const targets = ['a/Dockerfile', 'a/Dockerfile.b', 'c/Dockerfile', 'd/Dockerfile'].map((path) => ({
    path,
    file: `/w/${path}`,
  }))
  const configure = createConfigFinder(files, { workingFolder: '/w' })
  const result = await lintFiles({ files, shellCheck }, { targets, configure })
  expect(result.problems).toMatchObject([
    { path: 'a/Dockerfile', message: expect.stringContaining('.layersmith.yml:1') },
  ])
  expect(result.files).toMatchObject([
    { path: 'c/Dockerfile', failOn: 'never', findings: [{ severity: 'style' }] },
  ])
  expect(result.ignored).toEqual(['d/Dockerfile'])
})

test('what the run is told wins over the options of the configuration', async () => {
  const files = createFakeFiles({
    '/w/.layersmith.yml': 'options: { trusted-registries: [ghcr.io] }\nrules: { trusted-registry: error }',
    '/w/Dockerfile': 'FROM quay.io/a/b:1\n',
  })
  const configure = createConfigFinder(files, { workingFolder: '/w' })
  const request = { targets: [{ path: 'Dockerfile', file: '/w/Dockerfile' }], configure }
  const found = async (trustedRegistries?: readonly string[]) => {
    const { files: linted } = await lintFiles(
      { files, shellCheck },
      { ...request, options: { trustedRegistries } },
    )
    return linted.flatMap(({ findings }) => findings.map(({ rule }) => rule))
  }
  await expect(found()).resolves.toContain('trusted-registry')
  await expect(found(['quay.io'])).resolves.not.toContain('trusted-registry')
})

describe("hadolint's own configuration", () => {
  const texts = {
    '/w/.hadolint.yml': 'ignored: [DL3006, DL3007]\nfailure-threshold: error',
    '/w/.layersmith.yml': 'rules: { DL3007: style }',
    '/h/.hadolint.yaml': 'ignored: [DL3025]',
  }
  const read = async (request: Partial<ConfigRequest>) => {
    const configure = createConfigFinder(createFakeFiles(texts), { workingFolder: '/w', ...request })
    const { settings, failOn } = await configure({ path: 'a/Dockerfile' })
    return { codes: settings.codes, failOn }
  }

  test('is the weakest under its preset', async () => {
    const codes = { DL3006: 'off', DL3007: 'style' }
    await expect(read({ preset: 'hadolint' })).resolves.toEqual({ codes, failOn: 'error' })
  })

  test('is nothing to the other presets', async () => {
    await expect(read({})).resolves.toEqual({ codes: { DL3007: 'style' }, failOn: undefined })
  })

  test('may be named', async () => {
    const request = { preset: 'hadolint', file: '/h/.hadolint.yaml' } as const
    await expect(read(request)).resolves.toEqual({
      codes: { DL3025: 'off', DL3007: 'style' },
      failOn: undefined,
    })
    const missing = read({ preset: 'hadolint', file: 'x/hadolint.yml' })
    await expect(missing).rejects.toThrow('There is no configuration x/hadolint.yml.')
  })

  test('is that of the user where the folder has none', async () => {
    const request = { preset: 'hadolint', workingFolder: '/v', environment: { HOME: '/h' } } as const
    const codes = { DL3025: 'off', DL3007: 'style' }
    const configure = createConfigFinder(createFakeFiles(texts), request)
    const { settings } = await configure({ path: '/w/Dockerfile' })
    expect(settings.codes).toEqual(codes)
  })
})
