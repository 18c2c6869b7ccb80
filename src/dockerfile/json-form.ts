// The rest of an instruction into the strings of its exec form.
import { skipSpaces } from './characters.ts'
import { sourceRange } from './source.ts'
import type { Argument, Joined } from './syntax.ts'

/** `invalid`: a JSON array that holds something else than strings; `none`: no JSON array at all. */
export type JsonForm =
  | { readonly kind: 'strings'; readonly args: readonly Argument[] }
  | { readonly kind: 'invalid' | 'none' }

/** Reads a JSON array of strings; anything that does not parse is not meant as one. */
export function readJsonForm(rest: Joined): JsonForm {
  if (rest.text[skipSpaces(rest.text, 0)] !== '[') return { kind: 'none' }
  const values = parseArray(rest.text)
  if (values === undefined) return { kind: 'none' }
  const strings = values.filter((value) => typeof value === 'string')
  if (strings.length < values.length) return { kind: 'invalid' }
  const ranges = stringRanges(rest.text)
  const args = strings.map((value, i) => {
    const [start, end] = ranges[i] ?? [0, 0]
    return { value: value.toWellFormed(), range: sourceRange(rest, start, end) }
  })
  return { kind: 'strings', args }
}

function parseArray(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The places of the string literals, quotes included, in a text known to be an array of strings. */
function stringRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"') continue
    const start = at++
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    ranges.push([start, at + 1])
  }
  return ranges
}
