// `$name` and `${name…}` with all their modifiers into the value they stand for.
import { removePrefix, removeSuffix, replacePattern } from './glob.ts'
import { fail, type Lexer, type Variable } from './lexer.ts'

type Braced = { readonly name: string; readonly start: number; readonly variable: Variable | undefined }

const MAX_DEPTH = 100
const MAX_STEPS = 1_000_000
const NAME = /\p{Nd}+|[@*#?\-$!0]|[\p{L}\p{Nd}_]+/uy

/** Reads from the `$` on. */
export function readVariable(lexer: Lexer): string {
  const start = lexer.at++
  if (lexer.text[lexer.at] === '{') return readBraced(lexer, start)
  const name = readName(lexer)
  if (name === '') return '$'
  return plainValue(lexer, { name, start, variable: use(lexer, name, start) })
}

function readBraced(lexer: Lexer, start: number): string {
  const first = lexer.text[++lexer.at]
  if (first === undefined) return fail(lexer, 'the closing } is missing', start)
  if (first === '{' || first === '}' || first === ':') return fail(lexer, 'bad substitution', start)
  const name = readName(lexer)
  const char = lexer.text[lexer.at++] ?? ''
  if (char === '}') return plainValue(lexer, { name, start, variable: use(lexer, name, start) })
  if (++lexer.depth > MAX_DEPTH) return fail(lexer, 'substitutions are nested too deeply', start)
  const braced = { name, start, variable: lexer.lookup(name) }
  const value = char === '/' ? replaced(lexer, braced) : modified(lexer, braced, char)
  lexer.depth--
  return value
}

function plainValue(lexer: Lexer, { start, variable }: Braced): string {
  if (variable === undefined && lexer.keepUnset) return lexer.text.slice(start, lexer.at)
  return known(lexer, variable)
}

function modified(lexer: Lexer, braced: Braced, first: string): string {
  const { name, start, variable } = braced
  const colon = first === ':'
  const kind = colon ? (lexer.text[lexer.at++] ?? '') : first
  const supported = colon ? '-+?' : '-+?#%'
  if (kind === '' && colon) return fail(lexer, 'the closing } is missing', start)
  if (!colon && (kind === '' || !supported.includes(kind))) return unsupported(lexer, start, kind)
  const word = lexer.readUntil(lexer, { stop: '}', rawEscapes: kind === '#' || kind === '%' })
  if (lexer.error !== undefined) return ''
  const modifier = (colon ? ':' : '') + kind + (/[#%]/u.test(kind) && word.startsWith(kind) ? kind : '')
  lexer.uses.push({ name, start, end: lexer.at, modifier })
  if (variable === undefined && lexer.keepUnset) return lexer.text.slice(start, lexer.at)
  if (!supported.includes(kind)) return unsupported(lexer, start, first + kind)
  if (kind === '#' || kind === '%') return trimmed(lexer, braced, { kind, word })
  return chosen(lexer, braced, { kind, colon, word })
}

type Choice = { readonly kind: string; readonly colon: boolean; readonly word: string }

function chosen(lexer: Lexer, { name, start, variable }: Braced, { kind, colon, word }: Choice): string {
  if (variable !== undefined && variable.value === undefined) return known(lexer, variable)
  const given = variable !== undefined && !(colon && variable.value === '')
  if (kind === '+') return given ? word : ''
  if (given) return variable.value ?? ''
  if (kind === '-') return word
  return fail(lexer, `${name}: ${word || 'a value is required'}`, start, false)
}

function trimmed(lexer: Lexer, braced: Braced, { kind, word }: { kind: string; word: string }): string {
  const value = known(lexer, braced.variable)
  const greedy = word.startsWith(kind)
  const pattern = { pattern: greedy ? word.slice(1) : word, escape: lexer.escape }
  if (isTooMuch(lexer, word.length * value.length)) return ''
  const result = kind === '#' ? removePrefix(pattern, value, greedy) : removeSuffix(pattern, value, greedy)
  return result ?? fail(lexer, 'the pattern ends in an escape character', braced.start)
}

function replaced(lexer: Lexer, { name, start, variable }: Braced): string {
  const all = lexer.text[lexer.at] === '/'
  if (all) lexer.at++
  const pattern = lexer.readUntil(lexer, { stop: '/', rawEscapes: true })
  const replacement = lexer.error === undefined ? lexer.readUntil(lexer, { stop: '}', rawEscapes: true }) : ''
  if (lexer.error !== undefined) return ''
  lexer.uses.push({ name, start, end: lexer.at, modifier: all ? '//' : '/' })
  if (variable === undefined && lexer.keepUnset) return lexer.text.slice(start, lexer.at)
  const value = known(lexer, variable)
  if (isTooMuch(lexer, pattern.length * value.length * value.length)) return ''
  const result = replacePattern({ pattern, escape: lexer.escape }, value, { replacement, all })
  return result ?? fail(lexer, 'the pattern ends in an escape character', start)
}

/** Patterns that would take long are left to the build. */
function isTooMuch(lexer: Lexer, steps: number): boolean {
  const tooMuch = steps > MAX_STEPS
  if (tooMuch) lexer.unknown = true
  return tooMuch
}

function unsupported(lexer: Lexer, start: number, modifier: string): string {
  return fail(lexer, modifier === '' ? 'the closing } is missing' : `"${modifier}" is no modifier`, start)
}

function use(lexer: Lexer, name: string, start: number): Variable | undefined {
  lexer.uses.push({ name, start, end: lexer.at, modifier: undefined })
  return lexer.lookup(name)
}

function known(lexer: Lexer, variable: Variable | undefined): string {
  if (variable !== undefined && variable.value === undefined) lexer.unknown = true
  return variable?.value ?? ''
}

/** A run of digits, one special character, or letters, digits and underscores. */
function readName(lexer: Lexer): string {
  NAME.lastIndex = lexer.at
  const name = NAME.exec(lexer.text)?.[0] ?? ''
  lexer.at += name.length
  return name
}
