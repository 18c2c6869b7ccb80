// One instruction or comment → what hadolint makes of it.
import { readArguments } from './arguments-text.ts'
import { needBlank, takeSpaces } from './blanks.ts'
import { readAdd, readCopy } from './read-copy.ts'
import { readBase } from './read-from.ts'
import { readHealthcheck } from './read-healthcheck.ts'
import { readArg, readPairs } from './read-pairs.ts'
import { readPorts } from './read-ports.ts'
import { readRun } from './read-run.ts'
import { attempt, FAIL, fail, literal, type Read, type Reader, take } from './reader.ts'
import type { Seen } from './seen.ts'
import { readRest } from './texts.ts'

type Part = (reader: Reader) => Read<Seen>

function withArguments(kind: 'cmd' | 'entrypoint' | 'shell'): Part {
  return (reader) => {
    const args = readArguments(reader)
    return args === FAIL ? FAIL : { kind, args }
  }
}

function withText(kind: 'workdir' | 'user' | 'volume' | 'stopsignal' | 'maintainer'): Part {
  return (reader) => {
    const text = readRest(reader)
    return text === FAIL ? FAIL : { kind, text }
  }
}

function withPairs(kind: 'env' | 'label'): Part {
  return (reader) => {
    const pairs = readPairs(reader)
    return pairs === FAIL ? FAIL : { kind, pairs }
  }
}

/** In the order in which they are tried: `ENV` before anything that starts with it. */
const KEYWORDS: readonly (readonly [string, Part])[] = [
  ['ONBUILD', readTrigger],
  ['FROM', (reader) => tagged('from', readBase(reader))],
  ['COPY', (reader) => tagged('copy', readCopy(reader))],
  ['RUN', readRun],
  ['WORKDIR', withText('workdir')],
  ['ENTRYPOINT', withArguments('entrypoint')],
  ['VOLUME', withText('volume')],
  ['EXPOSE', readExpose],
  ['ENV', withPairs('env')],
  ['ARG', readArg],
  ['USER', withText('user')],
  ['LABEL', withPairs('label')],
  ['STOPSIGNAL', withText('stopsignal')],
  ['CMD', withArguments('cmd')],
  ['SHELL', withArguments('shell')],
  ['MAINTAINER', withText('maintainer')],
  ['ADD', (reader) => tagged('add', readAdd(reader))],
  ['HEALTHCHECK', readHealthcheck],
]

const LONGEST = 'HEALTHCHECK'.length

function tagged<Kind extends string, T extends object>(
  kind: Kind,
  read: Read<T>,
): Read<T & { readonly kind: Kind }> {
  return read === FAIL ? FAIL : { ...read, kind }
}

function readTrigger(reader: Reader): Read<Seen> {
  const inner = readInstruction(reader)
  return inner === FAIL ? FAIL : { kind: 'onbuild', inner }
}

function readExpose(reader: Reader): Read<Seen> {
  const ports = readPorts(reader)
  return ports === FAIL ? FAIL : { kind: 'expose', ports }
}

/** Fails where it stands when no instruction starts there. */
export function readInstruction(reader: Reader): Read<Seen> {
  if (reader.text[reader.at] === '#') return readComment(reader)
  const word = reader.text.slice(reader.at, reader.at + LONGEST).toUpperCase()
  const found = KEYWORDS.find(([keyword]) => word.startsWith(keyword))
  if (found === undefined) return fail(reader)
  const [keyword, part] = found
  reader.at += keyword.length
  return needBlank(reader) === FAIL ? FAIL : part(reader)
}

const REST_OF_LINE = /[^\n]*/y

function readComment(reader: Reader): Read<Seen> {
  const pragma = attempt(reader, readPragma)
  if (pragma !== FAIL) return pragma
  reader.at++
  return { kind: 'comment', text: take(reader, REST_OF_LINE) }
}

/** `# escape=` and `# syntax=`, in small letters, on any line. */
function readPragma(reader: Reader): Read<Seen> {
  reader.at++
  takeSpaces(reader)
  const isEscape = reader.text.startsWith('escape', reader.at)
  if (literal(isEscape ? 'escape' : 'syntax')(reader) === FAIL) return FAIL
  takeSpaces(reader)
  if (literal('=')(reader) === FAIL) return FAIL
  takeSpaces(reader)
  if (!isEscape) return readRest(reader) === FAIL ? FAIL : { kind: 'pragma' }
  const char = reader.text[reader.at]
  if (char === undefined || (char === '\\' && reader.text[reader.at + 1] !== '\\')) return fail(reader)
  reader.at += char === '\\' ? 2 : 1
  return { kind: 'pragma' }
}
