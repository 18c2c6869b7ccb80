// The kind of a label and its value → what is wrong with the value.
import type { LabelKind } from './options.ts'

/** What the OCI image specification says of its own labels. */
export const OCI_KINDS: Readonly<Record<string, LabelKind>> = {
  'org.opencontainers.image.created': 'rfc3339',
  'org.opencontainers.image.url': 'url',
  'org.opencontainers.image.documentation': 'url',
  'org.opencontainers.image.source': 'url',
  'org.opencontainers.image.licenses': 'spdx',
}

const WANTED: Readonly<Record<LabelKind, string>> = {
  text: 'a text',
  url: 'an address with its scheme (https://example.com/)',
  semver: 'a semantic version (1.2.3)',
  hash: 'a Git commit of 7, 40 or 64 hexadecimal digits',
  spdx: 'an SPDX license expression (Apache-2.0 OR MIT)',
  rfc3339: 'a date and time of RFC 3339 (2026-01-31T12:00:00Z)',
  email: 'an e-mail address',
}

/** What the value should be; undefined when it is that. */
export function findValueProblem(kind: LabelKind, value: string): string | undefined {
  const text = value.trim()
  if (text === '') return WANTED[kind]
  return isOfKind(kind, text) ? undefined : WANTED[kind]
}

function isOfKind(kind: LabelKind, text: string): boolean {
  switch (kind) {
    case 'text':
      return true
    case 'url':
      return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && URL.canParse(text)
    case 'semver':
      return /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(text)
    case 'hash':
      return /^(?:[0-9a-f]{7}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)
    case 'spdx':
      return isSpdx(text)
    case 'rfc3339':
      return isTimestamp(text)
    case 'email':
      return /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/.test(text)
  }
}

function isTimestamp(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/.exec(text)
  if (match === null) return false
  const parsed = new Date(`${match[1]}T${match[2]?.replace(/:60$/, ':59')}Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(match[1] ?? ' ')
}

/** Common names that are no SPDX identifiers. */
const NO_IDENTIFIER =
  /^(?:apache-?v?2?|apache-license.*|(?:l|a)?gpl-?v?[123]?(?:\.\d)?\+?|gplv\d.*|bsd|bsd-?[23]|mit-license|mpl-?v?[12]?|cc-by|public-domain|proprietary|commercial|none)$/i

/** Grammar and well-known mistakes; the list of licenses itself grows too fast to be kept here. */
function isSpdx(text: string): boolean {
  const tokens = text.replace(/[()]/g, ' $& ').trim().split(/\s+/)
  let depth = 0
  let wantsId = true
  for (const token of tokens) {
    const operator = /^(?:AND|OR|WITH)$/i.test(token)
    if (token === '(' ? !wantsId : token === ')' ? wantsId : operator === wantsId) return false
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (operator) wantsId = true
    else if (!/^[A-Za-z0-9][\w.:-]*\+?$/.test(token) || NO_IDENTIFIER.test(token)) return false
    else wantsId = false
    if (depth < 0) return false
  }
  return depth === 0 && !wantsId
}
