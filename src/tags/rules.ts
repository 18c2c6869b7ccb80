// The `tags` input → rules, highest priority first.
import { UserError } from '../errors.ts'
import { nearest } from '../lint/nearest.ts'
import { readFields, splitEntries } from './entry.ts'
import { RULE_TYPES, type Rule, type RuleType } from './model.ts'
import { hintRule } from './template-names.ts'

const DEFAULT_RULES = 'type=schedule\ntype=ref,event=branch\ntype=ref,event=tag\ntype=ref,event=pr'

const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix']
const REF_EVENTS = ['branch', 'tag', 'pr']
const SHA_FORMATS = ['short', 'long']

type TypeSpec = {
  readonly priority: number
  /** Values of attributes that are not written. */
  readonly defaults: Readonly<Record<string, string>>
  readonly required?: string
}

const VERSION_SPEC: TypeSpec = {
  priority: 900,
  defaults: { value: '', match: '' },
  required: 'pattern',
}

const TYPES: Readonly<Record<RuleType, TypeSpec>> = {
  schedule: { priority: 1000, defaults: { pattern: 'nightly' } },
  semver: VERSION_SPEC,
  pep440: VERSION_SPEC,
  match: { priority: 800, defaults: { group: '0', value: '' }, required: 'pattern' },
  edge: { priority: 700, defaults: { branch: '' } },
  ref: { priority: 600, defaults: {}, required: 'event' },
  raw: { priority: 200, defaults: {}, required: 'value' },
  sha: { priority: 100, defaults: { prefix: 'sha-', format: 'short' } },
}

export type Rules = { readonly rules: readonly Rule[]; readonly warnings: readonly string[] }

/** Parses the input; an empty one means the default rules. Throws UserError for what cannot be. */
export function parseRules(input: string): Rules {
  const entries = splitEntries(input)
  const parsed = (entries.length === 0 ? splitEntries(DEFAULT_RULES) : entries).map(parseRule)
  return {
    rules: parsed.map(({ rule }) => rule).sort((a, b) => b.priority - a.priority),
    warnings: parsed.flatMap(({ warnings }) => warnings),
  }
}

function parseRule(text: string): { rule: Rule; warnings: readonly string[] } {
  const fields = readFields(text, 'tags')
  const written = Object.fromEntries(fields.map(({ key, value }) => [key ?? 'value', value]))
  const { type: word, ...own } = written
  const type = word === undefined ? 'raw' : typeNamed(word, text)
  const { priority, defaults, required } = TYPES[type]
  if (required !== undefined && own[required] === undefined) {
    const meant = Object.keys(own).find((name) => nearest(name, [required]) !== undefined)
    if (meant !== undefined)
      throw invalid(
        text,
        `type=${type} needs ${required}: "${meant}" is not known. Did you mean ${required}?`,
      )
    const fix = type === 'raw' ? 'value=… or just the tag' : `${required}=…`
    throw invalid(text, `type=${type} needs ${required}. Add ${fix}.`)
  }
  const attributes: Record<string, string> = { enable: 'true', ...defaults, ...own }
  checkAttributes(type, attributes, text)
  if (type === 'ref' && attributes['event'] === 'pr') attributes['prefix'] ??= 'pr-'
  const rule = { type, text, priority: priorityOf(own['priority'], priority, text), attributes }
  const hints = hintRule(rule).map((hint) => `Input tags: in "${text}" ${hint}`)
  return { rule, warnings: [...strangers(type, Object.keys(own), text), ...hints] }
}

function typeNamed(word: string, text: string): RuleType {
  const type = RULE_TYPES.find((name) => name === word)
  if (type !== undefined) return type
  throw invalid(text, `there is no type "${word}". ${advice(word, RULE_TYPES)}`)
}

function advice(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${meant}?`
}

function checkAttributes(type: RuleType, attributes: Readonly<Record<string, string>>, text: string): void {
  const { event = '', format = '', group = '' } = attributes
  if (type === 'ref' && !REF_EVENTS.includes(event))
    throw invalid(text, `event is "${event}", and must be ${REF_EVENTS.join(', ')}.`)
  if (type === 'sha' && !SHA_FORMATS.includes(format))
    throw invalid(text, `format is "${format}", and must be ${SHA_FORMATS.join(' or ')}.`)
  if (type === 'match' && Number.isNaN(Number(group)))
    throw invalid(text, `group is "${group}", and must be a number.`)
}

function priorityOf(written: string | undefined, otherwise: number, text: string): number {
  const priority = written === undefined ? otherwise : Number(written)
  if (!Number.isNaN(priority)) return priority
  throw invalid(text, `priority is "${written}", and must be a number.`)
}

/** Attributes nobody reads: no error, as a workflow that worked goes on working. */
function strangers(type: RuleType, names: readonly string[], text: string): readonly string[] {
  const { defaults, required = 'pattern' } = TYPES[type]
  const known = [...COMMON, ...Object.keys(defaults), required]
  return names
    .filter((name) => !known.includes(name) && !(name === 'value' && type === 'raw'))
    .map((name) => `Input tags: in "${text}" ${name} has no effect on type=${type}. ${advice(name, known)}`)
}

function invalid(text: string, problem: string): UserError {
  return new UserError('bad-input', `Input tags: in "${text}" ${problem}`)
}
