// Text of a list input → its values: one a line, or separated by commas, with CSV quoting.
import { UserError } from '../errors.ts'

export type ListOptions = {
  /** False where a comma belongs to the value (`type=registry,ref=…`). */
  readonly commas: boolean
}

/** Length of the separator at `at`, 0 when there is none. */
function separatorAt(text: string, at: number, commas: boolean): number {
  if (text.startsWith('\r\n', at)) return 2
  const char = text[at]
  return char === '\n' || char === '\r' || (commas && char === ',') ? 1 : 0
}

/** Reads a quoted field that starts at `at`; `""` stands for a quote. Undefined when the quote never closes. */
function readQuoted(text: string, at: number): { value: string; end: number } | undefined {
  let value = ''
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') value += text[i]
    else if (text[i + 1] === '"') {
      value += '"'
      i++
    } else return { value, end: i + 1 }
  }
  return undefined
}

/** The values in order, blank ones dropped. A field that begins with `"` may hold line breaks and commas. */
export function parseList(name: string, text: string, { commas }: ListOptions): string[] {
  const values: string[] = []
  let at = 0
  while (at < text.length) {
    while (at < text.length && /[ \t]/.test(text[at] ?? '')) at++
    let value = ''
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      if (quoted === undefined)
        throw new UserError(
          'bad-input',
          // by line only: a value may be a secret
          `Input ${name} has a quote that is never closed (line ${text.slice(0, at).split(/\r\n?|\n/).length}).`,
        )
      const start = at
      at = quoted.end
      while (at < text.length && separatorAt(text, at, commas) === 0) at++
      // quotes around a part only belong to the value
      value = text.slice(quoted.end, at).trim() === '' ? quoted.value : text.slice(start, at).trim()
    } else {
      const start = at
      while (at < text.length && separatorAt(text, at, commas) === 0) at++
      value = text.slice(start, at).trim()
    }
    if (value !== '') values.push(value)
    at += separatorAt(text, at, commas)
  }
  return values
}
