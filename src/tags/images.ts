// The `images` input → names that tags are put on.
import { UserError } from '../errors.ts'
import { parseReference } from '../image/reference.ts'
import { describeProblem } from '../image/reference-name.ts'
import { nearest } from '../lint/nearest.ts'
import { type Field, readFields, splitEntries, untilEquals } from './entry.ts'
import type { Image } from './model.ts'

const KEYS = ['name', 'enable']

/** Parses the input, one image a line, or all of them in one line without keys. Names come back in lower case. */
export function parseImages(input: string): readonly Image[] {
  const entries = splitEntries(input)
  const [only = ''] = entries
  const fields = entries.length === 1 ? readFields(only, 'images') : []
  if (fields.length > 0 && fields.every(({ key }) => key === undefined))
    return fields.map(({ value }) => ({ name: nameOf(value), enabled: true }))
  return entries.map((entry) => parseImage(readFields(entry, 'images'), entry))
}

/** The names of those that are enabled. */
export function enabledNames(images: readonly Image[]): readonly string[] {
  return images.filter(({ enabled }) => enabled).map(({ name }) => name)
}

function parseImage(fields: readonly Field[], entry: string): Image {
  let name = ''
  let enabled = true
  for (const { key, value: written } of fields) {
    const value = untilEquals(written)
    if (key === undefined || key === 'name') name = key === undefined ? written : value
    else if (key === 'enable') enabled = enableOf(value, entry)
    else throw unknown(key, entry)
  }
  if (name === '') throw invalid(entry, 'the name is missing. Write name=ghcr.io/owner/app.')
  return { name: nameOf(name), enabled }
}

function enableOf(value: string, entry: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw invalid(entry, `enable is "${value}", and must be true or false.`)
}

function nameOf(written: string): string {
  const name = written.toLowerCase()
  const parsed = parseReference(name)
  if (!parsed.ok)
    throw new UserError('reference-invalid', `Input images: ${describeProblem(name, parsed.problem)}`)
  if (!/[:@][^/]*$/.test(name)) return name
  throw invalid(written, 'there is a tag or digest: name the image only, tags come from the input tags.')
}

function unknown(key: string, entry: string): UserError {
  const meant = nearest(key, KEYS)
  const advice = meant === undefined ? `There are ${KEYS.join(' and ')}.` : `Did you mean ${meant}=…?`
  return invalid(entry, `"${key}" is not known. ${advice}`)
}

function invalid(entry: string, problem: string): UserError {
  return new UserError('bad-input', `Input images: in "${entry}" ${problem}`)
}
