// Text of a configuration file → the configuration, every key and value checked.
import { type Config, isPattern, type RuleSettings } from './config.ts'
import { adviseOn, configError, readMap, readSwitch, readTexts } from './config-fail.ts'
import { readOptions, readRules } from './config-rules.ts'
import { type ConfigEntry, type ConfigNode, readConfigTree } from './config-tree.ts'
import { optionsByName } from './option-specs.ts'
import { PRESETS, type Preset } from './presets.ts'
import type { Rule } from './rule.ts'
import { SHELL_MODES, type ShellMode } from './shell/comment.ts'
import { FAIL_ON, type FailOn } from './threshold.ts'

/** What a file may hold, with what it means. */
export const CONFIG_KEYS = {
  $schema: 'The JSON schema, for editors.',
  root: 'True: folders above this one are not looked at.',
  extends: 'Files to build on, relative to this one.',
  preset: 'Which rules run: the recommended ones, all, or exactly those of BuildKit or hadolint.',
  rules: 'Levels and options of rules.',
  overrides: 'Other levels and options for some files.',
  ignore: 'Files and folders that are not linted.',
  options: 'What all rules are told about the project.',
  'no-inline-ignore': 'True: ignore comments silence nothing.',
  shell: 'Whether ShellCheck looks at RUN: when it is there, always, or never.',
  'fail-on': 'The level that makes a run fail, unless the command line or the input says otherwise.',
  budgets: 'Limits of the size report, e.g. `max-size=200MB` or `warn:linux/arm64:max-increase=5%`.',
} as const

type Read = { readonly file: string; readonly rules: readonly Rule[] }

/** Throws UserError with file and line for what cannot be meant. `file` is named as people see it. */
export function readConfig(text: string, { file, rules }: Read): Config {
  const tree = readConfigTree(text, file)
  const entries = readMap(tree, file, 'The configuration')
  refuseUnknown(entries, file, Object.keys(CONFIG_KEYS))
  const find = (key: keyof typeof CONFIG_KEYS) => entries.find((entry) => entry.key === key)?.value
  const read = <T>(key: keyof typeof CONFIG_KEYS, how: (node: ConfigNode) => T, otherwise: T): T => {
    const node = find(key)
    const empty = node === undefined || (node.kind === 'value' && node.value === null)
    return empty ? otherwise : how(node)
  }
  const all = { what: 'The options', allowed: [...optionsByName().values()] }
  return {
    root: read('root', (node) => readSwitch(node, file, 'root'), false),
    extends: read(
      'extends',
      (node) => readTexts(node, file, 'extends').map(({ text: path, line }) => ({ path, line })),
      [],
    ),
    rules: read('rules', (node) => readRules(node, file, rules), {}),
    overrides: read('overrides', (node) => readOverrides(node, { file, rules }), []),
    ignore: read('ignore', (node) => readPatterns(node, file, 'ignore'), []),
    options: read('options', (node) => readOptions(node, file, all), {}),
    inlineIgnores: read<boolean | undefined>(
      'no-inline-ignore',
      (node) => !readSwitch(node, file, 'no-inline-ignore'),
      undefined,
    ),
    preset: read<Preset | undefined>(
      'preset',
      (node) => readWord(node, { file, key: 'preset' }, PRESETS),
      undefined,
    ),
    shell: read<ShellMode | undefined>(
      'shell',
      (node) => readWord(withWord(node), { file, key: 'shell' }, SHELL_MODES),
      undefined,
    ),
    failOn: read<FailOn | undefined>(
      'fail-on',
      (node) => readWord(node, { file, key: 'fail-on' }, FAIL_ON),
      undefined,
    ),
    budgets: read(
      'budgets',
      (node) => readTexts(node, file, 'budgets').map(({ text, line }) => ({ text, file, line })),
      [],
    ),
  }
}

function refuseUnknown(entries: readonly ConfigEntry[], file: string, known: readonly string[]): void {
  const unknown = entries.find(({ key }) => !known.includes(key))
  if (unknown === undefined) return
  const { key, line } = unknown
  throw configError({ file, line }, `There is no key "${key}". ${adviseOn(key, known)}`)
}

function readOverrides(node: ConfigNode, { file, rules }: Read): Config['overrides'] {
  const items = node.kind === 'list' ? node.items : [node]
  return items.map((item) => {
    const entries = readMap(item, file, 'An override')
    refuseUnknown(entries, file, ['files', 'rules'])
    const files = entries.find(({ key }) => key === 'files')?.value
    if (files === undefined)
      throw configError({ file, line: item.line }, 'An override needs files, the patterns it is for.')
    const set = entries.find(({ key }) => key === 'rules')?.value
    const settings: RuleSettings = set === undefined ? {} : readRules(set, file, rules)
    return { files: readPatterns(files, file, 'files'), rules: settings }
  })
}

function readPatterns(node: ConfigNode, file: string, what: string): readonly string[] {
  return readTexts(node, file, what).map(({ text, line }) => {
    if (isPattern(text)) return text
    throw configError({ file, line }, `The pattern "${text}" cannot be understood.`)
  })
}

/** YAML 1.1 has `on` and `off` as booleans, and people write them so. */
function withWord(node: ConfigNode): ConfigNode {
  if (node.kind !== 'value' || typeof node.value !== 'boolean') return node
  return { ...node, value: node.value ? 'on' : 'off' }
}

type Keyed = { readonly file: string; readonly key: string }

function readWord<T extends string>(node: ConfigNode, { file, key }: Keyed, allowed: readonly T[]): T {
  const word = node.kind === 'value' ? String(node.value) : ''
  const found = allowed.find((name) => name === word)
  if (found !== undefined) return found
  throw configError({ file, line: node.line }, `${key} is "${word}". ${adviseOn(word, allowed)}`)
}
