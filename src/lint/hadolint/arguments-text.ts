// What a RUN, CMD, ENTRYPOINT or SHELL is given → one text, which hadolint hands to its shell parser.
import { readSign, takeBlanks } from './blanks.ts'
import { readHeredoc, readUntilHeredoc } from './heredoc-text.ts'
import { attempt, choose, FAIL, type Read, type Reader } from './reader.ts'
import { readQuoted, readRest } from './texts.ts'

export type Arguments = {
  /** `list`: written as a JSON list; its strings are joined by blanks. */
  readonly form: 'list' | 'text'
  /** Continuations are joined, comments in them gone. */
  readonly text: string
}

/** A heredoc, a list of strings, or the rest of the line, in this order. */
export function readArguments(reader: Reader): Read<Arguments> {
  return choose<Arguments>(
    reader,
    (one) => attempt(one, (two) => asText(readHeredoc(two))),
    (one) => attempt(one, readList),
    (one) =>
      attempt(one, (two) =>
        asText(choose<string>(two, (three) => attempt(three, readUntilHeredoc), readRest)),
      ),
  )
}

function asText(text: Read<string>): Read<Arguments> {
  return text === FAIL ? FAIL : { form: 'text', text }
}

function readList(reader: Reader): Read<Arguments> {
  const strings = readBracketed(reader, (one) => readQuoted(one, '"'))
  return strings === FAIL ? FAIL : { form: 'list', text: strings.join(' ') }
}

/** `[a, b]` of strings. */
export function readBracketed(
  reader: Reader,
  readString: (reader: Reader) => Read<string>,
): Read<readonly string[]> {
  if (readSign(reader, '[') === FAIL) return FAIL
  const strings: string[] = []
  while (true) {
    const start = reader.at
    const string = readString(reader)
    if (string === FAIL) {
      if (reader.at !== start || strings.length > 0) return FAIL
      break
    }
    strings.push(string)
    takeBlanks(reader)
    if (reader.text[reader.at] !== ',') break
    readSign(reader, ',')
  }
  return readSign(reader, ']') === FAIL ? FAIL : strings
}
