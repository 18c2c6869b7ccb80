// A word with variables into its value, the names it uses, and what is wrong with it.
import { createLexer, readUntil } from './lex-quotes.ts'
import { finishWords, type LexerError, type Variable, type VariableUse } from './lexer.ts'

export type { Variable, VariableUse } from './lexer.ts'

/** Names to variables: undefined for a name nobody declared. */
export type Lookup = (name: string) => Variable | undefined

export type Expansion = {
  /** Undefined when a value is known to the build only, or the word is wrong. */
  readonly value: string | undefined
  /** The value split at blanks that stand outside quotes (EXPOSE). */
  readonly words: readonly string[]
  readonly uses: readonly VariableUse[]
  /** Uses of undeclared names that provide for that case neither by `-` nor by `+`. */
  readonly undefinedUses: readonly VariableUse[]
  readonly error: LexerError | undefined
}

export type ExpandOptions = {
  readonly escape?: string
  readonly lookup?: Lookup
  /** Heredoc bodies: quotes are ordinary characters, and stay. */
  readonly ignoreQuotes?: boolean
}

/** Longer values and words are not computed. */
const MAX_LENGTH = 65_536

/** Most words have nothing to expand. */
const PLAIN = /^[\w./:=@+,~-]{1,1000}$/u

const SAME = { uses: [], undefinedUses: [], error: undefined }

const NOTHING: Lookup = () => undefined

/** Expands variables, removes quotes and escapes. */
export function expand(
  text: string,
  { escape: escapeChar = '\\', lookup = NOTHING, ignoreQuotes = false }: ExpandOptions = {},
): Expansion {
  if (PLAIN.test(text)) return { ...SAME, value: text, words: [text] }
  const lexer = createLexer(text, { escape: escapeChar, ignoreQuotes, lookup: bounded(lookup) })
  const words = { words: [], word: '', inside: false }
  const value = readUntil(lexer, { stop: undefined, rawEscapes: false, words })
  const { uses, error, unknown } = lexer
  return {
    value: error !== undefined || unknown || value.length > MAX_LENGTH ? undefined : value,
    words: finishWords(words),
    uses,
    undefinedUses: uses.filter(
      ({ name, modifier }) => !providesForUnset(modifier) && lookup(name) === undefined,
    ),
    error,
  }
}

/** What is wrong with a word whatever its variables hold. */
export function substitutionError(
  text: string,
  options: Omit<ExpandOptions, 'lookup'> = {},
): LexerError | undefined {
  if (!/[$'"]/u.test(text)) return undefined
  const { error } = expand(text, { ...options, lookup: () => ({ value: undefined }) })
  return error?.syntax ? error : undefined
}

/** A word without its quotes and escapes; variables stay as written. */
export function unquote(text: string, escapeChar: string): string {
  const lexer = createLexer(text, { escape: escapeChar, keepUnset: true })
  const value = readUntil(lexer, { stop: undefined, rawEscapes: false })
  return lexer.error === undefined ? value : text
}

function bounded(lookup: Lookup): Lookup {
  return (name) => {
    const variable = lookup(name)
    return (variable?.value?.length ?? 0) > MAX_LENGTH ? { value: undefined } : variable
  }
}

function providesForUnset(modifier: string | undefined): boolean {
  return modifier !== undefined && /[-+?]/u.test(modifier)
}
