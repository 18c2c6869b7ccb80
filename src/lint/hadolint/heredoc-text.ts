// `<<MARK` and what follows → the marker and the body, as far as hadolint's parser understands them.
import { readBreaks, takeSpaces } from './blanks.ts'
import { atEnd, attempt, choose, FAIL, fail, literal, type Read, type Reader, take } from './reader.ts'
import { readLiteral, readRest } from './texts.ts'

const DASHES = /-*/y
const SPACE = /\s/

/** `<<MARK`, `<<-"MARK"`; a redirection behind it is skipped. */
export function readMarker(reader: Reader): Read<string> {
  if (literal('<<')(reader) === FAIL) return FAIL
  take(reader, DASHES)
  const marker = choose<string>(
    reader,
    (one) => attempt(one, (two) => readLiteral(two, '"')),
    (one) => attempt(one, (two) => readLiteral(two, "'")),
    readBareMarker,
  )
  if (marker === FAIL) return FAIL
  const start = reader.at
  return readRedirect(reader) === FAIL && reader.at !== start ? FAIL : marker
}

/** Up to a space, which is read too; there must be one. */
function readBareMarker(reader: Reader): Read<string> {
  const start = reader.at
  while (!atEnd(reader) && !SPACE.test(reader.text[reader.at] ?? '')) reader.at++
  if (atEnd(reader)) return fail(reader)
  reader.at++
  return reader.text.slice(start, reader.at - 1)
}

function readRedirect(reader: Reader): Read<string> {
  const sign = choose<string>(reader, literal('|'), literal('>'))
  if (sign === FAIL) return FAIL
  takeSpaces(reader)
  return readRest(reader)
}

/**
 * Up to a line that is the marker alone; a line that only starts with it breaks the heredoc off. The line break behind
 * the marker is read too, so that an instruction on the very next line is one that hadolint cannot read.
 */
export function readBody(reader: Reader, marker: string): Read<string> {
  const { text } = reader
  if (text.startsWith(marker, reader.at)) {
    const end = reader.at + marker.length
    const next = text[end]
    if (next === '\n' || next === undefined) {
      reader.at = next === undefined ? end : end + 1
      return ''
    }
    if (!`${marker}\n`.startsWith('\n')) reader.at = end
  }
  const start = reader.at
  const found = findEnd(reader, marker)
  reader.at = found === -1 ? text.length : found + 1 + marker.length
  const next = text[reader.at]
  if (found === -1 || (next !== '\n' && next !== undefined)) return fail(reader)
  if (next === '\n') reader.at++
  return text.slice(start, found).trim()
}

/** Ends that were looked for in vain, so that many of them cost no more than one. */
const missing = new WeakMap<Reader, Map<string, number>>()

function findEnd(reader: Reader, marker: string): number {
  const known = missing.get(reader) ?? new Map<string, number>()
  missing.set(reader, known)
  if (reader.at >= (known.get(marker) ?? Number.POSITIVE_INFINITY)) return -1
  const found = reader.text.indexOf(`\n${marker}`, reader.at)
  if (found === -1) known.set(marker, reader.at)
  return found
}

/** A marker and its body. */
export function readHeredoc(reader: Reader): Read<string> {
  const marker = readMarker(reader)
  return marker === FAIL ? FAIL : readBody(reader, marker)
}

/** What stands before a heredoc, continuations joined; the heredoc itself is read and lost. */
export function readUntilHeredoc(reader: Reader): Read<string> {
  const parts: string[] = []
  while (true) {
    const start = reader.at
    if (reader.text.startsWith('<<', start))
      return readHeredoc(reader) === FAIL ? FAIL : parts.join('').trim()
    const blank = readBreaks(reader)
    if (blank !== FAIL) parts.push(blank)
    else if (reader.at !== start) return FAIL
    else if (atEnd(reader) || reader.text[start] === '\n') return fail(reader)
    else parts.push(reader.text[reader.at++] ?? '')
  }
}
