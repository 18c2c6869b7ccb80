// Instructions → stages: bases, chains, variables, and which stages reach the image.
import type { Dockerfile, Instruction } from '../dockerfile/syntax.ts'
import type { BaseFacts, StageFacts, Variable } from './facts.ts'
import { expandWord, type Lookup } from './facts-expand.ts'
import { readMounts } from './facts-mounts.ts'
import { deriveVariables, type Scoped } from './facts-variables.ts'

export type StageOptions = {
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target: string | undefined
}

export type StageGraph = {
  readonly globals: readonly Variable[]
  readonly stages: readonly StageFacts[]
  readonly target: number
}

type Known = { readonly scoped: Scoped[]; readonly stages: StageFacts[] }

/** Cuts a file into stages and follows how they hang together. */
export function deriveStageGraph(file: Dockerfile, options: StageOptions): StageGraph {
  const starts = file.instructions.flatMap(({ keyword }, index) => (keyword === 'FROM' ? [index] : []))
  const given: Lookup = (name) => ownValue(options.buildArgs, name)
  const inherited = new Map<string, string | undefined>()
  const head = file.instructions.slice(0, starts[0] ?? file.instructions.length)
  const globals = deriveVariables(head, { inherited, given, fallback: () => undefined, escape: file.escape })
  const known: Known = { scoped: [], stages: [] }
  for (const [index, start] of starts.entries()) {
    const from = file.instructions[start]
    const instructions = file.instructions.slice(start + 1, starts[index + 1])
    if (from) addStage({ file, globals, given, index, from, instructions }, known)
  }
  const target = findTarget(known.stages, options.target)
  const reachable = reach(known.stages, target)
  const exported = new Set(known.stages[target]?.chain ?? [])
  const stages = known.stages.map((stage) => ({
    ...stage,
    exported: exported.has(stage.index),
    reachable: reachable.has(stage.index),
  }))
  return { globals: globals.variables, stages, target }
}

type Source = {
  readonly file: Dockerfile
  readonly globals: Scoped
  readonly given: Lookup
  readonly index: number
  readonly from: Instruction
  readonly instructions: readonly Instruction[]
}

function addStage(
  { file, globals, given, index, from, instructions }: Source,
  { scoped, stages }: Known,
): void {
  const base = deriveBase(from, stages, (word) =>
    expandWord(word, (name) => globals.values.get(name), file.escape),
  )
  const parent = base.kind === 'stage' ? stages[base.index] : undefined
  const inherited = (parent && scoped[parent.index]?.values) ?? new Map<string, string | undefined>()
  const own = deriveVariables(instructions, {
    inherited,
    given,
    fallback: (name) => globals.values.get(name),
    escape: file.escape,
  })
  scoped.push(own)
  const shell = instructions.findLast(({ keyword, form }) => keyword === 'SHELL' && form === 'json')
  stages.push({
    index,
    name: from.args.length === 3 ? from.args[2]?.value.toLowerCase() : undefined,
    from,
    base,
    instructions,
    chain: [...(parent?.chain ?? []), index],
    exported: false,
    reachable: false,
    shell: shell?.args.map(({ value }) => value) ?? parent?.shell,
    variables: own.variables,
  })
}

function deriveBase(
  from: Instruction,
  stages: readonly StageFacts[],
  expand: (word: string) => string | undefined,
): BaseFacts {
  const reference = expand(from.args[0]?.value ?? '')
  if (reference === 'scratch') return { kind: 'scratch' }
  const index = stages.findLastIndex(({ name }) => name !== undefined && name === reference)
  return index === -1 ? { kind: 'image', reference } : { kind: 'stage', index }
}

/** The index of an earlier stage that `--from` or `from=` names, by name in any case or by number. */
export function findStage(
  stages: readonly Pick<StageFacts, 'name'>[],
  wanted: string,
  before: number,
): number | undefined {
  const index = stages.findLastIndex(({ name }, at) => at < before && name === wanted.toLowerCase())
  if (index !== -1) return index
  return /^\d+$/.test(wanted) && Number(wanted) < before ? Number(wanted) : undefined
}

function findTarget(stages: readonly StageFacts[], wanted: string | undefined): number {
  const found = wanted === undefined ? undefined : findStage(stages, wanted, stages.length)
  return found ?? stages.length - 1
}

function reach(stages: readonly StageFacts[], target: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const waiting = target < 0 ? [] : [target]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const stage = stages[index]
    if (stage === undefined || seen.has(index)) continue
    seen.add(index)
    waiting.push(...stage.chain, ...usedStages(stage, stages))
  }
  return seen
}

function usedStages({ instructions, index }: StageFacts, stages: readonly StageFacts[]): readonly number[] {
  const named = instructions.flatMap((instruction) => [
    ...instruction.flags.filter(({ name }) => name === 'from').map(({ value }) => value),
    ...readMounts(instruction).map(({ from }) => from),
  ])
  return named.flatMap((name) => (name === undefined ? [] : (findStage(stages, name, index) ?? [])))
}

function ownValue(record: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
