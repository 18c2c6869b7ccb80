// ENV, LABEL and ARG → names and values, quotes removed.
import { needBlank } from './blanks.ts'
import {
  attempt,
  choose,
  FAIL,
  fail,
  literal,
  many,
  type Read,
  type Reader,
  separatedOrEnded,
} from './reader.ts'
import type { Seen, SeenPair } from './seen.ts'
import { readEscaped, readQuoted, readRest, readWord } from './texts.ts'

/** `a=b c=d` or `a b`. */
export function readPairs(reader: Reader): Read<readonly SeenPair[]> {
  const pairs = separatedOrEnded(reader, readPair, needBlank)
  return pairs === FAIL || pairs.length > 0 ? pairs : fail(reader)
}

function readPair(reader: Reader): Read<SeenPair> {
  const key = readValue(reader, (char) => char !== '=')
  if (key === FAIL) return FAIL
  const value = choose<string>(
    reader,
    (one) => (literal('=')(one) === FAIL ? FAIL : readValue(one, (char) => char !== ' ' && char !== '\t')),
    (one) => (needBlank(one) === FAIL ? FAIL : readRest(one)),
  )
  return value === FAIL ? FAIL : { key, value }
}

/** Quoted and bare parts in a row, possibly none. */
function readValue(reader: Reader, accept: (char: string) => boolean): Read<string> {
  const parts = many(reader, (inner) =>
    choose<string>(
      inner,
      (one) => readQuoted(one, '"'),
      (one) => readQuoted(one, "'"),
      (one) => {
        const bare = readEscaped(one, {
          quotes: ' \t',
          accept: (char) => accept(char) && char !== '"' && char !== "'",
        })
        return bare === '' ? fail(one) : bare
      },
    ),
  )
  return parts === FAIL ? FAIL : parts.join('')
}

/** `NAME`, `NAME=value`; anything behind a name without value is dropped. */
export function readArg(reader: Reader): Read<Seen> {
  return choose<Seen>(
    reader,
    (one) => attempt(one, readWithValue),
    (one) => attempt(one, readNameOnly),
    (one) => {
      const name = readRest(one)
      return name === FAIL ? FAIL : { kind: 'arg', name, value: undefined }
    },
  )
}

const isEquals = (char: string) => char === '='

function readWithValue(reader: Reader): Read<Seen> {
  const name = readWord(reader, isEquals)
  if (name === FAIL || literal('=')(reader) === FAIL) return FAIL
  const value = readRest(reader)
  return value === FAIL ? FAIL : { kind: 'arg', name, value }
}

function readNameOnly(reader: Reader): Read<Seen> {
  const name = readWord(reader, isEquals)
  if (name === FAIL || readRest(reader) === FAIL) return FAIL
  return { kind: 'arg', name, value: undefined }
}
