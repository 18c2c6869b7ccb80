// Names in templates that stand for nothing there → a hint for each: they render as nothing, without a word.
import { nearest } from '../lint/nearest.ts'
import type { Rule } from './model.ts'

const DATES = ['date', 'commit_date']

/** What the global expressions may name. */
export const GLOBAL_NAMES = [
  ...['branch', 'tag', 'sha', 'base_ref', 'is_default_branch', 'is_not_default_branch'],
  ...DATES,
]

const VERSION_NAMES = ['raw', 'version', 'major', 'minor', 'patch']
const PATTERN_NAMES: Partial<Record<Rule['type'], readonly string[]>> = {
  schedule: DATES,
  semver: [...VERSION_NAMES, 'prerelease', 'build'],
  pep440: VERSION_NAMES,
}

/** `{{name}}` without arguments: with some, a name that is not known is an error of its own. */
const EXPRESSION = /\{\{~?\s*([a-z_]\w*)\s*~?\}\}/gi

/** Handlebars' own words. */
const WORDS: ReadonlySet<string> = new Set(['else', 'this'])

/** One hint for each name that a template has and `known` has not; inside `#each` and `#with` nobody can tell. */
export function hintNames(template: string, known: readonly string[]): readonly string[] {
  if (/\{\{~?#(?:each|with)\b/.test(template)) return []
  const names = [...template.matchAll(EXPRESSION)].map(([, name = '']) => name)
  return [...new Set(names)]
    .filter((name) => !known.includes(name) && !WORDS.has(name))
    .map((name) => {
      const meant = nearest(name, known)
      const advice = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean {{${meant}}}?`
      return `{{${name}}} stands for nothing here. ${advice}`
    })
}

/** The same for all templates of a rule. */
export function hintRule({ type, attributes }: Rule): readonly string[] {
  const { enable = '', prefix = '', suffix = '', value = '', pattern = '' } = attributes
  const ofPattern = PATTERN_NAMES[type]
  return [
    ...[enable, prefix, suffix, value].flatMap((template) => hintNames(template, GLOBAL_NAMES)),
    ...(ofPattern === undefined ? [] : hintNames(pattern, ofPattern)),
  ]
}
