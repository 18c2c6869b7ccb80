// Configuration files that apply to a Dockerfile, weakest first → what they come down to for it.
import { parseGlob } from '../dockerfile/ignore-glob.ts'
import type { Severity } from './finding.ts'
import type { Settings } from './lint.ts'
import type { Options } from './options.ts'
import type { Preset } from './presets.ts'
import type { ShellMode } from './shell/comment.ts'
import type { FailOn } from './threshold.ts'

export type RuleLevel = Severity | 'off' | 'on'

export type RuleSetting = {
  /** The ids of the rules that are meant; ids of ShellCheck stand for themselves. */
  readonly ids: readonly string[]
  /** Undefined where only options are given. */
  readonly level: RuleLevel | undefined
  readonly options: Options | undefined
}

/** By the name under which it is said, an id or alias as the rule writes it. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** One file, checked. */
export type Config = {
  readonly root: boolean
  /** Paths of the files it builds on, as written. */
  readonly extends: readonly { readonly path: string; readonly line: number }[]
  readonly rules: RuleSettings
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[]
  readonly ignore: readonly string[]
  readonly options: Options
  readonly inlineIgnores: boolean | undefined
  readonly preset: Preset | undefined
  readonly failOn: FailOn | undefined
  readonly shell: ShellMode | undefined
  readonly budgets: readonly WrittenBudget[]
}

/** A budget of the size report as it is written; who judges it reads it. */
export type WrittenBudget = { readonly text: string; readonly file: string; readonly line: number }

/** A file's say on a Dockerfile, whose path is as seen from where the file's patterns start. */
export type Layer = { readonly config: Config; readonly path: string }

/** What is in force for one Dockerfile. */
export type FileConfig = {
  readonly settings: Settings
  readonly options: Options
  readonly ignored: boolean
  readonly failOn: FailOn | undefined
  readonly shell: ShellMode | undefined
  /** The weakest first. */
  readonly budgets: readonly WrittenBudget[]
}

/** Later layers win; within one, overrides win over its rules. */
export function mergeConfigs(layers: readonly Layer[], commandLine: RuleSettings = {}): FileConfig {
  const said = [
    ...layers.flatMap(({ config, path }) => [
      config.rules,
      ...config.overrides.filter(({ files }) => matchesAny(files, path)).map(({ rules }) => rules),
    ]),
    commandLine,
  ]
  const rules: Record<string, RuleLevel> = {}
  const codes: Record<string, RuleLevel> = {}
  const ruleOptions: Record<string, Options> = {}
  for (const [name, { ids, level, options }] of said.flatMap((settings) => Object.entries(settings)))
    for (const id of ids) {
      // options without a level are meant to be heard
      const heard = rules[id] === undefined || rules[id] === 'off' ? 'on' : rules[id]
      rules[id] = level ?? heard
      codes[name] = level ?? heard
      if (options !== undefined) ruleOptions[id] = { ...ruleOptions[id], ...options }
    }
  const inlineIgnores = layers.findLast(({ config }) => config.inlineIgnores !== undefined)?.config
    .inlineIgnores
  const preset = layers.findLast(({ config }) => config.preset !== undefined)?.config.preset
  return {
    settings: {
      preset,
      rules,
      codes,
      ruleOptions,
      ...(inlineIgnores === undefined ? {} : { inlineIgnores }),
    },
    options: Object.assign({}, ...layers.map(({ config }) => config.options)) as Options,
    ignored: layers.some(({ config, path }) => matchesAny(config.ignore, path)),
    failOn: layers.findLast(({ config }) => config.failOn !== undefined)?.config.failOn,
    shell: layers.findLast(({ config }) => config.shell !== undefined)?.config.shell,
    budgets: layers.flatMap(({ config }) => config.budgets),
  }
}

/** True when the last pattern that matches the path, or a folder above it, has no `!` before it. */
export function matchesAny(patterns: readonly string[], path: string): boolean {
  const parts = path.split('/')
  if (parts.includes('..')) return false
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  const hit = patterns.findLast((pattern) => paths.some(readPattern(pattern).matches))
  return hit !== undefined && !hit.startsWith('!')
}

/** True when the pattern can be understood. */
export function isPattern(pattern: string): boolean {
  const { text } = cleanPattern(pattern)
  return text !== '' && parseGlob(text) !== undefined
}

function readPattern(pattern: string): { readonly matches: (path: string) => boolean } {
  return parseGlob(cleanPattern(pattern).text) ?? { matches: () => false }
}

/** A name without a slash is meant in every folder, as in `.gitignore`. */
function cleanPattern(pattern: string): { readonly text: string } {
  const plain = pattern.replace(/^!/, '').replace(/^\.\//, '').replace(/\/$/, '')
  if (plain.startsWith('/')) return { text: plain.slice(1) }
  return { text: plain.includes('/') || plain === '' ? plain : `**/${plain}` }
}
