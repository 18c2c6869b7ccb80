// The `flavor` input → what holds for every tag.
import { UserError } from '../errors.ts'
import { nearest } from '../lint/nearest.ts'
import { readFields, splitEntries, untilEquals } from './entry.ts'
import type { Affix, Flavor } from './model.ts'

const LATEST = ['auto', 'true', 'false', 'highest'] as const
const KEYS = ['latest', 'prefix', 'suffix', 'onlatest']

/** Parses the input; later entries win. Throws UserError for what cannot be. */
export function parseFlavor(input: string): Flavor {
  const none: Affix = { text: '', onLatest: false }
  let flavor: Flavor = { latest: 'auto', prefix: none, suffix: none }
  for (const entry of splitEntries(input)) flavor = readEntry(flavor, entry)
  return flavor
}

function readEntry(before: Flavor, entry: string): Flavor {
  let flavor = before
  let affix: 'prefix' | 'suffix' | undefined
  for (const { key, value: written } of readFields(entry, 'flavor')) {
    const value = untilEquals(written)
    if (key === 'latest') flavor = { ...flavor, latest: latestOf(value, entry) }
    else if (key === 'prefix' || key === 'suffix') {
      affix = key
      flavor = { ...flavor, [key]: { ...flavor[key], text: value } }
    } else if (key === 'onlatest') {
      const onLatest = booleanOf(value, entry)
      if (affix !== undefined) flavor = { ...flavor, [affix]: { ...flavor[affix], onLatest } }
    } else throw unknown(key ?? written, entry)
  }
  return flavor
}

function latestOf(value: string, entry: string): Flavor['latest'] {
  const found = LATEST.find((word) => word === value)
  if (found !== undefined) return found
  throw invalid(entry, `latest is "${value}", and must be ${LATEST.join(', ')}.`)
}

function booleanOf(value: string, entry: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw invalid(entry, `onlatest is "${value}", and must be true or false.`)
}

function unknown(key: string, entry: string): UserError {
  const meant = nearest(key, KEYS)
  const advice = meant === undefined ? `There are ${KEYS.join(', ')}.` : `Did you mean ${meant}=…?`
  return invalid(entry, `"${key}" is not known. ${advice}`)
}

function invalid(entry: string, problem: string): UserError {
  return new UserError('bad-input', `Input flavor: in "${entry}" ${problem}`)
}
