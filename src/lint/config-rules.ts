// The `rules` and `options` of a configuration file → levels and options by rule id.
import type { RuleLevel, RuleSetting, RuleSettings } from './config.ts'
import { adviseOn, configError, readMap, readSwitch, readTexts } from './config-fail.ts'
import { LEVELS } from './config-level.ts'
import type { ConfigEntry, ConfigNode } from './config-tree.ts'
import {
  LABEL_KINDS,
  OPTION_SPECS,
  type OptionName,
  optionsByName,
  optionsOfRule,
  writeOptionName,
} from './option-specs.ts'
import type { LabelKind, Options } from './options.ts'
import type { Rule } from './rule.ts'
import { describeUnknown, findRules, idsOf, isStranger, nameIn, strangerId } from './rule-names.ts'

/** `{name: off | severity | [severity, options] | options}`; names may be aliases. */
export function readRules(node: ConfigNode, file: string, rules: readonly Rule[]): RuleSettings {
  const settings = readMap(node, file, 'rules').map((entry): readonly [string, RuleSetting] => {
    const { key, line, value } = entry
    const meant = findRules(rules, key)
    const [rule] = meant
    if (rule === undefined && !isStranger(key)) throw configError({ file, line }, describeUnknown(rules, key))
    const name = rule === undefined ? strangerId(key) : (nameIn(rule, key) ?? key)
    const setting = readSetting(value, file, { key, options: meant.flatMap(optionsOfRule) })
    if (rule?.id === 'syntax' && !isAsItIs(setting.level))
      throw configError({ file, line }, 'What the engine refuses cannot be set to something else.')
    return [name, { ids: idsOf(meant, key), ...setting }]
  })
  return Object.fromEntries(settings)
}

/** What the engine refuses is an error and nothing else; saying so does no harm. */
export function isAsItIs(level: RuleLevel | undefined): boolean {
  return level === 'error' || level === 'on'
}

type Named = { readonly key: string; readonly options: readonly OptionName[] }

function readSetting(node: ConfigNode, file: string, rule: Named): Omit<RuleSetting, 'ids'> {
  if (node.kind === 'map') return { level: undefined, options: readRuleOptions(node, file, rule) }
  if (node.kind === 'value') return { level: readLevel(node, file, rule.key), options: undefined }
  const [level, options, third] = node.items
  if (level === undefined || third !== undefined)
    throw configError({ file, line: node.line }, `${rule.key} must be a level, or [level, options].`)
  return {
    level: readLevel(level, file, rule.key),
    options: options && readRuleOptions(options, file, rule),
  }
}

/** YAML 1.1 has `off` and `on` as booleans, and people write them so. */
function readLevel(node: ConfigNode, file: string, key: string): RuleLevel {
  const value = node.kind === 'value' ? node.value : undefined
  const word = value === false ? 'off' : value === true ? 'on' : value
  const level = LEVELS.find((name) => name === word)
  if (level !== undefined) return level
  const shown = typeof word === 'string' ? `"${word}"` : 'something else'
  const advice = adviseOn(String(word), LEVELS)
  throw configError({ file, line: node.line }, `The level of ${key} is ${shown}. ${advice}`)
}

function readRuleOptions(node: ConfigNode, file: string, { key, options }: Named): Options {
  if (options.length === 0 && (node.kind !== 'map' || node.entries.length > 0))
    throw configError({ file, line: node.line }, `${key} has no options.`)
  return readOptions(node, file, { what: `The options of ${key}`, allowed: options })
}

type Allowed = { readonly what: string; readonly allowed: readonly OptionName[] }

/** The options of one rule, or of all. */
export function readOptions(node: ConfigNode, file: string, { what, allowed }: Allowed): Options {
  const byName = optionsByName()
  const pairs = readMap(node, file, what).map((entry) => {
    const name = byName.get(entry.key)
    if (name !== undefined && allowed.includes(name)) return [name, readOption(entry, file, name)]
    const names = allowed.map(writeOptionName)
    throw configError(
      { file, line: entry.line },
      `${what} have no "${entry.key}". ${adviseOn(entry.key, names)}`,
    )
  })
  return Object.fromEntries(pairs)
}

function readOption({ key, value }: ConfigEntry, file: string, name: OptionName): unknown {
  switch (OPTION_SPECS[name].kind) {
    case 'switch':
      return readSwitch(value, file, key)
    case 'names':
      return readTexts(value, file, key).map(({ text }) => text)
    default:
      return readLabels(value, file, key)
  }
}

function readLabels(node: ConfigNode, file: string, what: string): Readonly<Record<string, LabelKind>> {
  const pairs = readMap(node, file, what).map(({ key, value }) => {
    const word = value.kind === 'value' ? String(value.value) : ''
    const kind = LABEL_KINDS.find((known) => known === word)
    if (kind !== undefined) return [key, kind] as const
    throw configError(
      { file, line: value.line },
      `The kind of label ${key} is "${word}". ${adviseOn(word, LABEL_KINDS)}`,
    )
  })
  return Object.fromEntries(pairs)
}
