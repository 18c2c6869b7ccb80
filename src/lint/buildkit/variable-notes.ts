// ENV, LABEL and ARG → what BuildKit says of them, and what they define.

import { expandWord, noteUnknown, type Place, SCAN_ARGS } from './expansion.ts'
import type { Given, Globals } from './globals.ts'
import { type Notes, noteAt } from './note.ts'
import { isSecretName } from './secret-name.ts'

/** All keys and values of an ENV or LABEL see what was there before it. */
export function* notePairs(place: Place): Notes {
  const { at, state } = place
  const pairs: { key: string; value: string | undefined; legacy: boolean }[] = []
  for (const pair of at.pairs) {
    const key = expandWord(pair.key, place)
    if (!(yield* noteUnknown(key, place))) return false
    const value = expandWord(pair.value ?? '', place)
    if (!(yield* noteUnknown(value, place))) return false
    pairs.push({ key: key.value ?? pair.key, value: value.value, legacy: pair.legacy })
  }
  for (const { key, value, legacy } of pairs) {
    if (legacy) {
      const message = `${at.keyword} without = is the old form, which takes one pair only. Write ${at.keyword} ${key}=….`
      yield noteAt('LegacyKeyValueFormat', at, message)
    }
    if (at.keyword !== 'ENV') continue
    yield* noteSecret(key, place)
    state.env.set(key, { value })
  }
  return true
}

/** An ARG sees the ones before it in its own line. */
export function* noteArguments(place: Place, globals: Globals, given: Given): Notes {
  const { at, state } = place
  for (const { key, value: written } of at.pairs) {
    yield* noteSecret(key, place)
    let value = given(key)
    if (value === undefined && written === undefined) value = globals.values.get(key)
    if (value === undefined && written !== undefined) {
      const expansion = expandWord(written, place)
      if (!(yield* noteUnknown(expansion, place))) return false
      value = { value: expansion.value }
    }
    if (value !== undefined && !SCAN_ARGS.has(key)) state.env.set(key, value)
    state.args.add(key)
  }
  return true
}

function* noteSecret(key: string, { at }: Place): Notes {
  if (!isSecretName(key)) return true
  const message = `${key} in ${at.keyword} stays readable in the image or its history. Use a secret mount (RUN --mount=type=secret).`
  yield noteAt('SecretsUsedInArgOrEnv', at, message)
  return true
}
