// Stretches of text in hadolint's grammar: words, the rest of a line, quoted strings.
import { readBreaks } from './blanks.ts'
import { atEnd, attempt, choose, FAIL, fail, many, type Read, type Reader, takeSome } from './reader.ts'

type Test = (char: string) => boolean

function takeWhile(reader: Reader, accept: Test): string {
  const start = reader.at
  while (!atEnd(reader) && accept(reader.text[reader.at] ?? '')) reader.at++
  return reader.text.slice(start, reader.at)
}

function takeWhileSome(reader: Reader, accept: Test): Read<string> {
  const found = takeWhile(reader, accept)
  return found === '' ? fail(reader) : found
}

/** Escape characters that do not end the line. */
function readEscapes(reader: Reader, accept: Test = () => true): Read<string> {
  const found = takeWhileSome(reader, (char) => char === reader.escape && accept(char))
  return found !== FAIL && reader.text[reader.at] === '\n' ? fail(reader) : found
}

/** A word up to a blank or what is refused; it goes on behind a continuation, an indent counting as a blank in it. */
export function readWord(reader: Reader, refuse: Test): Read<string> {
  const mark = reader.escape
  const stops = (char: string) =>
    char === ' ' || char === '\t' || char === '\n' || char === mark || refuse(char)
  const parts = many(reader, (inner) =>
    choose<string>(
      inner,
      readBreaks,
      (one) => takeWhileSome(one, (char) => !stops(char)),
      (one) => attempt(one, (two) => readEscapes(two, (char) => !refuse(char))),
    ),
  )
  if (parts === FAIL) return FAIL
  return parts.length === 0 ? fail(reader) : parts.join('')
}

/** The rest of the instruction, continuations joined; fails when there is none. */
export function readRest(reader: Reader): Read<string> {
  const mark = reader.escape
  const parts = many(reader, (inner) =>
    choose<string>(
      inner,
      readBreaks,
      (one) => takeWhileSome(one, (char) => char !== '\n' && char !== mark),
      (one) => readEscapes(one),
    ),
  )
  if (parts === FAIL) return FAIL
  const text = parts.join('')
  return text === '' ? fail(reader) : text
}

export type Escaped = { readonly quotes: string; readonly accept?: Test }

/** Text in which the escape character takes the meaning from `quotes`; may be empty. */
export function readEscaped(reader: Reader, { quotes, accept = () => true }: Escaped): Read<string> {
  const mark = reader.escape
  const isQuote = (char: string | undefined) => char !== undefined && quotes.includes(char)
  const plain = (char: string) => char !== mark && char !== '\n' && !quotes.includes(char) && accept(char)
  const parts = many(reader, (inner) =>
    choose<string>(
      inner,
      readBreaks,
      (one) => takeWhileSome(one, plain),
      (one) =>
        attempt(one, (two) => {
          const found = takeWhileSome(two, (char) => char === mark)
          return found !== FAIL && isQuote(two.text[two.at]) ? fail(two) : found
        }),
      (one) => {
        if (one.text[one.at] !== mark) return fail(one)
        one.at++
        const quote = one.text[one.at]
        if (quote === undefined || !isQuote(quote)) return fail(one)
        one.at++
        return quote
      },
    ),
  )
  return parts === FAIL ? FAIL : parts.join('')
}

/** A string in quotes, continuations joined. */
export function readQuoted(reader: Reader, quote: string): Read<string> {
  if (reader.text[reader.at] !== quote) return fail(reader)
  reader.at++
  const text = readEscaped(reader, { quotes: quote })
  if (text === FAIL) return FAIL
  if (reader.text[reader.at] !== quote) return fail(reader)
  reader.at++
  return text
}

const PLAIN_ESCAPE = /\\(?:[abfnrtv\\"'&]|\d+|o[0-7]+|x[0-9a-fA-F]+|\^[@-_]|[A-Z][A-Z0-9]{1,2})/y
const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '&': '',
}

/** A string in quotes with the escapes of a programming language; line breaks may stand inside. */
export function readLiteral(reader: Reader, quote: string): Read<string> {
  if (reader.text[reader.at] !== quote) return fail(reader)
  reader.at++
  let text = ''
  while (!atEnd(reader)) {
    const char = reader.text[reader.at] ?? ''
    if (char === quote) {
      reader.at++
      return text
    }
    if (char === '\\') {
      const escaped = takeSome(reader, PLAIN_ESCAPE)
      if (escaped === FAIL) return FAIL
      text += SIMPLE[escaped[1] ?? ''] ?? escaped
    } else {
      text += char
      reader.at++
    }
  }
  return fail(reader)
}
