// HEALTHCHECK → the command it runs; its flags are only checked.
import { type Arguments, readArguments } from './arguments-text.ts'
import { needBlank, readKeyword } from './blanks.ts'
import { attempt, choose, FAIL, fail, literal, type Read, type Reader, takeSome } from './reader.ts'
import type { Seen } from './seen.ts'
import { readWord } from './texts.ts'

/** What stands behind HEALTHCHECK: flags and CMD, or NONE in capitals. */
export function readHealthcheck(reader: Reader): Read<Seen> {
  return choose<Seen>(reader, readFull, (one) =>
    literal('NONE')(one) === FAIL ? FAIL : { kind: 'healthcheck', args: undefined },
  )
}

function readFull(reader: Reader): Read<Seen> {
  const start = reader.at
  const names = readFlags(reader)
  if (names === FAIL && reader.at !== start) return FAIL
  if (names !== FAIL && (names.includes('') || new Set(names).size < names.length)) return fail(reader)
  if (readKeyword(reader, 'CMD') === FAIL) return FAIL
  const args: Read<Arguments> = readArguments(reader)
  return args === FAIL ? FAIL : { kind: 'healthcheck', args }
}

/** The names; an unknown flag has none. */
function readFlags(reader: Reader): Read<readonly string[]> {
  const names: string[] = []
  while (true) {
    const name = readFlag(reader)
    if (name === FAIL) return FAIL
    names.push(name)
    const more = attempt(reader, (inner) => {
      if (needBlank(inner) === FAIL) return FAIL
      return inner.text.startsWith('--', inner.at) ? true : fail(inner)
    })
    if (more === FAIL) return needBlank(reader) === FAIL ? FAIL : names
  }
}

const DURATIONS = ['interval', 'timeout', 'start-period', 'start-interval']
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const UNIT = /[smh]/y
const COUNT = /\d+/y

function readFlag(reader: Reader): Read<string> {
  const name = [...DURATIONS, 'retries'].find((one) => reader.text.startsWith(`--${one}=`, reader.at))
  if (name === undefined) return readAnyFlag(reader)
  reader.at += name.length + 3
  if (name === 'retries') return takeSome(reader, COUNT) === FAIL ? FAIL : name
  return takeSome(reader, NUMBER) === FAIL || takeSome(reader, UNIT) === FAIL ? FAIL : name
}

function readAnyFlag(reader: Reader): Read<string> {
  if (literal('--')(reader) === FAIL) return FAIL
  if (readWord(reader, (char) => char === '=') === FAIL || literal('=')(reader) === FAIL) return FAIL
  attempt(reader, (inner) => readWord(inner, (char) => char === ' '))
  return ''
}
