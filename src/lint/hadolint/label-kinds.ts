// The value of a label and its declared kind → whether hadolint accepts it.
import type { LabelKind } from '../options.ts'
import { LICENSES } from './licenses.ts'

/** What hadolint calls a value that is not of its kind. */
export const KIND_CODES = {
  url: 'DL3052',
  rfc3339: 'DL3053',
  spdx: 'DL3054',
  hash: 'DL3055',
  semver: 'DL3056',
  email: 'DL3058',
} as const satisfies Partial<Record<LabelKind, string>>

/** Variables are judged as they stand. */
export function isOfSeenKind(kind: keyof typeof KIND_CODES, value: string): boolean {
  switch (kind) {
    case 'url':
      return isUri(value)
    case 'rfc3339':
      return isTimestamp(value)
    case 'spdx':
      return LICENSES.has(value)
    case 'hash':
      return /^(?:[0-9a-f]{7}|[0-9a-f]{40})$/.test(value)
    case 'semver':
      return /^\d+\.\d+\.\d+(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/.test(
        value,
      )
    case 'email':
      return isEmail(value)
  }
}

const CHARACTER = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
const HOST = "(?:\\[[0-9A-Fa-f:.%~A-Za-z-]+\\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}){0,255})"
const AUTHORITY = `(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?${HOST}(?::[0-9]*)?`
const PATH = `(?://${AUTHORITY}(?:/${CHARACTER}*)*|/(?:${CHARACTER}+(?:/${CHARACTER}*)*)?|(?:${CHARACTER}+(?:/${CHARACTER}*)*)?)`
const TAIL = `(?:${CHARACTER}|[/?])*`
const URI = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${PATH}(?:\\?${TAIL})?(?:#${TAIL})?$`)

/** RFC 3986 with a scheme; what follows it may be nothing. */
function isUri(value: string): boolean {
  return URI.test(value)
}

const TIMESTAMP =
  /^\s*(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d*)?(?:Z|[+-]\d{2}:?\d{2})\s*$/i

function isTimestamp(value: string): boolean {
  const [, year, month, day] = TIMESTAMP.exec(value)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LOCAL = `(?:${ATOM}(?:\\.${ATOM})*|"(?:[^"\\\\\\r\\n]|\\\\.)*")`
const DOMAIN =
  '(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const EMAIL = new RegExp(`^${LOCAL}@(?:${DOMAIN}|\\[[^\\[\\]\\\\\\s]*\\])$`)

function isEmail(value: string): boolean {
  return value.lastIndexOf('@') <= 64 && EMAIL.test(value)
}
