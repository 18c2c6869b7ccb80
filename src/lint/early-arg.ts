// The ARGs of a file → those with ever new values above RUNs that do not use them, and where they could stand.
import type { Instruction } from '../dockerfile/syntax.ts'
import type { Facts, RunFacts, StageFacts, Variable } from './facts.ts'
import { isReadable, unknownPrograms } from './independence.ts'
import { deriveEffect } from './program-effect.ts'
import { mentions, refersTo } from './reference-to.ts'
import { runAt } from './remember.ts'
import { isCacheBuster, isPlaceholder, isVolatile, isVolatileLabel } from './volatile-name.ts'

export type EarlyArg = {
  readonly variable: Variable
  /** RUNs it makes run again for nothing; at least one. */
  readonly rerun: readonly RunFacts[]
  /** The ARG and the LABELs and ENVs that have to go with it, in order. */
  readonly movers: readonly Instruction[]
  /** Undefined when nothing of the file reads it. */
  readonly place: { readonly before: Instruction } | { readonly after: Instruction } | undefined
  readonly doubts: readonly string[]
}

/** Finds them; whoever reads the ARG only through the environment is not seen, so doubts name such RUNs. */
export function findEarlyArgs(facts: Facts): readonly EarlyArg[] {
  return facts.stages.flatMap((stage) =>
    stage.variables.flatMap((variable) => {
      if (variable.kind !== 'arg' || !isVolatileHere(facts, stage, variable)) return []
      const early = follow(facts, stage, variable)
      return early !== undefined && isCertain(facts, stage, early) ? [early] : []
    }),
  )
}

function isVolatileHere(facts: Facts, stage: StageFacts, { name, pair, order }: Variable): boolean {
  const fallback = pair.value ?? facts.globals.find((other) => other.name === name)?.pair.value
  const hidden = stage.variables.some(
    (other) => other.kind === 'env' && other.name === name && other.order < order,
  )
  if (hidden) return false
  const labelled = facts.stages.some(({ instructions }) =>
    instructions.some(
      ({ keyword, pairs }) =>
        keyword === 'LABEL' &&
        pairs.some(({ key, value }) => isVolatileLabel(key) && mentions(value, [name])),
    ),
  )
  return isVolatile(name, fallback) || (labelled && isPlaceholder(fallback))
}

type Path = {
  readonly names: string[]
  readonly rerun: RunFacts[]
  /** Readers above the last RUN passed, and those behind it. */
  readonly movers: Instruction[]
  readonly waiting: Instruction[]
}

/** Goes down from the ARG to the first instruction that needs it there. */
function follow(facts: Facts, stage: StageFacts, variable: Variable): EarlyArg | undefined {
  const path: Path = { names: [variable.name], rerun: [], movers: [variable.instruction], waiting: [] }
  let reader: Instruction | undefined
  for (const instruction of stage.instructions.slice(variable.order + 1)) {
    if (isNeededAt(instruction, path.names)) {
      reader = instruction
      break
    }
    pass(facts, instruction, path)
  }
  const before = path.waiting[0] ?? reader
  const last = path.rerun.at(-1)
  if (last === undefined) return undefined
  const read = before !== undefined || path.movers.length > 1 || isReadBelow(facts, stage, variable.name)
  const place = before === undefined ? { after: last.outer } : { before }
  return {
    variable,
    rerun: path.rerun,
    movers: path.movers,
    place: read ? place : undefined,
    doubts: findDoubts(variable, path.rerun),
  }
}

function pass(facts: Facts, instruction: Instruction, path: Path): void {
  const { keyword, pairs } = instruction
  if (keyword === 'RUN') {
    const run = runAt(facts, instruction)
    if (run === undefined) return
    path.rerun.push(run)
    path.movers.push(...path.waiting.splice(0))
  } else if (refersTo(instruction, path.names) && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') {
    path.waiting.push(instruction)
    if (keyword === 'ENV') path.names.push(...pairs.map(({ key }) => key))
  }
}

/** LABEL, and ENV made of it alone, can move along; the start of the container does not see an ARG. */
function isNeededAt(instruction: Instruction, names: readonly string[]): boolean {
  const { keyword, pairs } = instruction
  if (keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'HEALTHCHECK') return false
  if (pairs.some(({ key }) => keyword !== 'LABEL' && names.includes(key) && !isOwnCopy(instruction, names)))
    return true
  if (!refersTo(instruction, names)) return false
  return keyword !== 'LABEL' && !isOwnCopy(instruction, names)
}

/** `ENV A=$A B=x-$A`: every value is made of the ARG. */
function isOwnCopy({ keyword, pairs }: Instruction, names: readonly string[]): boolean {
  return keyword === 'ENV' && pairs.every(({ value }) => mentions(value, names))
}

function isReadBelow(facts: Facts, stage: StageFacts, name: string): boolean {
  return facts.stages.some(
    ({ index, chain, instructions }) =>
      index !== stage.index &&
      chain.includes(stage.index) &&
      instructions.some((instruction) => refersTo(instruction, [name])),
  )
}

function findDoubts({ name }: Variable, rerun: readonly RunFacts[]): readonly string[] {
  const doubts = rerun.flatMap((run) => (isKnown(run) ? [] : [`line ${run.outer.line} may read it`]))
  if (name === 'SOURCE_DATE_EPOCH') return ['compilers and package tools read it']
  const general = !name.includes('_')
  const builds = rerun.find((run) => run.programs.some((program) => deriveEffect(program) === 'install'))
  return general && builds
    ? [...doubts, `packages installed in line ${builds.outer.line} may read it`]
    : doubts
}

function isKnown(run: RunFacts): boolean {
  return isReadable(run) && unknownPrograms(run).length === 0
}

/**
 * Without a reader in sight, a RUN of unknown effect may be the one, and so it may when an ENV hands the value to it;
 * a cache buster is for the RUN below it.
 */
function isCertain(facts: Facts, stage: StageFacts, { variable, rerun, movers, place }: EarlyArg): boolean {
  if (movers.some(({ keyword }) => keyword === 'ENV') && !rerun.some(isKnown)) return false
  if (place !== undefined) return true
  const next = stage.instructions[variable.order + 1]
  if (isCacheBuster(variable.name) && next?.keyword === 'RUN') return false
  return rerun.every(isKnown) && facts.runs.length > 0
}
