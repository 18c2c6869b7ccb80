// Text of `Name: value` lines, as Debian and Python write them, to the few fields asked for.

/** The fields of one paragraph by name; of a field written twice the first counts, continuation lines are skipped. */
export function readFields(paragraph: string, names: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of paragraph.split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    if (colon < 1 || !names.includes(name) || fields.has(name)) continue
    fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** A whole number of bytes times a unit; undefined for anything else. */
export function sizeOf(text: string | undefined, unit = 1): number | undefined {
  const size = text === undefined || !/^\d+$/.test(text) ? Number.NaN : Number(text) * unit
  return Number.isSafeInteger(size) ? size : undefined
}
