import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/lint/config-read.ts'
import { rules } from '../../src/lint/rules/index.ts'

const read = (text: string, file = '.layersmith.yml') => readConfig(text, { file, rules })
const EMPTY = {
  root: false,
  extends: [],
  rules: {},
  overrides: [],
  ignore: [],
  options: {},
  inlineIgnores: undefined,
  preset: undefined,
  failOn: undefined,
  budgets: [],
}
const off = { ids: ['exec-form'], level: 'off', options: undefined }

test.each(['', '# nothing\n', '{}', 'rules:\n', '---\n', 'overrides:\n  # none\nignore:\nroot:\n'])(
  '%j configures nothing',
  (text) => {
    expect(read(text)).toEqual(EMPTY)
  },
)

test('every key is understood', () => {
  const text = `
$schema: ../docs/layersmith.schema.json
root: true
extends: base.yml
fail-on: style
preset: strict
no-inline-ignore: true
ignore: [vendor, '!vendor/own']
options: { trusted-registries: [ghcr.io], strict-labels: true }
rules:
  exec-form: off
  DL3008: warning
  missing-user: on
  label-required: [error, { labels: { team: text } }]
  trusted-registry: { trusted-registries: docker.io }
overrides:
  - files: '*.dev.Dockerfile'
    rules: { DL3025: info }
budgets: [max-size=200MB]
`
  expect(read(text)).toEqual({
    root: true,
    budgets: [{ text: 'max-size=200MB', file: '.layersmith.yml', line: 19 }],
    extends: [{ path: 'base.yml', line: 4 }],
    failOn: 'style',
    preset: 'strict',
    inlineIgnores: false,
    ignore: ['vendor', '!vendor/own'],
    options: { trustedRegistries: ['ghcr.io'], strictLabels: true },
    rules: {
      'exec-form': off,
      DL3008: { ids: ['pin-apt'], level: 'warning', options: undefined },
      'missing-user': { ids: ['missing-user'], level: 'on', options: undefined },
      'label-required': { ids: ['label-required'], level: 'error', options: { labels: { team: 'text' } } },
      'trusted-registry': {
        ids: ['trusted-registry'],
        level: undefined,
        options: { trustedRegistries: ['docker.io'] },
      },
    },
    overrides: [
      {
        files: ['*.dev.Dockerfile'],
        rules: { DL3025: { ids: ['exec-form', 'healthcheck-exec-form'], level: 'info', options: undefined } },
      },
    ],
  })
})

describe('the same is said in', () => {
  test.each([
    ['.layersmith.json', '{"rules": {"exec-form": "off"}}'],
    ['.layersmith.jsonc', '{\n\t// why\n\t"rules": { /* all\n\tof it */ "exec-form": "off", },\n}'],
    ['.layersmith.yaml', 'rules:\n  JSONArgsRecommended: false\n'],
    ['an anchor', 'x: &x\n  exec-form: off\n'.replace('x:', 'rules:')],
    ['a merge', 'overrides:\n  - files: a\n    rules: &r { exec-form: off }\nrules:\n  <<: *r\n'],
    ['a peer with a namespace', 'rules: { buildkit/JSONArgsRecommended: off }'],
    ['other case', 'rules: { jsonargsrecommended: off }'],
    ['CRLF and a byte order mark', '\uFEFFrules:\r\n  exec-form: off\r\n'],
  ])('%s', (file, text) => {
    expect(Object.values(read(text, file).rules)).toEqual([off])
  })

  test('slashes in a text are no comment', () => {
    expect(read('{"ignore": ["a//b", "/*"]}', 'x.json').ignore).toEqual(['a//b', '/*'])
  })
})

test('an id of ShellCheck stands for itself', () => {
  expect(read('rules: { SC2086: off }').rules).toEqual({ SC2086: { ...off, ids: ['SC2086'] } })
})

test.each([
  ['rule: {}', 1, 'There is no key "rule". Did you mean rules?'],
  ['root: yes', 1, 'root must be true or false.'],
  ['rules: [exec-form]', 1, 'rules must be a map of names to values.'],
  ['rules:\n  exec-fom: off', 2, 'There is no rule "exec-fom". Did you mean exec-form?'],
  ['rules:\n  zzzzzzzzzzzz: off', 2, 'There is no rule "zzzzzzzzzzzz". layersmith rules lists them all.'],
  [
    'rules:\n  exec-form: warn',
    2,
    'The level of exec-form is "warn". It must be off, on, error, warning, info or style.',
  ],
  ['rules:\n  exec-form: eror', 2, 'The level of exec-form is "eror". Did you mean error?'],
  [
    'rules:\n  exec-form: 3',
    2,
    'The level of exec-form is something else. It must be off, on, error, warning, info or style.',
  ],
  ['rules:\n  exec-form:\n    - error\n    - fast: true', 4, 'exec-form has no options.'],
  ['rules:\n  exec-form: [error, {}, {}]', 2, 'exec-form must be a level, or [level, options].'],
  ['rules:\n  syntax: off', 2, 'What the engine refuses cannot be set to something else.'],
  [
    'rules:\n  trusted-registry:\n    - error\n    - trusted-registry: [a]',
    4,
    'The options of trusted-registry have no "trusted-registry". Did you mean trusted-registries?',
  ],
  [
    'options:\n  labels:\n    team: sentence',
    3,
    'The kind of label team is "sentence". It must be text, url, semver, hash, spdx, rfc3339 or email.',
  ],
  ['overrides:\n  - rules: {}', 2, 'An override needs files, the patterns it is for.'],
  ['overrides:\n  - file: a', 2, 'There is no key "file". Did you mean files?'],
  ['ignore:\n  - a\n  - "[z-a"', 3, 'The pattern "[z-a" cannot be understood.'],
  ['ignore: [3]', 1, 'ignore must be a text or a list of texts.'],
  ['preset: hadolnt', 1, 'preset is "hadolnt". Did you mean hadolint?'],
  ['fail-on: warn', 1, 'fail-on is "warn". It must be error, warning, info, style or never.'],
])('%j is refused at its line', (text, line, message) => {
  const file = '.layersmith.yml'
  expect(() => read(text)).toThrow(
    expect.objectContaining({
      name: 'UserError',
      code: 'bad-config',
      file,
      line,
      message: `${file}:${line}: ${message}`,
    }),
  )
})

test.each([
  ['rules:\n  a: b: c\n', 2, '  a: b: c'],
  ['a: [1\nb: 2\n', 2, 'b: 2'],
  ['a: 1\na: 2\n', 2, 'a: 2'],
  ['\tx: 1\n', 1, '\tx: 1'],
])('%j is broken, and the line is shown', (text, line, shown) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ line, message: expect.stringContaining(`\n  ${line} | ${shown}`) }),
  )
})

test('aliases that unfold to too much are refused', () => {
  const levels = Array.from({ length: 12 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`)}]`)
  expect(() => read(['l0: &l0 [a]', ...levels].join('\n'))).toThrow(
    expect.objectContaining({ code: 'bad-config' }),
  )
  expect(() => read('a: &a [*a]')).toThrow(expect.objectContaining({ code: 'bad-config' }))
})
