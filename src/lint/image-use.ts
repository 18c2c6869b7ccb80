// FROM, COPY --from and mounts → the images they name, with the place to change.
import { findReferenceProblem, type Reference, splitReference } from '../dockerfile/reference.ts'
import type { Range } from '../dockerfile/syntax.ts'
import type { Facts, StageFacts, Variable } from './facts.ts'
import { referencedNames } from './facts-expand.ts'
import { remember } from './remember.ts'

export type ImageUse = Reference & {
  /** Variables filled in. */
  readonly text: string
  /** The name in FROM, --from or the mount, or the default of the ARG it comes from. */
  readonly range: Range
}

/** Every well-formed reference to an image, in the order of the file; stages and named build contexts are none. */
export const imageUses = remember((facts: Facts): readonly ImageUse[] => [
  ...facts.stages.flatMap((stage) => baseUse(facts, stage)),
  ...facts.copies.flatMap(({ from, instruction, onbuild }) => {
    const flag = instruction.flags.find(({ name }) => name === 'from')
    if (from.kind !== 'image' || onbuild || flag === undefined) return []
    return otherUse(facts, from.reference, flag.valueRange ?? flag.range)
  }),
  ...facts.runs.flatMap(({ mounts, onbuild }) =>
    onbuild
      ? []
      : mounts.flatMap(({ from, fields, flag }) =>
          otherUse(facts, from ?? '', fields.find(({ key }) => key === 'from')?.range ?? flag.range),
        ),
  ),
])

function baseUse(facts: Facts, { base, from, index }: StageFacts): readonly ImageUse[] {
  const [word] = from.args
  if (base.kind !== 'image' || base.reference === undefined || word === undefined) return []
  const text = base.reference
  const sibling = firstByName(facts.stages).get(text.toLowerCase()) ?? index
  if (sibling < index || findReferenceProblem(text) !== undefined) return []
  return [{ ...splitReference(text), text, range: defaultRange(facts, word.value, text) ?? word.range }]
}

const firstByName = remember(
  (stages: Facts['stages']): ReadonlyMap<string, number> =>
    new Map(
      stages
        .flatMap(({ name, index }): [string, number][] => (name === undefined ? [] : [[name, index]]))
        .reverse(),
    ),
)

/** A bare word may be a build context or a misspelt stage, so it does not count. */
function otherUse({ options, stages }: Facts, text: string, range: Range): readonly ImageUse[] {
  const named = options.buildContexts?.includes(text) || firstByName(stages).has(text.toLowerCase())
  if (named || !/[:/@]/.test(text) || findReferenceProblem(text) !== undefined) return []
  return [{ ...splitReference(text), text, range }]
}

/** Where the default of the only ARG of a FROM stands, when that default is what counts. */
function defaultRange({ globals, file }: Facts, word: string, text: string): Range | undefined {
  const names = new Set(referencedNames(word, file.escape))
  const used = globals.filter(({ name }) => names.has(name))
  const variable = used.find(({ value = '' }) => value !== '' && text.endsWith(value))
  return variable === undefined || variable.given ? undefined : valueRange(variable)
}

function valueRange({ pair }: Variable): Range | undefined {
  const { value = '', valueRange: range } = pair
  if (range === undefined || value.includes('$')) return undefined
  const quoted = /^(["']).*\1$/s.test(value) && range.end - range.start === value.length
  return quoted ? { start: range.start + 1, end: range.end - 1 } : range
}
