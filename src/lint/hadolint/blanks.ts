// Blanks and continued lines, as hadolint's parser counts them.
import { atEnd, attempt, FAIL, fail, literal, type Read, type Reader, take } from './reader.ts'

const SPACES = /[ \t]*/y
const NEWLINES = /\n*/y
const COMMENT = /[ \t]*#[^\n]*\n+/y

/** Blanks and tabs, possibly none. */
export function takeSpaces(reader: Reader): string {
  return take(reader, SPACES)
}

/**
 * One or more line continuations with the blank lines and comments after them. What they stand for: a blank
 * when the next line is indented, else nothing.
 */
export function readBreaks(reader: Reader): Read<'' | ' '> {
  let blank: '' | ' ' = ''
  let count = 0
  while (attempt(reader, readBreak) !== FAIL) {
    count++
    while (take(reader, COMMENT) !== '') {}
    if (takeSpaces(reader) !== '') blank = ' '
  }
  return count === 0 ? fail(reader) : blank
}

function readBreak(reader: Reader): Read<true> {
  if (literal(reader.escape)(reader) === FAIL) return FAIL
  takeSpaces(reader)
  return take(reader, NEWLINES) === '' ? fail(reader) : true
}

/** Blanks and continuations; whether there was a blank. */
export function takeBlanks(reader: Reader): boolean {
  let found = false
  while (!atEnd(reader)) {
    const start = reader.at
    if (takeSpaces(reader) !== '') found = true
    else if (readBreaks(reader) === ' ') found = true
    if (reader.at === start) break
  }
  return found
}

/** At least one blank; a continuation alone is none. */
export function needBlank(reader: Reader): Read<true> {
  return takeBlanks(reader) ? true : fail(reader)
}

/** The end of an instruction: line breaks, blanks, stray continuations; or the end of the text. */
export function readLineEnd(reader: Reader): Read<true> {
  const start = reader.at
  while (!atEnd(reader)) {
    const before = reader.at
    takeSpaces(reader)
    take(reader, NEWLINES)
    readBreaks(reader)
    if (reader.at === before) break
  }
  return reader.at > start || atEnd(reader) ? true : fail(reader)
}

/** A keyword in any case and the blank after it. */
export function readKeyword(reader: Reader, name: string): Read<true> {
  return literal(name, true)(reader) === FAIL ? FAIL : needBlank(reader)
}

/** A sign and the blanks after it. */
export function readSign(reader: Reader, sign: string): Read<true> {
  if (literal(sign)(reader) === FAIL) return FAIL
  takeBlanks(reader)
  return true
}
