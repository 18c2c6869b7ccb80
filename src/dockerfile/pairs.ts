// The rest of ENV, LABEL and ARG into `key=value` pairs.
import { refuse } from './diagnostic.ts'
import { sourceRange } from './source.ts'
import type { Diagnostic, Joined, Pair } from './syntax.ts'
import { splitBlanks, splitWords, type Word } from './words.ts'

export type PairScan = { readonly pairs: readonly Pair[]; readonly diagnostics: readonly Diagnostic[] }

/** Reads the pairs of ENV and LABEL, the form without `=` included. */
export function readPairs(keyword: string, rest: Joined, escapeChar: string): PairScan {
  const words = splitWords(rest.text, escapeChar)
  const first = words[0]
  if (first === undefined) return { pairs: [], diagnostics: [] }
  if (!first.text.includes('=')) return readLegacyPair(keyword, rest)
  const diagnostics = words
    .filter(({ text }) => !text.includes('='))
    .map(({ text, start, end }) =>
      refuse(
        'missing-equals',
        `"${clip(text)}" has no =; write ${keyword} name=value, and quote values with blanks.`,
        sourceRange(rest, start, end),
      ),
    )
  const pairs = words.filter(({ text }) => text.includes('=')).map((word) => toPair(rest, word))
  return { pairs, diagnostics }
}

/** Reads the names of ARG, each with or without a default. */
export function readArgPairs(rest: Joined, escapeChar: string): readonly Pair[] {
  return splitWords(rest.text, escapeChar).map((word) => toPair(rest, word))
}

function toPair(rest: Joined, { text, start, end }: Word): Pair {
  const equals = text.indexOf('=')
  const keyEnd = equals < 0 ? end : start + equals
  return {
    key: text.slice(0, keyEnd - start),
    value: equals < 0 ? undefined : text.slice(equals + 1),
    range: sourceRange(rest, start, end),
    keyRange: sourceRange(rest, start, keyEnd),
    valueRange: equals < 0 ? undefined : sourceRange(rest, keyEnd + 1, end),
    legacy: false,
  }
}

function readLegacyPair(keyword: string, rest: Joined): PairScan {
  const [key, second] = splitBlanks(rest.text)
  const range = sourceRange(rest, 0, rest.text.length)
  if (key === undefined || second === undefined) {
    const message = `${keyword} needs a name and a value; write ${keyword} ${clip(rest.text)}=value.`
    return { pairs: [], diagnostics: [refuse('missing-value', message, range)] }
  }
  const pair = {
    key: key.text,
    value: rest.text.slice(second.start),
    range,
    keyRange: sourceRange(rest, key.start, key.end),
    valueRange: sourceRange(rest, second.start, rest.text.length),
    legacy: true,
  }
  return { pairs: [pair], diagnostics: [] }
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
