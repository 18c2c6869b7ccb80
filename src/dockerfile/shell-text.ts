// Pieces of text a shell reads → the same text with every character's place in the Dockerfile.
import { sourceOffset } from './source.ts'
import type { Heredoc, Joined, Range } from './syntax.ts'

type Piece = Joined['pieces'][number]

/** The body of a heredoc as the shell sees it: leading tabs (`<<-`) and carriage returns are gone. */
export function heredocText(text: string, heredoc: Heredoc): Joined {
  const pieces: Piece[] = []
  let joined = ''
  let offset = heredoc.bodyRange.start
  for (const line of text.slice(offset, heredoc.bodyRange.end).split('\n')) {
    const tabs = heredoc.chomp ? line.length - line.replace(/^\t+/, '').length : 0
    pieces.push({ at: joined.length, source: offset + tabs })
    joined += line.slice(tabs).replace(/\r$/, '')
    pieces.push({ at: joined.length, source: offset + line.length })
    joined += '\n'
    offset += line.length + 1
  }
  return { text: joined.slice(0, -1), pieces }
}

/** An escape sequence, or a continuation in the midst of a string. */
const JSON_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[ \t]*\r?\n|.)/gs

/** The text inside a JSON string literal that stands at `range`, quotes included. */
export function jsonText(text: string, range: Range): Joined {
  const raw = text.slice(range.start + 1, range.end - 1)
  return rewrite(raw, range.start + 1, JSON_ESCAPE, (sequence) => {
    const simple: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }
    if (/^.[ \t]*\r?\n/.test(sequence)) return ''
    if (sequence[1] === 'u') return String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
    return simple[sequence[1] ?? ''] ?? sequence.slice(1)
  })
}

function rewrite(raw: string, source: number, pattern: RegExp, decode: (match: string) => string): Joined {
  const pieces: Piece[] = []
  let joined = ''
  let done = 0
  const keep = (end: number) => {
    pieces.push({ at: joined.length, source: source + done })
    joined += raw.slice(done, end)
    done = end
  }
  for (const match of raw.matchAll(pattern)) {
    keep(match.index)
    // The place of an escaped character is the last one of its escape, so that ends are exact.
    pieces.push({ at: joined.length, source: source + match.index + match[0].length - 1 })
    joined += decode(match[0])
    done = match.index + match[0].length
  }
  keep(raw.length)
  return { text: joined, pieces }
}

/** A shell word without its quotes; expansions inside stay as written. */
export function unquotedText(outer: Joined, start: number, end: number): Joined {
  const pieces: Piece[] = []
  let joined = ''
  let quote = ''
  for (let at = start; at < end; at++) {
    const char = outer.text[at] ?? ''
    if (quote === '' ? char === "'" || char === '"' : char === quote) {
      quote = quote === '' ? char : ''
      continue
    }
    const next = outer.text[at + 1] ?? ''
    const escaped =
      char === '\\' && at + 1 < end && (quote === '' || (quote === '"' && '\\"`$'.includes(next)))
    if (escaped) at++
    pieces.push({ at: joined.length, source: sourceOffset(outer, at) })
    joined += escaped ? next : char
  }
  return { text: joined, pieces }
}
