// The instructions of a file → the variables that the front end puts in for them, and which of them are declared.
import { expand } from '../dockerfile/expand.ts'
import type { Instruction, Pair, Range } from '../dockerfile/syntax.ts'
import { expandedParts } from '../dockerfile/validate/expansion.ts'
import type { Facts, StageFacts } from './facts.ts'
import { remember } from './remember.ts'

export type VariableUse = {
  readonly name: string
  /** From the `$` to its end; the whole word when it goes over several lines. */
  readonly range: Range
  /** Of the name alone, where it is known. */
  readonly nameRange: Range | undefined
  readonly stage: number
  readonly order: number
  readonly instruction: Instruction
  readonly visible: Declared
  /** Index of the pair of ENV, LABEL or ARG it stands in. */
  readonly pair: number | undefined
}

/** Names declared before a place, those of the stages below included. */
export type Declared = {
  readonly has: (name: string) => boolean
  readonly names: () => Iterable<string>
}

/** Every use of a name that nothing declares and that has no fallback, RUN text left out; triggers belong to other builds. */
export const undeclaredUses = remember((facts: Facts): readonly VariableUse[] => {
  const { escape: escapeChar, text } = facts.file
  const found: VariableUse[] = []
  const scopes: Map<string, number>[] = []
  for (const stage of facts.stages) {
    const scope = inherited(stage, scopes)
    for (const [order, instruction] of stage.instructions.entries()) {
      if (text.slice(instruction.range.start, instruction.range.end).includes('$')) {
        const visible = declaredBefore(scope, order)
        for (const use of usesIn(instruction, { visible, escape: escapeChar, text }))
          found.push({ ...use, stage: stage.index, order, instruction })
      }
      if (instruction.keyword === 'ARG' || instruction.keyword === 'ENV')
        for (const { key } of instruction.pairs) if (!scope.has(key)) scope.set(key, order)
    }
    scopes.push(scope)
  }
  return found
})

/** Names with the place of their first declaration; -1 for those that come from below. */
function inherited({ base }: StageFacts, scopes: readonly Map<string, number>[]): Map<string, number> {
  const below =
    base.kind === 'stage' ? (scopes[base.index]?.keys() ?? []) : base.kind === 'scratch' ? ['PATH'] : []
  return new Map([...below].map((name) => [name, -1]))
}

/** Among more names there is always one that looks alike. */
const MOST = 500

function declaredBefore(scope: ReadonlyMap<string, number>, order: number): Declared {
  const isBefore = (at: number | undefined) => at !== undefined && at < order
  return {
    has: (name) => isBefore(scope.get(name)),
    names: () => (scope.size > MOST ? [] : [...scope].filter(([, at]) => isBefore(at)).map(([name]) => name)),
  }
}

type Scope = { readonly visible: Declared; readonly escape: string; readonly text: string }
type LocalUse = Omit<VariableUse, 'stage' | 'order' | 'instruction'>

function usesIn(instruction: Instruction, scope: Scope): readonly LocalUse[] {
  const { keyword, pairs } = instruction
  return expandedParts(instruction).flatMap(({ value, range, ignoreQuotes = false }) => {
    if (value === undefined || !value.includes('$')) return []
    const pair = pairAt(pairs, range)
    // Each name of an ARG sees those before it in the same line.
    const own = new Set(keyword === 'ARG' ? pairs.slice(0, pair).map(({ key }) => key) : [])
    const { visible } = scope
    const lookup = (name: string) => (visible.has(name) || own.has(name) ? { value: undefined } : undefined)
    const { undefinedUses } = expand(value, { escape: scope.escape, lookup, ignoreQuotes })
    const exact = scope.text.slice(range.start, range.end) === value
    return undefinedUses.map(({ name, start, end }) => ({
      name,
      range: exact ? { start: range.start + start, end: range.start + end } : range,
      nameRange: exact ? nameRange(value, name, { at: start, from: range.start }) : undefined,
      visible,
      pair: pair < 0 ? undefined : pair,
    }))
  })
}

/** The index of the pair that holds a range; pairs are in order. */
function pairAt(pairs: readonly Pair[], { start, end }: Range): number {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle]?.range.end ?? end) < end) low = middle + 1
    else high = middle
  }
  const found = pairs[low]?.range
  return found !== undefined && found.start <= start && end <= found.end ? low : -1
}

function nameRange(value: string, name: string, place: { at: number; from: number }): Range {
  const start = place.from + place.at + (value[place.at + 1] === '{' ? 2 : 1)
  return { start, end: start + name.length }
}

/** Where in an instruction each key stands first. */
export const firstPair = remember(
  (pairs: readonly Pair[]): ReadonlyMap<string, number> =>
    new Map(pairs.map(({ key }, index) => [key, index] as const).reverse()),
)

/** No image that cannot be seen adds variables: the chain ends in `scratch`. */
export function isClosed(facts: Facts, stage: number): boolean {
  const first = facts.stages[stage]?.chain[0]
  return first !== undefined && facts.stages[first]?.base.kind === 'scratch'
}

/** Names every builder, image or runner may bring along. */
export function isCommonName(name: string): boolean {
  return /^(?:PATH|HOME|USER|LANG|LC_\w+|TZ|SHELL|HOSTNAME|TERM|PWD|(?:https?|ftp|no|all)_proxy|(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE|SOURCE_DATE_EPOCH|BUILDKIT_\w+)$/i.test(
    name,
  )
}
