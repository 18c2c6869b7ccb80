// Bytes that others wrote, as JSON text, to values whose types were looked at.
import { ExternalError } from '../errors.ts'

export type JsonObject = { readonly [key: string]: unknown }

/** The error for a document that is not what it should be. */
export function malformed(what: string, why: string): ExternalError {
  return new ExternalError('registry', 'invalid', `The ${what} cannot be read: ${why}.`)
}

/** Parses text that must be a JSON object. */
export function parseObject(text: string, what: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed(what, 'it is not JSON')
  }
  return asObject(value, what)
}

/** The value as an object. */
export function asObject(value: unknown, what: string): JsonObject {
  if (!isObject(value)) throw malformed(what, 'an object is missing')
  return value
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member as a list. */
export function listOf(object: JsonObject, key: string, what: string): readonly unknown[] {
  const value = object[key]
  if (!Array.isArray(value)) throw malformed(what, `"${key}" is not a list`)
  return value
}

/** The member as text. */
export function textOf(object: JsonObject, key: string, what: string): string {
  const value = object[key]
  if (typeof value !== 'string') throw malformed(what, `"${key}" is not text`)
  return value
}

/** The member as text, undefined when it is absent, empty or something else. */
export function optionalText(object: JsonObject, key: string): string | undefined {
  const value = object[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An object of texts; members that are no text are left out. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(pairs)
}
