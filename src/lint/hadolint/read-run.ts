// RUN → its flags and what it runs, as hadolint reads them.
import { readArguments } from './arguments-text.ts'
import { needBlank } from './blanks.ts'
import { readMount } from './read-mount.ts'
import { attempt, choose, FAIL, fail, literal, type Read, type Reader } from './reader.ts'
import type { Seen, SeenMount } from './seen.ts'

type Flag =
  | { readonly name: 'mount'; readonly mount: SeenMount }
  | { readonly name: 'network' | 'security'; readonly value: string }

/** What stands behind RUN. A word that only looks like a flag counts as the command, when it comes first. */
export function readRun(reader: Reader): Read<Seen> {
  const flags = readFlags(reader)
  if (flags === FAIL) return FAIL
  const args = readArguments(reader)
  if (args === FAIL) return FAIL
  const wordOf = (name: 'network' | 'security') =>
    flags.flatMap((flag) => (flag.name === name && 'value' in flag ? [flag.value] : []))[0]
  return {
    kind: 'run',
    args,
    mounts: flags.flatMap((flag) => (flag.name === 'mount' ? [flag.mount] : [])),
    network: wordOf('network'),
    security: wordOf('security'),
  }
}

function readFlags(reader: Reader): Read<readonly Flag[]> {
  const flags: Flag[] = []
  const start = reader.at
  while (true) {
    const flag = readFlag(reader)
    if (flag === FAIL) return reader.at === start ? [] : FAIL
    flags.push(flag)
    const more = attempt(reader, (inner) => {
      if (needBlank(inner) === FAIL) return FAIL
      return inner.text.startsWith('--', inner.at) ? true : fail(inner)
    })
    if (more === FAIL) return needBlank(reader) === FAIL ? FAIL : flags
  }
}

function readFlag(reader: Reader): Read<Flag> {
  return choose<Flag>(
    reader,
    (one) => {
      if (literal('--mount=')(one) === FAIL) return FAIL
      const mount = readMount(one)
      return mount === FAIL ? FAIL : { name: 'mount', mount }
    },
    (one) => readChoice(one, 'security', ['insecure', 'sandbox']),
    (one) => readChoice(one, 'network', ['none', 'host', 'default']),
  )
}

function readChoice(reader: Reader, name: 'network' | 'security', words: readonly string[]): Read<Flag> {
  if (literal(`--${name}=`)(reader) === FAIL) return FAIL
  const value = choose<string>(reader, ...words.map((word) => literal(word)))
  return value === FAIL ? FAIL : { name, value }
}
