// Text of a multi-line input → its entries, and one entry → its fields.
import { readCsv } from '../dockerfile/csv.ts'
import { UserError } from '../errors.ts'

export type Field = {
  /** Lower case; undefined for a field without `=`. */
  readonly key: string | undefined
  readonly value: string
}

/** The entries of an input: one a line, unless quotes run on; comment lines and blank ones are dropped. */
export function splitEntries(text: string): readonly string[] {
  return splitRecords(text).map(unquoted)
}

/** The same for lines that are `key=value`: a field in quotes loses them. */
export function splitLines(text: string): readonly string[] {
  return splitRecords(text).map((entry) => {
    const cells = entry.startsWith('"') ? readCsv(entry) : undefined
    return cells === undefined ? entry : cells.map((cell) => cell.text).join(',')
  })
}

function splitRecords(text: string): readonly string[] {
  const entries: string[] = []
  let rest = ''
  for (const line of text.split(/\r?\n/)) {
    if (rest === '' && /^\s*(?:#|$)/.test(line)) continue
    rest = rest === '' ? line.trim() : `${rest}\n${line}`
    if (isOpen(rest)) continue
    entries.push(rest.trim())
    rest = ''
  }
  return rest === '' ? entries : [...entries, rest.trim()]
}

/** A line that begins with a quote runs on until that quote is closed. */
function isOpen(text: string): boolean {
  return text.startsWith('"') && (text.match(/"/g) ?? []).length % 2 === 1
}

function unquoted(entry: string): string {
  if (!entry.startsWith('"')) return entry
  const [only, ...more] = readCsv(entry) ?? []
  return only !== undefined && more.length === 0 ? only.text.trim() : entry
}

/** The fields of one entry, `key=value` each; blank ones are left out. `input` is for the message. */
export function readFields(entry: string, input: string): readonly Field[] {
  const cells = readCsv(entry)
  if (cells === undefined)
    throw new UserError(
      'bad-input',
      `Input ${input}: in "${entry}" a quote stands inside a value. Write the whole field in quotes, and a quote in it twice.`,
    )
  return cells.flatMap(({ text }) => (text.trim() === '' ? [] : [readField(text)]))
}

function readField(text: string): Field {
  const at = text.indexOf('=')
  // a bare template may hold one: {{date 'YYYY' tz='UTC'}}
  if (at < 0 || text.slice(0, at).includes('{{')) return { key: undefined, value: text.trim() }
  return { key: text.slice(0, at).trim().toLowerCase(), value: text.slice(at + 1).trim() }
}

/** What stands before a second `=`, as flavor and images have it; one inside a template belongs to the template. */
export function untilEquals(value: string): string {
  for (let at = value.indexOf('='); at >= 0; at = value.indexOf('=', at + 1)) {
    const inTemplate = value.lastIndexOf('{{', at) > value.lastIndexOf('}}', at)
    if (!inTemplate) return value.slice(0, at).trim()
  }
  return value
}
