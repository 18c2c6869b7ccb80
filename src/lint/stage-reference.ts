// `--from` of COPY and `from` of mounts → the names they look up, with their places.
import type { Range } from '../dockerfile/syntax.ts'
import type { Facts } from './facts.ts'
import { remember } from './remember.ts'

export type StageReference = {
  readonly kind: 'copy' | 'mount'
  readonly name: string
  readonly range: Range
  /** The stage that looks it up. */
  readonly stage: number
}

/** All of them in the order of stages; triggers look in other files and are left out. */
export function stageReferences({ file, copies, runs }: Facts): readonly StageReference[] {
  const flags = copies.flatMap(({ instruction, onbuild, stage }) => {
    const flag = instruction.flags.find(({ name }) => name === 'from')
    if (onbuild || !flag?.value || instruction.keyword !== 'COPY') return []
    return [{ kind: 'copy' as const, name: flag.value, range: flag.valueRange ?? flag.range, stage }]
  })
  const fields = runs.flatMap(({ mounts, onbuild, stage }) =>
    onbuild
      ? []
      : mounts.flatMap(({ from, fields, flag }) => {
          const field = fields.findLast(({ key }) => key === 'from')
          if (from === undefined || field === undefined) return []
          const place = { start: field.range.end - from.length, end: field.range.end }
          const exact = file.text.slice(place.start, place.end) === from
          return [{ kind: 'mount' as const, name: from, range: exact ? place : flag.range, stage }]
        }),
  )
  return [...flags, ...fields]
}

/** The stage a reference finds, by name in any case or, for COPY, by number; the last of that name. */
export function findReferenced({ stages }: Facts, { kind, name }: StageReference): number | undefined {
  if (kind === 'copy' && /^\d{1,9}$/.test(name)) return Number(name)
  return lastByName(stages).get(name.toLowerCase())
}

const lastByName = remember(
  (stages: Facts['stages']): ReadonlyMap<string, number> =>
    new Map(stages.flatMap(({ name }, index) => (name === undefined ? [] : [[name, index]]))),
)
