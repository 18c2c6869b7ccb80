// `--mount=…` of a RUN → the mount, checked as hadolint's parser checks it.
import { choose, FAIL, fail, literal, type Read, type Reader } from './reader.ts'
import type { SeenMount } from './seen.ts'
import { readLiteral, readWord } from './texts.ts'

type Option = { readonly name: string; readonly value: string }

/** Other spellings of an option. */
const SPELLINGS: Readonly<Record<string, string>> = {
  dst: 'target',
  dest: 'target',
  destination: 'target',
  src: 'source',
  readonly: 'ro',
  rw: 'ro',
  readwrite: 'ro',
}

const ALLOWED: Readonly<Record<SeenMount['type'], readonly string[]>> = {
  bind: ['target', 'source', 'from', 'ro', 'relabel'],
  cache: ['target', 'sharing', 'id', 'ro', 'from', 'source', 'mode', 'uid', 'gid'],
  tmpfs: ['target', 'size'],
  secret: ['target', 'id', 'required', 'source', 'env', 'mode', 'uid', 'gid'],
  ssh: ['target', 'id', 'required', 'source', 'env', 'mode', 'uid', 'gid'],
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  sharing: ['private', 'shared', 'locked'],
  relabel: ['shared', 'private'],
  required: ['', 'true', 'True', 'false', 'False'],
}

/** The options in any order; a type it does not know and options that do not fit are refused. */
export function readMount(reader: Reader): Read<SeenMount> {
  const read = readOptions(reader)
  if (read === FAIL) return FAIL
  const named = new Map(read.map(({ name, value }) => [name, value]))
  const type = typeOf(named.get('type') ?? 'bind')
  if (type === undefined) return fail(reader)
  const own = read.filter(({ name }) => name !== 'type')
  const fits = own.every(({ name }) => ALLOWED[type].includes(name)) && named.size === read.length
  const placed = type === 'secret' || type === 'ssh' || named.has('target')
  if (!fits || !placed) return fail(reader)
  const { target, source, from, id } = Object.fromEntries(named) as Record<string, string | undefined>
  const options = own.map(({ name, value }) => `${name}=${value}`).sort()
  return { type, target, source, from, id, options: options.join() }
}

function typeOf(word: string): SeenMount['type'] | undefined {
  return (['bind', 'cache', 'tmpfs', 'secret', 'ssh'] as const).find((type) => type === word)
}

function readOptions(reader: Reader): Read<readonly Option[]> {
  const options: Option[] = []
  while (true) {
    const option = readOption(reader)
    if (option === FAIL) return FAIL
    options.push(option)
    if (reader.text[reader.at] !== ',') return options
    reader.at++
  }
}

function readOption(reader: Reader): Read<Option> {
  const start = reader.at
  const word = readWord(reader, (char) => char === '=' || char === ',')
  if (word === FAIL) return FAIL
  const name = SPELLINGS[word] ?? word
  const known = Object.values(ALLOWED).some((names) => names.includes(name)) || name === 'type'
  if (!known) {
    reader.at = start
    return fail(reader)
  }
  const value = reader.text[reader.at] === '=' ? readValue(reader) : bareValue(reader, name)
  if (value === FAIL || CHOICES[name]?.includes(value) === false) return value === FAIL ? FAIL : fail(reader)
  return { name, value: name === 'ro' || name === 'required' ? deriveSwitch(word, value) : value }
}

/** `readonly`, `ro=true` and `rw=false` are the same. */
function deriveSwitch(word: string, value: string): string {
  const given = value === '' || value.toLowerCase() === 'true'
  return String(given !== (word === 'rw' || word === 'readwrite'))
}

function bareValue(reader: Reader, name: string): Read<string> {
  return name === 'ro' || name === 'required' ? '' : fail(reader)
}

function readValue(reader: Reader): Read<string> {
  if (literal('=')(reader) === FAIL) return FAIL
  return choose<string>(
    reader,
    (one) => readLiteral(one, '"'),
    (one) => readWord(one, (char) => char === ','),
  )
}
