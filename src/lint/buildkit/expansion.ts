// A word of an instruction → its value, and a note for every name in it that nobody defined.
import { type Expansion, expand } from '../../dockerfile/expand.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import { type Notes, noteAt } from './note.ts'
import { lookupIn, type StageState } from './stage-state.ts'

/** A word in its place: the state it is expanded in, and the instruction that is named. */
export type Place = {
  readonly state: StageState
  readonly escape: string
  readonly at: Instruction
}

/** Names the word looks up that have no value, those with a default included. */
export function unknownNames({ uses }: Expansion, isKnown: (name: string) => boolean): readonly string[] {
  return [...new Set(uses.map(({ name }) => name))].filter((name) => !isKnown(name))
}

/** Expands one word; `ignoreQuotes` is for the text of heredocs. */
export function expandWord(
  word: string,
  { state, escape: escapeChar }: Place,
  ignoreQuotes = false,
): Expansion {
  return expand(word, {
    escape: ignoreQuotes ? '\\' : escapeChar,
    lookup: lookupIn(state),
    ignoreQuotes,
  })
}

/** What is said of the names in one expanded word; false when it cannot be expanded. */
export function* noteUnknown(expansion: Expansion, { state, at }: Place): Notes {
  for (const name of unknownNames(expansion, (known) => state.env.has(known))) {
    if (state.args.has(name) || SCAN_ARGS.has(name)) continue
    yield noteAt(
      'UndefinedVar',
      at,
      `$${name} is not defined here, so nothing is put in its place. Define it above.`,
    )
  }
  return expansion.error === undefined
}

const SCAN_ARGS = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE'])
