// One line of comma-separated values into fields, each with its place.

export type CsvField = { readonly text: string; readonly start: number; readonly end: number }

/** The fields of a record; undefined when quotes stand where they must not. */
export function readCsv(text: string): readonly CsvField[] | undefined {
  const fields: CsvField[] = []
  for (let at = 0; at <= text.length; ) {
    const field = text[at] === '"' ? readQuoted(text, at) : readBare(text, at)
    if (field === undefined) return undefined
    fields.push(field)
    at = field.end + 1
  }
  return fields
}

function readBare(text: string, start: number): CsvField | undefined {
  const comma = text.indexOf(',', start)
  const end = comma < 0 ? text.length : comma
  const field = text.slice(start, end)
  return field.includes('"') ? undefined : { text: field, start, end }
}

function readQuoted(text: string, start: number): CsvField | undefined {
  let value = ''
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const end = quote + 1
      return end < text.length && text[end] !== ',' ? undefined : { text: value, start, end }
    }
    value += '"'
    at = quote + 2
  }
}
