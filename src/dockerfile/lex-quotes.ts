// Quoted text and text up to a stop character into their expansion, as BuildKit's shell lexer reads them.
import { readVariable } from './lex-variable.ts'
import { addRaw, addSplit, fail, type Lexer, type Until } from './lexer.ts'

/** A lexer at the start of `text`, with nothing special switched on. */
export function createLexer(text: string, options: Partial<Lexer> = {}): Lexer {
  return {
    text,
    escape: '\\',
    lookup: () => undefined,
    rawQuotes: false,
    rawEscapes: false,
    ignoreQuotes: false,
    keepUnset: false,
    heredocs: false,
    readUntil,
    at: 0,
    depth: 0,
    unknown: false,
    error: undefined,
    uses: [],
    ...options,
  }
}

/** Reads up to `stop` and past it, or to the end when there is none. */
export function readUntil(lexer: Lexer, { stop, rawEscapes, words }: Until): string {
  let result = ''
  while (lexer.at < lexer.text.length) {
    const char = lexer.text[lexer.at] ?? ''
    if (char === stop) {
      lexer.at++
      return result
    }
    const piece = readPiece(lexer, char, rawEscapes)
    result += piece.text
    if (words !== undefined && piece.raw) addRaw(words, piece.text)
    else if (words !== undefined) addSplit(words, piece.text, lexer.heredocs)
  }
  if (stop !== undefined) fail(lexer, `the closing ${stop} is missing`, lexer.at)
  return result
}

function readPiece(lexer: Lexer, char: string, rawEscapes: boolean): { text: string; raw: boolean } {
  if (char === '$') return { text: readVariable(lexer), raw: false }
  if (!lexer.ignoreQuotes && char === "'") return { text: readSingleQuoted(lexer), raw: true }
  if (!lexer.ignoreQuotes && char === '"') return { text: readDoubleQuoted(lexer), raw: true }
  lexer.at++
  if (char !== lexer.escape) return { text: char, raw: false }
  const escaped = lexer.text[lexer.at] ?? ''
  lexer.at++
  return { text: rawEscapes || lexer.rawEscapes ? char + escaped : escaped, raw: true }
}

function readSingleQuoted(lexer: Lexer): string {
  const start = lexer.at
  const end = lexer.text.indexOf("'", start + 1)
  if (end < 0) return fail(lexer, "the closing ' is missing", start)
  lexer.at = end + 1
  return lexer.rawQuotes ? lexer.text.slice(start, end + 1) : lexer.text.slice(start + 1, end)
}

function readDoubleQuoted(lexer: Lexer): string {
  const start = lexer.at++
  const quote = lexer.rawQuotes ? '"' : ''
  let result = quote
  while (lexer.at < lexer.text.length) {
    const char = lexer.text[lexer.at] ?? ''
    if (char === '$') {
      result += readVariable(lexer)
      continue
    }
    lexer.at++
    if (char === '"') return result + quote
    const escaped = char === lexer.escape ? lexer.text[lexer.at] : undefined
    if (escaped === '"' || escaped === '$' || escaped === lexer.escape) {
      lexer.at++
      result += lexer.rawEscapes ? char + escaped : escaped
    } else if (char !== lexer.escape || escaped !== undefined) {
      result += char
    }
  }
  return fail(lexer, 'the closing " is missing', start)
}
