// The text after a keyword into `--flags`, unquoted, and where the rest begins.
import { isSpace, skipSpaces } from './characters.ts'
import { sourceRange } from './source.ts'
import type { Flag, Joined, Range } from './syntax.ts'

export type FlagScan = { readonly flags: readonly Flag[]; readonly end: number }

type Token = Range & { readonly text: string; readonly equals: number | undefined }

/** Reads the flags that stand at `start`; a bare `--` ends them and is dropped. */
export function readFlags(joined: Joined, start: number, escapeChar: string): FlagScan {
  const flags: Flag[] = []
  let at = skipSpaces(joined.text, start)
  while (joined.text.startsWith('--', at)) {
    const token = readToken(joined.text, at, escapeChar)
    at = skipSpaces(joined.text, token.end)
    if (token.text === '--') break
    flags.push(toFlag(joined, token))
  }
  return { flags, end: at }
}

function toFlag(joined: Joined, { text, start, end, equals }: Token): Flag {
  const split = text.indexOf('=')
  const bare = split < 0 || equals === undefined
  return {
    name: text.slice(2, bare ? text.length : split),
    value: bare ? undefined : text.slice(split + 1),
    range: sourceRange(joined, start, end),
    valueRange: bare ? undefined : sourceRange(joined, equals + 1, end),
  }
}

function readToken(text: string, start: number, escapeChar: string): Token {
  let quote: string | undefined
  let equals: number | undefined
  let value = ''
  let at = start
  for (; at < text.length; at++) {
    const char = text[at] ?? ''
    if (quote === undefined && isSpace(char)) break
    if (quote === undefined && (char === '"' || char === "'")) {
      quote = char
    } else if (char === quote) {
      quote = undefined
    } else {
      if (char === escapeChar) at++
      if (text[at] === '=') equals ??= at
      value += text[at] ?? ''
    }
  }
  const end = Math.min(at, text.length)
  return { text: value, start, end, equals }
}
