// A Dockerfile word with $NAME and ${NAME…} → its value where it is known, and the names it uses.
import { expand } from '../dockerfile/expand.ts'

/** The value of a variable, or undefined when it is not known. */
export type Lookup = (name: string) => string | undefined

/** Expands and unquotes; undefined as soon as something is unknown or wrong. */
export function expandWord(word: string, lookup: Lookup, escapeChar: string): string | undefined {
  return expand(word, { escape: escapeChar, lookup: (name) => ({ value: lookup(name) }) }).value
}

/** The names a word refers to, in order; escaped and single-quoted ones are no references. */
export function referencedNames(word: string, escapeChar: string): readonly string[] {
  const { uses } = expand(word, { escape: escapeChar })
  return uses.toSorted((a, b) => a.start - b.start).map(({ name }) => name)
}
