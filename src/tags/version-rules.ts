// The rules semver and pep440: a version → a tag by their pattern, or the version as a whole.
import { clean, explain, major, minor, patch, valid } from '@renovatebot/pep440'
import semver from 'semver'
import { UserError } from '../errors.ts'
import type { Outcome, Rule } from './model.ts'
import { matchPattern } from './pattern.ts'
import { isRawTemplate, renderTemplate, type Values } from './template.ts'

type Version = {
  readonly values: Values
  readonly whole: string
  /** Only such a one moves `latest`, and has shorter tags. */
  readonly final: boolean
}

/** `text` is the rule's value or the tag that was pushed. */
export function deriveVersion(rule: Rule, text: string): Outcome {
  const { pattern = '', match = '' } = rule.attributes
  const matched = match === '' ? text : firstGroup(rule, match, text)
  const name = matched.replaceAll('/', '-')
  const version = rule.type === 'semver' ? readSemver(name) : readPep440(name)
  if (version === undefined) return { fired: false, reason: notAVersion(rule.type, name) }
  const { values, whole, final } = version
  const template = final || isRawTemplate(pattern) ? pattern : undefined
  const value = template === undefined ? whole : renderTemplate(template, values, `Input tags: ${rule.text}`)
  return { fired: true, value, latest: final }
}

// what the pattern does not find is taken whole, as workflows rely on it for tags without their prefix
function firstGroup(rule: Rule, match: string, text: string): string {
  const found = matchPattern(match, text, rule.text)
  if (found === null) return text
  const group = found[1]
  if (group !== undefined) return group
  throw new UserError(
    'bad-input',
    `Input tags: in "${rule.text}" match has no group. Put the version in brackets, for instance match=v(.*).`,
  )
}

function readSemver(name: string): Version | undefined {
  const parsed = semver.valid(name) === null ? null : semver.parse(name, { loose: true })
  if (parsed === null) return undefined
  const { version, raw } = parsed
  const parts = { major: parsed.major, minor: parsed.minor, patch: parsed.patch }
  const { prerelease, build } = parsed
  const values = { raw, version, ...parts, prerelease: prerelease.join('.'), build: build.join('.') }
  return { values, whole: version, final: prerelease.length === 0 }
}

function readPep440(name: string): Version | undefined {
  const explained = valid(name) === null ? null : explain(name)
  if (explained === null) return undefined
  const whole = clean(name) ?? name
  const { is_prerelease, is_postrelease, is_devrelease } = explained
  const values = { raw: name, version: whole, major: major(name), minor: minor(name), patch: patch(name) }
  return { values, whole, final: !is_prerelease && !is_postrelease && !is_devrelease }
}

function notAVersion(type: Rule['type'], name: string): string {
  if (type === 'pep440') return `${name} is not a version by PEP 440`
  const short = /^v?\d+(?:\.\d+)?$/.test(name)
  const hint = short ? '; use type=match for versions of one or two numbers' : ''
  return `${name} is not a semantic version (three numbers, like 1.2.3)${hint}`
}
