import { expect, test } from 'vitest'
import { CONFIG_TEXT, yamlScalar } from '../../src/cli/config-text.ts'
import { runCli } from '../../src/cli/run.ts'
import { readConfig } from '../../src/lint/config-read.ts'
import { readConfigTree } from '../../src/lint/config-tree.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'

const read = (text: string) => readConfig(text, { file: '.layersmith.yml', rules })

async function init(line: string, texts: Readonly<Record<string, string>> = {}) {
  const { ports, files, errors } = createFakeCommandLine({ texts })
  const exitCode = await runCli(ports, line.split(' '))
  return { exitCode, errors: errors(), written: files.texts.get('/home/.layersmith.yml') ?? '' }
}

const takeOver = async (text: string) => {
  const { written, errors } = await init('init --from-hadolint', { '.hadolint.yaml': text })
  return { config: read(written), written, errors }
}

test('a new configuration is valid and changes nothing', async () => {
  const { exitCode, errors, written } = await init('init')
  expect({ exitCode, errors, written }).toEqual({
    exitCode: 0,
    errors: 'Wrote .layersmith.yml.\n',
    written: CONFIG_TEXT,
  })
  expect(read(written)).toMatchObject({ root: true, failOn: 'warning', rules: {}, overrides: [], ignore: [] })
})

test('what it shows in comments is valid when it is taken into use', () => {
  const config = read(CONFIG_TEXT.replaceAll(/^( +)#(?! )/gm, '$1').replaceAll(/^( +)#( {2,})/gm, '$1$2'))
  expect(config.rules).toHaveProperty('exec-form')
  expect(config.overrides).toHaveLength(1)
  expect(config.ignore).toHaveLength(1)
  expect(Object.keys(config.options).sort()).toEqual([
    'buildContexts',
    'labels',
    'requiredArgs',
    'targets',
    'trustedRegistries',
  ])
})

test.each(['.layersmith.yml', '.layersmith.yaml', '.layersmith.json'])(
  'a %s that is there is left alone',
  async (name) => {
    await expect(init('init', { [name]: 'mine' })).rejects.toThrow(
      `There is a ${name} already; it is left as it is.`,
    )
  },
)

test('all that hadolint is told is taken over', async () => {
  const { config, written, errors } = await takeOver(`
failure-threshold: error
ignored: [DL3025, SC2086]
override:
  error: [DL3002]
  style: [DL3025, DL3027]
trustedRegistries: [docker.io, "*.example.com:5000"]
label-schema:
  org.opencontainers.image.source: url
  "on": ""
strict-labels: true
disable-ignore-pragma: true
format: tty
`)
  expect(errors).toBe('Wrote .layersmith.yml.\n')
  expect(config).toMatchObject({
    root: true,
    failOn: 'error',
    inlineIgnores: false,
    options: {
      trustedRegistries: ['docker.io', '*.example.com:5000'],
      labels: { 'org.opencontainers.image.source': 'url', on: 'text' },
      strictLabels: true,
    },
  })
  const levels = Object.entries(config.rules).map(([name, { level }]) => [name, level])
  expect(Object.fromEntries(levels)).toMatchObject({ 'exec-form': 'off', SC2086: 'off' })
  expect(levels.filter(([, level]) => level === 'error')).toHaveLength(1)
  expect(levels.filter(([, level]) => level === 'style')).toHaveLength(1)
  expect(written).toContain('  exec-form: off # DL3025\n')
})

test.each([
  ['', 'info'],
  ['failure-threshold: style', 'style'],
  ['failure-threshold: none', 'style'],
  ['failure-threshold: error\nno-fail: true', 'never'],
])('hadolint with %j fails as fail-on %s does', async (text, expected) => {
  expect((await takeOver(text)).config.failOn).toBe(expected)
})

test.each([
  ['override: { error: [DL1001] }', false],
  ['disable-ignore-pragma: true', false],
  ['override: { error: [DL1001] }\nignored: [DL1001]', undefined],
])('what hadolint says against its comments (%j) holds for ours', async (text, expected) => {
  expect((await takeOver(text)).config.inlineIgnores).toBe(expected)
})

test('every id hadolint has can be ignored, and a rule says what else it stands for', async () => {
  const ids = [...new Set(rules.flatMap(({ aliases }) => aliases.filter((alias) => /^DL\d{4}$/.test(alias))))]
    .filter((id) => !['DL1000', 'DL1001'].includes(id))
    .sort()
  const { config, errors } = await takeOver(`ignored: [${ids.join(', ')}]`)
  expect(errors).toBe('Wrote .layersmith.yml.\n')
  const { length } = rules.filter(({ aliases }) => aliases.some((alias) => ids.includes(alias)))
  expect(Object.values(config.rules).filter(({ level }) => level === 'off')).toHaveLength(length)
})

test('what nobody knows is left out and told', async () => {
  const { errors, config } = await takeOver('ignored:\n  - DL9999\nnonsense: 1\nlabel-schema:\n  a: colour\n')
  expect(errors).toContain('notice: .hadolint.yaml:3: hadolint has no key "nonsense"; it is left out.\n')
  expect(errors).toContain(
    'notice: .hadolint.yaml:5: hadolint has no kind of label "colour"; a is left out.\n',
  )
  expect(errors).toMatch(/^notice: \.hadolint\.yaml:2: There is no rule "DL9999"\..* It is left out\.$/m)
  expect(config.rules).toEqual({})
})

test.each([
  ['init --from-hadolint', {}, 'There is no .hadolint.yaml or .hadolint.yml. Name the file'],
  ['init --from-hadolint gone.yaml', { '.hadolint.yaml': '' }, 'There is no gone.yaml.'],
  ['init --from-hadolint', { '.hadolint.yaml': 'a: [b' }, '.hadolint.yaml:1: '],
  ['init --from-hadolint', { '.hadolint.yml': '- a' }, '.hadolint.yml:1: The configuration must be a map'],
])('%s with %j is refused with what to do', async (line, texts, message) => {
  await expect(init(line, texts)).rejects.toThrow(message)
})

test.each(['docker.io', 'registry:5000/x', '*', 'on', 'a: b', '#x', '1.0', 'é', "it's", '', 'a\nb'])(
  '%j is the same text in YAML',
  (text) => {
    expect(readConfigTree(`- ${yamlScalar(text)}\n`, 'x.yml')).toMatchObject({ items: [{ value: text }] })
  },
)
