// Text that is meant as a JSON list of strings but is none → its elements and what is wrong with it.
import type { Instruction } from './syntax.ts'

export type ListDefect =
  | 'single quotes'
  | 'typographic quotes'
  | 'a trailing comma'
  | 'a missing comma'
  | 'a missing quote'
  | 'a lone backslash'
  | 'a missing bracket'
  | 'text after the list'

export type LooseList = {
  readonly elements: readonly string[]
  readonly defects: readonly ListDefect[]
  /** What follows the closing bracket, trimmed. */
  readonly remainder: string
}

const QUOTES: ReadonlyMap<string, readonly [string, ListDefect | undefined]> = new Map([
  ['"', ['"', undefined]],
  ["'", ["'", 'single quotes']],
  ['\u201c', ['\u201d\u201c', 'typographic quotes']],
  ['\u201d', ['\u201d\u201c', 'typographic quotes']],
  ['\u2018', ['\u2019\u2018', 'typographic quotes']],
  ['\u2019', ['\u2019\u2018', 'typographic quotes']],
])

/** `["a…`, which no shell takes for a test, or `[ "a", …`. */
const LIST =
  /^\[(?:["'\u201c\u201d\u2018\u2019]|\s+(["'\u201c\u2018])[^"'\u201c\u201d\u2018\u2019]*["'\u201d\u2019]\s*,)/

/** `[ 'a' ]` and `[a, b]`, which make sense as lists only. */
const SHORT_LIST = /^\[\s*(?:(["'])[^"']*\1|[^\s\][",']+(?:\s*,\s*[^\s\][",']+)*)\s*\]$/

/** True for instructions whose text begins like a list although the engine reads it as plain text. */
export function looksLikeList({ keyword, form, rest }: Instruction): boolean {
  if (form === 'json' || form === 'none') return false
  const text = rest.text.trim()
  const certain = keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'VOLUME'
  return LIST.test(text) || (certain && SHORT_LIST.test(text))
}

/** Reads such a text as it was probably meant; undefined when that cannot be told. */
export function readLooseList(text: string): LooseList | undefined {
  const defects = new Set<ListDefect>()
  const elements: string[] = []
  let at = skipBlanks(text, text.indexOf('[') + 1)
  while (at < text.length && text[at] !== ']') {
    const element = readElement(text, at)
    if (element === undefined) return undefined
    for (const defect of element.defects) defects.add(defect)
    elements.push(element.value)
    at = skipBlanks(text, element.end)
    if (text[at] === ',') {
      at = skipBlanks(text, at + 1)
      if (text[at] === ']') defects.add('a trailing comma')
    } else if (at < text.length && text[at] !== ']') defects.add('a missing comma')
  }
  if (at >= text.length) defects.add('a missing bracket')
  const remainder = text.slice(at + 1).trim()
  if (remainder !== '') defects.add('text after the list')
  return elements.length === 0 || elements.includes('')
    ? undefined
    : { elements, defects: [...defects], remainder }
}

type Element = { readonly value: string; readonly end: number; readonly defects: readonly ListDefect[] }

function readElement(text: string, start: number): Element | undefined {
  const [closing, defect] = QUOTES.get(text[start] ?? '') ?? []
  if (closing === undefined) {
    const bare = /^[^\s,\][]+/.exec(text.slice(start))?.[0]
    return bare === undefined
      ? undefined
      : { value: bare, end: start + bare.length, defects: ['a missing quote'] }
  }
  let end = start + 1
  while (end < text.length && !closing.includes(text[end] ?? '')) end += text[end] === '\\' ? 2 : 1
  if (end >= text.length) return undefined
  const raw = text.slice(start + 1, end)
  const decoded = decodeString(raw)
  const own: readonly ListDefect[] = defect === undefined ? [] : [defect]
  const defects: readonly ListDefect[] = decoded === undefined ? [...own, 'a lone backslash'] : own
  return { value: decoded ?? raw, end: end + 1, defects }
}

/** The string as JSON reads it; a double quote inside other quotes counts as escaped. */
function decodeString(raw: string): string | undefined {
  const quoted = raw.replace(/(\\.)|"/gs, (match, pair) => pair ?? `\\${match}`)
  try {
    const value: unknown = JSON.parse(`"${quoted}"`)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (next < text.length && /\s/.test(text[next] ?? '')) next++
  return next
}
