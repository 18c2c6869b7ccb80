// Text into words, the ways the front end does it: at blanks, or with quotes and escapes grouping.
import { isBlank, isSpace } from './characters.ts'

/** A word as written, with its place in the text it was taken from. */
export type Word = { readonly text: string; readonly start: number; readonly end: number }

/** Splits at blanks; quotes mean nothing. */
export function splitBlanks(text: string): readonly Word[] {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const inside = at < text.length && !isBlank(text[at])
    if (inside && start < 0) start = at
    if (!inside && start >= 0) {
      words.push({ text: text.slice(start, at), start, end: at })
      start = -1
    }
  }
  return words
}

/** Splits as for ENV, LABEL and ARG: quotes and escapes group and are kept. */
export function splitWords(text: string, escapeChar: string): readonly Word[] {
  const words: Word[] = []
  for (let at = 0; at < text.length; ) {
    if (isSpace(text[at])) {
      at++
      continue
    }
    const { end, textEnd } = readWord(text, at, escapeChar)
    if (textEnd > at) words.push({ text: text.slice(at, textEnd), start: at, end: textEnd })
    at = end
  }
  return words
}

/** An escape character at the very end is dropped: `textEnd` is before it. */
function readWord(text: string, start: number, escapeChar: string): { end: number; textEnd: number } {
  let quote: string | undefined
  let at = start
  for (; at < text.length; at++) {
    const char = text[at]
    if (quote === undefined && isSpace(char)) break
    if (char === escapeChar && quote !== "'") {
      if (at + 1 === text.length) return { end: at + 1, textEnd: at }
      at++
    } else if (quote === undefined && (char === '"' || char === "'")) quote = char
    else if (char === quote) quote = undefined
  }
  const end = Math.min(at, text.length)
  return { end, textEnd: end }
}
