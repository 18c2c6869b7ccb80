import { expect, test } from 'vitest'
import { parseCommandLine } from '../../src/cli/options.ts'

const parse = (line: string, environment: Readonly<Record<string, string>> = {}) =>
  parseCommandLine(line === '' ? [] : line.split(' '), environment)

const FORMAT_NAMES =
  'pretty, compact, json, jsonl, sarif, github, gitlab, checkstyle, junit, rdjson or markdown'

const DEFAULTS = {
  kind: 'lint',
  paths: [],
  outputs: [{ format: 'pretty', file: undefined }],
  failOn: undefined,
  config: undefined,
  rules: [],
  inlineIgnores: true,
  fix: 'none',
  dryRun: false,
  context: undefined,
  buildArgs: {},
  target: undefined,
  platforms: [],
  stdinFilename: undefined,
}

test.each([
  ['lint', {}],
  ['lint a b/Dockerfile -', { paths: ['a', 'b/Dockerfile', '-'] }],
  ['lint -- --odd', { paths: ['--odd'] }],
  ['lint --format json', { outputs: [{ format: 'json', file: undefined }] }],
  ['lint -f github', { outputs: [{ format: 'github', file: undefined }] }],
  [
    'lint --format sarif=out=1.sarif --format pretty',
    {
      outputs: [
        { format: 'sarif', file: 'out=1.sarif' },
        { format: 'pretty', file: undefined },
      ],
    },
  ],
  ['lint --fail-on never', { failOn: 'never' }],
  ['lint --fail-on=style', { failOn: 'style' }],
  ['lint --config ci/lint.yml --no-inline-ignore', { config: 'ci/lint.yml', inlineIgnores: false }],
  ['lint --rule exec-form=off --rule DL3006=error', { rules: ['exec-form=off', 'DL3006=error'] }],
  ['lint --fix', { fix: 'safe' }],
  ['lint --fix-unsafe', { fix: 'unsafe' }],
  ['lint --fix --fix-unsafe', { fix: 'unsafe' }],
  ['lint --fix-dry-run', { fix: 'safe', dryRun: true, outputs: [] }],
  ['lint --fix-dry-run --fix-unsafe', { fix: 'unsafe', dryRun: true, outputs: [] }],
  ['lint --context app --target build', { context: 'app', target: 'build' }],
  [
    'lint --platform linux/amd64,linux/arm64/v8 --platform linux/amd64',
    { platforms: ['linux/amd64', 'linux/arm64/v8'] },
  ],
  ['lint --build-arg A=1 --build-arg B=x=y', { buildArgs: { A: '1', B: 'x=y' } }],
  ['lint --build-arg FROM_ENV --build-arg UNSET', { buildArgs: { FROM_ENV: 'here' } }],
  ['lint - --stdin-filename web/Dockerfile', { paths: ['-'], stdinFilename: 'web/Dockerfile' }],
])('%s is understood', (line, expected) => {
  expect(parse(line, { FROM_ENV: 'here' })).toEqual({ ...DEFAULTS, ...expected })
})

test.each([
  ['--help', { kind: 'help', about: undefined }],
  ['-h', { kind: 'help', about: undefined }],
  ['help', { kind: 'help', about: undefined }],
  ['help lint', { kind: 'help', about: 'lint' }],
  ['lint --help --fix', { kind: 'help', about: 'lint' }],
  ['explain -h', { kind: 'help', about: 'explain' }],
  ['rules --help', { kind: 'help', about: 'rules' }],
  ['--version', { kind: 'version' }],
  ['-v', { kind: 'version' }],
  ['rules', { kind: 'rules', json: false }],
  ['rules --json', { kind: 'rules', json: true }],
  ['init', { kind: 'init', fromHadolint: false, file: undefined }],
  ['init --from-hadolint', { kind: 'init', fromHadolint: true, file: undefined }],
  ['init --from-hadolint ci/h.yaml', { kind: 'init', fromHadolint: true, file: 'ci/h.yaml' }],
  ['completion zsh', { kind: 'completion', shell: 'zsh' }],
  ['help completion', { kind: 'help', about: 'completion' }],
  ['explain DL3025 exec-form', { kind: 'explain', names: ['DL3025', 'exec-form'] }],
])('%s is understood', (line, expected) => {
  expect(parse(line)).toEqual(expected)
})

test.each([
  [
    '',
    'Name a command: lint, explain, rules, report, stale, analyze, tags, init or completion. See layersmith --help.',
  ],
  ['lnt Dockerfile', 'Unknown command "lnt". Did you mean lint?'],
  ['web/Dockerfile', 'Unknown command "web/Dockerfile". To lint it, write layersmith lint web/Dockerfile.'],
  ['lint --formt json', 'Unknown option --formt. Did you mean --format?'],
  ['lint -x', 'Unknown option -x. See layersmith lint --help.'],
  ['lint --toString', 'Unknown option --toString. See layersmith lint --help.'],
  ['lint --format', 'Option --format needs a value.'],
  [
    'lint --context --fix',
    'Option --context needs a value, but "--fix" follows. Write --context=--fix if that is the value.',
  ],
  ['lint --context=', 'Option --context needs a value that is not empty.'],
  ['lint --fix=yes', 'Option --fix takes no value, but has "yes".'],
  ['lint --format yaml', `Option --format is "yaml": it must be ${FORMAT_NAMES}.`],
  ['lint --format jsn', `Option --format is "jsn": it must be ${FORMAT_NAMES}. Did you mean json?`],
  ['lint --format sarif=', 'Option --format is "sarif=": name a file behind the "=".'],
  [
    'lint --format json --format pretty',
    'Format json cannot share standard output with another: write it to a file, for instance --format json=lint.json.',
  ],
  [
    'lint --format compact --format junit',
    'Format junit cannot share standard output with another: write it to a file, for instance --format junit=junit.xml.',
  ],
  ['lint --fail-on warn', 'Option --fail-on is "warn": it must be error, warning, info, style or never.'],
  ['lint --build-arg =1', 'Option --build-arg is "=1": it must be NAME=value or NAME.'],
  [
    'lint --fix-dry-run --format json',
    'Option --fix-dry-run prints a diff: write --format to a file, for instance --format json=lint.json.',
  ],
  ['explain', 'Name a rule, for instance layersmith explain exec-form; layersmith rules lists them all.'],
  ['rules all', 'layersmith rules takes no argument, but has "all".'],
  ['rules --jsn', 'Unknown option --jsn. Did you mean --json?'],
  ['init h.yaml', 'layersmith init takes no argument, but has "h.yaml". A file belongs to --from-hadolint.'],
  ['init --from-hadolint a b', 'Option --from-hadolint reads one file, but "b" follows.'],
  ['completion', 'Name one shell: bash, zsh or fish, for instance layersmith completion bash.'],
  ['completion tcsh', 'Name one shell: bash, zsh or fish, for instance layersmith completion bash.'],
  [
    'lint --platform linux/amd64,',
    'Option --platform has "": it must be os/architecture, for instance linux/arm64.',
  ],
])('"%s" is refused with what to do', (line, message) => {
  expect(() => parse(line)).toThrow(expect.objectContaining({ name: 'UserError', code: 'usage', message }))
})

test('an empty path is refused', () => {
  expect(() => parseCommandLine(['lint', ''], {})).toThrow('A path is empty')
})
