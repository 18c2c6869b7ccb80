// The --mount flags of a RUN → mounts.
import type { Instruction } from '../dockerfile/syntax.ts'
import type { Mount } from './facts.ts'

/** The mounts of one instruction in order. */
export function readMounts({ flags }: Instruction): readonly Mount[] {
  return flags.filter(({ name }) => name === 'mount').map(({ value }) => readMount(value ?? ''))
}

function readMount(value: string): Mount {
  const fields = new Map(splitFields(value).map((field) => keyAndValue(field)))
  const first = (...keys: string[]) => keys.map((key) => fields.get(key)).find((found) => found !== undefined)
  return {
    type: first('type')?.toLowerCase() ?? 'bind',
    target: first('target', 'dst', 'destination'),
    source: first('source', 'src'),
    from: first('from'),
    id: first('id'),
    sharing: first('sharing'),
  }
}

function keyAndValue(field: string): [string, string] {
  const equals = field.indexOf('=')
  const key = equals === -1 ? field : field.slice(0, equals)
  return [key.trim().toLowerCase(), equals === -1 ? '' : field.slice(equals + 1)]
}

/** Comma-separated values; a field in double quotes may hold commas. */
function splitFields(value: string): readonly string[] {
  const fields = value.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []
  return fields.map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field))
}
