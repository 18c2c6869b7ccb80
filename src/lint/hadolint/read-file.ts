// A Dockerfile → its instructions as hadolint's parser reads them, or the place where it gives up.
import { readLineEnd } from './blanks.ts'
import { readInstruction } from './read-instruction.ts'
import { atEnd, createReader, FAIL, take } from './reader.ts'
import type { Sight, Step } from './seen.ts'

const LEADING = /[\r\n \t]*/y

/** Reads the whole file; instructions before or without FROM are fine. */
export function readFile(text: string): Sight {
  const source = readSource(text)
  const reader = createReader(source.text, findEscape(source.text))
  take(reader, LEADING)
  const steps: Step[] = []
  const refuse = (at: number): Sight => ({ kind: 'refused', at: source.place(at) })
  let line = 1
  let counted = 0
  while (true) {
    const start = reader.at
    const seen = readInstruction(reader)
    if (seen === FAIL) {
      if (reader.at !== start) return refuse(reader.failedAt)
      break
    }
    const end = reader.at
    if (readLineEnd(reader) === FAIL) return refuse(reader.failedAt)
    line += countBreaks(source.text, counted, start)
    counted = start
    const range = { start: source.place(start), end: source.place(trimEnd(source.text, start, end)) }
    steps.push({ seen, line, range })
    if (reader.at === start) break
  }
  return atEnd(reader) ? { kind: 'steps', steps } : refuse(reader.at)
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--
  return at
}

type Source = { readonly text: string; readonly place: (at: number) => number }

/** Without byte order mark and carriage returns before line breaks; `place` leads back. */
function readSource(original: string): Source {
  const mark = original.startsWith('\uFEFF') ? 1 : 0
  if (!original.includes('\r\n')) return { text: original.slice(mark), place: (at) => at + mark }
  const parts = original.slice(mark).split('\r\n')
  const breaks: number[] = []
  let length = 0
  for (const part of parts) {
    length += part.length
    breaks.push(length)
    length++
  }
  return { text: parts.join('\n'), place: (at) => at + mark + countBelow(breaks, at) }
}

/** How many of the sorted numbers are smaller. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The first lines may be directives; anything else ends the search. */
function findEscape(text: string): string {
  for (const line of text.split('\n', 32)) {
    const found = /^[\r \t]*#[ \t]*escape[ \t]*=[ \t]*(\\\\|[^\\])$/.exec(line)
    if (found) return found[1]?.slice(-1) ?? '\\'
    if (!/^[\r \t]*#[ \t]*syntax[ \t]*=[ \t]*\S/.test(line)) return '\\'
  }
  return '\\'
}
