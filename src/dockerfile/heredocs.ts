// `<<NAME` in an instruction, and the lines after it, into heredocs.
import { createLexer, readUntil } from './lex-quotes.ts'
import { finishWords, type Lexer } from './lexer.ts'
import type { SourceLine } from './source.ts'
import type { Heredoc } from './syntax.ts'

/** `<<NAME` as announced, before its body is read. */
export type HeredocStart = Pick<Heredoc, 'name' | 'expand' | 'chomp' | 'fd'>

/** `terminated` is false when the end mark of `heredocs.at(-1)` never came. */
export type HeredocScan = {
  readonly heredocs: readonly Heredoc[]
  readonly next: number
  readonly terminated: boolean
}

type Text = { readonly text: string; readonly lines: readonly SourceLine[] }

/** Finds the heredocs announced in the joined text of an instruction. */
export function findHeredocs(text: string): readonly HeredocStart[] {
  if (!text.includes('<<')) return []
  const raw = { rawQuotes: true, rawEscapes: true, heredocs: true }
  return lexWords(text, raw).flatMap((word) => parseHeredocWord(word) ?? [])
}

/** Reads one word such as `3<<-"EOF"`; undefined when it is none. */
export function parseHeredocWord(word: string): HeredocStart | undefined {
  const match = /^(\d*)<<(-?)([^<]*)$/u.exec(word)
  const rest = match?.[3]?.replace(/^[\t-\r ]+/u, '')
  if (!match || !rest) return undefined
  const [name, ...more] = lexWords(rest, { refuseModifiers: true })
  const [quoted] = lexWords(rest, { rawQuotes: true, refuseModifiers: true })
  if (name === undefined || more.length > 0) return undefined
  return { name, expand: name === quoted, chomp: match[2] === '-', fd: Number(match[1] || 0) }
}

/** Reads the bodies that begin on line `first`, one after the other. */
export function readHeredocs(source: Text, first: number, starts: readonly HeredocStart[]): HeredocScan {
  const heredocs: Heredoc[] = []
  let next = first
  for (const start of starts) {
    const end = findEnd(source, next, start)
    heredocs.push(toHeredoc(source, start, { first: next, end }))
    next = Math.min(end + 1, source.lines.length)
    if (end === source.lines.length) return { heredocs, next, terminated: false }
  }
  return { heredocs, next, terminated: true }
}

function findEnd({ text, lines }: Text, first: number, { name, chomp }: HeredocStart): number {
  let index = first
  for (; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    let start = line.start
    while (chomp && text[start] === '\t') start++
    if (line.end - start === name.length && text.startsWith(name, start)) break
  }
  return index
}

function toHeredoc(
  source: Text,
  start: HeredocStart,
  { first, end }: { first: number; end: number },
): Heredoc {
  const { text, lines } = source
  const none = lines.at(-1)?.end ?? text.length
  const bodyRange = {
    start: lines[first]?.start ?? none,
    end: lines[end]?.start ?? (first < lines.length ? text.length : none),
  }
  const body = text.slice(bodyRange.start, bodyRange.end)
  const content = start.chomp ? body.replace(/(^|\n)\t+/gu, '$1') : body
  return { ...start, content, bodyRange, line: first + 1, endLine: Math.min(end, lines.length - 1) + 1 }
}

type WordOptions = Partial<Lexer> & { readonly refuseModifiers?: boolean }

/** A text the lexer cannot read to its end has no words, and so no heredocs. */
function lexWords(text: string, { refuseModifiers = false, ...options }: WordOptions): readonly string[] {
  const lexer = createLexer(text, { keepUnset: true, ...options })
  const words = { words: [], word: '', inside: false }
  readUntil(lexer, { stop: undefined, rawEscapes: false, words })
  if (lexer.error !== undefined) return []
  if (refuseModifiers && lexer.uses.some(({ modifier }) => modifier !== undefined)) return []
  return finishWords(words)
}
