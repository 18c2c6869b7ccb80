import { expect, test } from 'vitest'
import { hadolintPlaces, readTheirConfig } from '../../../src/lint/hadolint/their-config.ts'

const levelsOf = (text: string, environment = {}) =>
  Object.fromEntries(
    Object.entries(readTheirConfig({ text, file: 'h' }, environment).rules).map(([id, { level }]) => [
      id,
      level,
    ]),
  )

test('of two severities the graver one counts, and ignoring above all', () => {
  const text = 'ignored: [DL3]\noverride: { error: [DL1, DL3], style: [DL1, DL2], info: [DL2] }'
  expect(levelsOf(text)).toEqual({ DL1: 'error', DL2: 'info', DL3: 'off' })
})

test('the environment adds to the file', () => {
  const environment = { HADOLINT_IGNORE: 'DL1,SC2', HADOLINT_OVERRIDE_ERROR: 'DL3,DL4' }
  expect(levelsOf('ignored: [DL3]', environment)).toEqual({
    DL1: 'off',
    SC2: 'off',
    DL3: 'off',
    DL4: 'error',
  })
})

test.each<[string, string, Readonly<Record<string, string>>, object]>([
  [
    'registries',
    'trustedRegistries: [a]',
    { HADOLINT_TRUSTED_REGISTRIES: 'b' },
    { options: { trustedRegistries: ['a', 'b'] } },
  ],
  [
    'labels',
    'label-schema: { a: url }\nstrict-labels: true',
    { HADOLINT_REQUIRE_LABELS: 'b:semver,c' },
    { options: { labels: { a: 'url', b: 'semver', c: 'text' }, strictLabels: true } },
  ],
  ['the threshold', 'failure-threshold: error', {}, { failOn: 'error' }],
  [
    'the threshold of the environment',
    'failure-threshold: error',
    { HADOLINT_FAILURE_THRESHOLD: 'none' },
    { failOn: 'style' },
  ],
  ['that nothing fails', 'no-fail: true', {}, { failOn: 'never' }],
  ['that it fails all the same', 'no-fail: true', { HADOLINT_NOFAIL: '0' }, { failOn: undefined }],
  ['that comments are void', 'disable-ignore-pragma: true', {}, { inlineIgnores: false }],
  ['nothing', 'format: json\nwhatever: 1', {}, { options: {}, inlineIgnores: undefined, failOn: undefined }],
])('hadolint is told %s', (_, text, environment, expected) => {
  expect(readTheirConfig({ text, file: 'h' }, environment)).toMatchObject(expected)
})

test('a configuration that cannot be read names its line', () => {
  expect(() => readTheirConfig({ text: 'no-fail: 3', file: 'h' }, {})).toThrow(
    'h:1: no-fail must be true or false.',
  )
})

test('the current folder comes first, then those of the user', () => {
  const places = hadolintPlaces({ HOME: '/h', XDG_CONFIG_HOME: '/c' }).filter((place) =>
    place.endsWith('.yaml'),
  )
  expect(places).toEqual([
    './.hadolint.yaml',
    '/c/hadolint.yaml',
    '/h/.hadolint/hadolint.yaml',
    '/h/.hadolint/config.yaml',
    '/h/.hadolint.yaml',
  ])
  expect(hadolintPlaces({})).toEqual(['./.hadolint.yaml', './.hadolint.yml'])
})
