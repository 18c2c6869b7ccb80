// Why an image is due → what its build has to do anew: bases, stages, or everything.
import { deriveStages } from '../dockerfile/stages.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { Cause } from './cause.ts'

export type Refresh = {
  /** Look for newer base images. */
  readonly pull: boolean
  /** Build every step anew: nobody knows which of them would come out otherwise. */
  readonly all: boolean
  /** Names of stages to build anew. */
  readonly stages: readonly string[]
  /** The Dockerfile with a name for each of these stages; undefined when all have one. */
  readonly dockerfile: string | undefined
}

/** Derives the least that heals all causes. Stages without a name get one, which is no part of a step's key. */
export function deriveRefresh(file: Dockerfile, causes: readonly Cause[]): Refresh {
  const is = (...reasons: readonly Cause['reason'][]) => causes.some(({ reason }) => reasons.includes(reason))
  const all = is('forced', 'age')
  const wanted = all ? [] : [...new Set(causes.flatMap(({ stages }) => stages))].sort((a, b) => a - b)
  const { stages } = deriveStages(file)
  const taken = new Set(stages.flatMap(({ name }) => name ?? []))
  const named = wanted.flatMap((index): readonly Named[] => {
    const stage = stages[index]
    if (stage === undefined) return []
    if (stage.name !== undefined) return [{ name: stage.name, at: undefined }]
    const end = stage.from.args[0]?.range.end
    return end === undefined ? [] : [{ name: freeName(index, taken), at: end }]
  })
  const inserts = named.flatMap(({ name, at }) => (at === undefined ? [] : [{ name, at }]))
  return {
    pull: is('forced', 'age', 'base', 'packages'),
    all,
    stages: named.map(({ name }) => name),
    dockerfile: inserts.length === 0 ? undefined : insertNames(file.text, inserts),
  }
}

/** `at`: where the name has to be inserted. */
type Named = { readonly name: string; readonly at: number | undefined }

function freeName(index: number, taken: ReadonlySet<string>): string {
  let name = `layersmith-${index}`
  while (taken.has(name)) name = `${name}x`
  return name
}

/** From the end, so that offsets hold. */
function insertNames(
  text: string,
  inserts: readonly { readonly name: string; readonly at: number }[],
): string {
  return inserts.reduceRight((done, { name, at }) => `${done.slice(0, at)} AS ${name}${done.slice(at)}`, text)
}
