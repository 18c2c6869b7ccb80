// Text with quotes, escapes and `${…}` into its expansion; the machine behind expand.ts and heredocs.ts.
import { isSpace } from './characters.ts'

/** What is known of a declared variable; `value` is undefined when only the build will tell. */
export type Variable = { readonly value: string | undefined }

export type VariableUse = {
  readonly name: string
  /** Place of the whole `$name` or `${…}` in the text that is expanded. */
  readonly start: number
  readonly end: number
  /** `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/`, `//`; undefined for a plain use. */
  readonly modifier: string | undefined
}

export type LexerError = {
  readonly message: string
  readonly start: number
  /** True when the text itself is wrong; false when a value that `?` demands is missing. */
  readonly syntax: boolean
}

/** Reading up to and past `stop`, or to the end when there is none. */
export type Until = {
  readonly stop: string | undefined
  readonly rawEscapes: boolean
  readonly words?: WordCollector
}

export type Lexer = {
  readonly text: string
  readonly escape: string
  readonly lookup: (name: string) => Variable | undefined
  readonly rawQuotes: boolean
  readonly rawEscapes: boolean
  /** Heredoc bodies: quotes are ordinary characters. */
  readonly ignoreQuotes: boolean
  /** Unset variables stay as written. */
  readonly keepUnset: boolean
  /** A blank after `<<` does not end a word. */
  readonly heredocs: boolean
  readonly readUntil: (lexer: Lexer, until: Until) => string
  at: number
  depth: number
  unknown: boolean
  error: LexerError | undefined
  readonly uses: VariableUse[]
}

/** Notes the first error and moves to the end, so that every loop stops. */
export function fail(lexer: Lexer, message: string, start: number, syntax = true): string {
  lexer.error ??= { message, start, syntax }
  lexer.at = lexer.text.length
  return ''
}

/** Collects characters into words as they are read: blanks end a word, raw text never does. */
export type WordCollector = {
  readonly words: string[]
  word: string
  inside: boolean
}

/** Adds text in which blanks end a word. */
export function addSplit(collector: WordCollector, text: string, heredocs: boolean): void {
  for (const char of text) {
    if (!isSpace(char)) addRaw(collector, char)
    else if (collector.inside && collector.word !== '' && !(heredocs && /^\d*<<$/u.test(collector.word))) {
      collector.words.push(collector.word)
      collector.word = ''
      collector.inside = false
    }
  }
}

/** Adds text that belongs to the word as a whole. */
export function addRaw(collector: WordCollector, text: string): void {
  collector.word += text
  collector.inside = true
}

/** The words so far, the last one included. */
export function finishWords({ words, word }: WordCollector): readonly string[] {
  return word === '' ? words : [...words, word]
}
