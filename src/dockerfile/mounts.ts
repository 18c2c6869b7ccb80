// The value of `RUN --mount=` into its fields.
import { readCsv } from './csv.ts'
import type { Flag, Instruction, Range } from './syntax.ts'

export type MountField = {
  /** Lower case, as written otherwise: `dst`, not `target`. */
  readonly key: string
  readonly value: string | undefined
  /** The field; the whole flag's value when quotes or continuations stand in it. */
  readonly range: Range
}

export type Mount = {
  readonly flag: Flag
  /** Lower case; `bind` when not given. */
  readonly type: string
  readonly from: string | undefined
  readonly source: string | undefined
  readonly target: string | undefined
  readonly id: string | undefined
  readonly readonly: boolean
  readonly sharing: string | undefined
  readonly fields: readonly MountField[]
}

const READ_ONLY_BY_DEFAULT = new Set(['bind', 'secret', 'ssh'])

/** The mounts of a RUN that can be read at all. */
export function readMounts(instruction: Instruction): readonly Mount[] {
  return instruction.flags.filter(({ name }) => name === 'mount').flatMap((flag) => readMount(flag) ?? [])
}

/** Reads one `--mount`; undefined when its value is missing or no list of fields. */
export function readMount(flag: Flag): Mount | undefined {
  const fields = readFields(flag)
  if (fields === undefined) return undefined
  const last = (...keys: readonly string[]) => fields.findLast(({ key }) => keys.includes(key))
  const type = last('type')?.value?.toLowerCase() ?? 'bind'
  const access = last('ro', 'readonly', 'rw', 'readwrite')
  return {
    flag,
    type,
    from: last('from')?.value || undefined,
    source: last('source', 'src')?.value,
    target: last('target', 'dst', 'destination')?.value,
    id: last('id')?.value,
    readonly: access === undefined ? READ_ONLY_BY_DEFAULT.has(type) : isReadOnly(access),
    sharing: last('sharing')?.value,
    fields,
  }
}

function readFields({ value, valueRange }: Flag): readonly MountField[] | undefined {
  if (value === undefined || value === '' || valueRange === undefined) return undefined
  const exact = valueRange.end - valueRange.start === value.length
  return readCsv(value)?.map(({ text, start, end }) => {
    const equals = text.indexOf('=')
    return {
      key: (equals < 0 ? text : text.slice(0, equals)).toLowerCase(),
      value: equals < 0 ? undefined : text.slice(equals + 1),
      range: exact ? { start: valueRange.start + start, end: valueRange.start + end } : valueRange,
    }
  })
}

function isReadOnly({ key, value }: MountField): boolean {
  const given = value?.toLowerCase() !== 'false' && value !== '0'
  return key.startsWith('rw') || key.startsWith('readw') ? !given : given
}
