// The ARGs of a file → those with ever new values above RUNs that do not use them, and where they could stand.
import type { Instruction } from '../dockerfile/syntax.ts'
import { descend } from './descend.ts'
import type { Facts, RunFacts, StageFacts, Variable } from './facts.ts'
import { isReadable, unknownPrograms } from './independence.ts'
import { deriveEffect } from './program-effect.ts'
import { mentions, refersTo } from './reference-to.ts'
import { remember } from './remember.ts'
import { variablesOf } from './value-at.ts'
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
export const findEarlyArgs = remember((facts: Facts): readonly EarlyArg[] =>
  facts.stages.flatMap((stage) =>
    volatileArgs(facts, stage).flatMap((variable) => {
      const early = follow(facts, stage, variable)
      return early !== undefined && isCertain(facts, stage, early) ? [early] : []
    }),
  ),
)

/** Of more of them in one file nothing is said. */
const MOST = 100

/** The ARGs of a stage that CI gives another value for every build or commit. */
export function volatileArgs(facts: Facts, stage: StageFacts): readonly Variable[] {
  return volatileByStage(facts).get(stage.index) ?? []
}

const volatileByStage = remember((facts: Facts): ReadonlyMap<number, readonly Variable[]> => {
  const found = facts.stages.flatMap((stage) =>
    stage.variables
      .filter((variable) => variable.kind === 'arg' && isVolatileHere(facts, stage, variable))
      .map((variable) => ({ stage: stage.index, variable })),
  )
  const groups = Map.groupBy(found.slice(0, MOST), ({ stage }) => stage)
  return new Map([...groups].map(([stage, args]) => [stage, args.map(({ variable }) => variable)]))
})

/** As far as its name, default and labels tell. */
function isVolatileHere(facts: Facts, stage: StageFacts, { name, pair, order }: Variable): boolean {
  const fallback = pair.value ?? variablesOf(facts.globals, name).at(0)?.pair.value
  const named = variablesOf(stage.variables, name)
  if (named.some((other) => other.kind === 'env' && other.order < order)) return false
  if (isVolatile(name, fallback)) return true
  if (!isPlaceholder(fallback)) return false
  return volatileLabels(facts).some((value) => mentions(value, [name]))
}

/** Values of the labels that say what a build was made from. */
const volatileLabels = remember(({ stages }: Facts) =>
  stages.flatMap(({ instructions }) =>
    instructions
      .filter(({ keyword }) => keyword === 'LABEL')
      .flatMap(({ pairs }) => pairs.flatMap(({ key, value }) => (isVolatileLabel(key) ? [value] : []))),
  ),
)

/** Goes down from the ARG to the first instruction that needs it there. */
function follow(facts: Facts, stage: StageFacts, variable: Variable): EarlyArg | undefined {
  const { name, instruction, order } = variable
  const { rerun, movers, next } = descend(facts, stage, { names: [name], instruction, order })
  const last = rerun.at(-1)
  if (last === undefined) return undefined
  const read = next !== undefined || movers.length > 1 || isReadBelow(facts, stage, name)
  const place = next === undefined ? { after: last.outer } : { before: next }
  return { variable, rerun, movers, place: read ? place : undefined, doubts: findDoubts(name, rerun) }
}

/** A stage built on this one refers to the name. */
export function isReadBelow(facts: Facts, stage: StageFacts, name: string): boolean {
  return facts.stages.some(
    ({ index, chain, instructions }) =>
      index !== stage.index &&
      chain.includes(stage.index) &&
      instructions.some((instruction) => refersTo(instruction, [name])),
  )
}

/** Why a RUN may read the variable although it does not mention it. */
export function findDoubts(name: string, rerun: readonly RunFacts[]): readonly string[] {
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
