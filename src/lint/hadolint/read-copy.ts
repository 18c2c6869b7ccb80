// COPY and ADD → flags, sources and target, as hadolint reads them.
import { readBracketed } from './arguments-text.ts'
import { needBlank, takeSpaces } from './blanks.ts'
import { readBody, readMarker } from './heredoc-text.ts'
import {
  atEnd,
  attempt,
  choose,
  FAIL,
  fail,
  literal,
  type Read,
  type Reader,
  separatedOrEnded,
  take,
} from './reader.ts'
import type { SeenFiles } from './seen.ts'
import { readLiteral, readRest, readWord } from './texts.ts'

/** What a kind of instruction knows: flags that want a value, and switches. */
type Known = {
  readonly values: readonly string[]
  readonly switches: readonly string[]
  readonly often: string
}

const COPY: Known = {
  values: ['from', 'chown', 'chmod', 'exclude'],
  switches: ['link', 'parents'],
  often: 'exclude',
}
const ADD: Known = {
  values: ['checksum', 'chown', 'chmod', 'exclude'],
  switches: ['link', 'keep-git-dir', 'unpack'],
  often: 'exclude',
}

/** What stands behind COPY. */
export function readCopy(reader: Reader): Read<SeenFiles> {
  const flags = readFlags(reader, COPY)
  if (flags === FAIL) return FAIL
  return choose<SeenFiles>(
    reader,
    (one) => attempt(one, (two) => readHeredocs(two, flags)),
    (one) => readPaths(one, flags),
  )
}

/** What stands behind ADD, where heredocs are paths like any other. */
export function readAdd(reader: Reader): Read<SeenFiles> {
  const flags = readFlags(reader, ADD)
  if (flags === FAIL) return FAIL
  return reader.text.startsWith('--', reader.at) ? fail(reader) : readPaths(reader, flags)
}

type Flag = { readonly name: string; readonly value: string; readonly known: boolean }
type Flags = SeenFiles['flags']

function readFlags(reader: Reader, known: Known): Read<Flags> {
  const found = separatedOrEnded(reader, (inner) => readFlag(inner, known), needBlank)
  if (found === FAIL) return FAIL
  const flags = new Map<string, string>()
  for (const flag of found) {
    const twice = flags.has(flag.name) && flag.name !== known.often
    if (!flag.known || twice) return fail(reader)
    flags.set(flag.name, flag.value)
  }
  return flags
}

const SWITCH_VALUE = /=(?:true|false)(?![^ \t\n\\`])/iy

function readFlag(reader: Reader, { values, switches }: Known): Read<Flag> {
  const withValue = (name: string) => (one: Reader) =>
    attempt(one, (two): Read<Flag> => {
      if (literal(`--${name}=`)(two) === FAIL) return FAIL
      const value = readWord(two, name === 'from' ? (char) => char === '\n' : isBlank)
      return value === FAIL ? FAIL : { name, value, known: true }
    })
  const asSwitch =
    (name: string) =>
    (one: Reader): Read<Flag> => {
      if (literal(`--${name}`)(one) === FAIL) return FAIL
      return { name, value: take(one, SWITCH_VALUE).slice(1), known: true }
    }
  return choose<Flag>(reader, ...values.map(withValue), ...switches.map(asSwitch), (one) =>
    attempt(one, readAnyFlag),
  )
}

const isBlank = (char: string) => char === ' '

function readAnyFlag(reader: Reader): Read<Flag> {
  if (literal('--')(reader) === FAIL) return FAIL
  const name = readWord(reader, (char) => char === '=')
  if (name === FAIL || literal('=')(reader) === FAIL) return FAIL
  const value = attempt(reader, (inner) => readWord(inner, isBlank))
  return { name, value: value === FAIL ? '' : value, known: false }
}

/** Only the last marker's body is looked for. */
function readHeredocs(reader: Reader, flags: Flags): Read<SeenFiles> {
  const markers: string[] = []
  while (markers.length === 0 || reader.text.startsWith('<<', reader.at)) {
    const marker = readMarker(reader)
    if (marker === FAIL) return FAIL
    markers.push(marker)
    takeSpaces(reader)
  }
  const target = readRest(reader)
  if (target === FAIL || readBody(reader, markers.at(-1) ?? '') === FAIL) return FAIL
  return { sources: markers, target, flags }
}

function readPaths(reader: Reader, flags: Flags): Read<SeenFiles> {
  const paths = choose<readonly string[]>(
    reader,
    (one) => attempt(one, (two) => readBracketed(two, (three) => readLiteral(three, '"'))),
    (one) => attempt(one, readBarePaths),
  )
  if (paths === FAIL) return FAIL
  const target = paths.at(-1)
  if (paths.length < 2 || target === undefined) return fail(reader)
  return { sources: paths.slice(0, -1), target, flags }
}

function readBarePaths(reader: Reader): Read<readonly string[]> {
  const paths = separatedOrEnded(
    reader,
    (one) => (atEnd(one) ? fail(one) : readWord(one, isBlank)),
    (one) => attempt(one, needBlank),
  )
  return paths === FAIL || paths.length > 0 ? paths : fail(reader)
}
