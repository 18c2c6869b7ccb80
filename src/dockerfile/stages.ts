// A syntax tree into its stages: bases, edges, scopes, and which of them a target needs.
import type { Lookup } from './expand.ts'
import {
  type Definition,
  globalLookup,
  lookupAt,
  readGlobals,
  readStageScope,
  type StageScope,
} from './scope.ts'
import { type Base, checkBase, readBase } from './stage-base.ts'
import { readEdges, type StageEdge } from './stage-edges.ts'
import { type Outline, outlineStages, type StageOutline } from './stage-outline.ts'
import { findTarget, reachableFrom } from './stage-reach.ts'
import type { Diagnostic, Dockerfile, Instruction } from './syntax.ts'

export type { Definition } from './scope.ts'
export type { Base } from './stage-base.ts'
export type { StageEdge } from './stage-edges.ts'

export type Stage = StageOutline & {
  readonly base: Base
  readonly edges: readonly StageEdge[]
  readonly scope: StageScope
  /** The target needs it. */
  readonly reachable: boolean
}

export type StageGraph = {
  /** ARG before the first FROM, the last of each name. */
  readonly globals: readonly Definition[]
  readonly stages: readonly Stage[]
  /** The stage that becomes the image; undefined when the file has none, or none of that name. */
  readonly target: Stage | undefined
  /** What the front end refuses with exactly these build arguments, and the parser could not know. */
  readonly diagnostics: readonly Diagnostic[]
}

export type StageOptions = {
  readonly buildArgs?: Readonly<Record<string, string>>
  /** Name or index of a stage; the last one when not given. */
  readonly target?: string | undefined
}

/** What the names in an instruction mean. */
export type Scope = {
  readonly lookup: Lookup
  /** Everything declared before, nearest first; names may repeat. */
  readonly definitions: () => readonly Definition[]
  /** No image that we cannot see adds variables: the chain ends in `scratch`. */
  readonly closed: boolean
}

/** What the engine sets in an image without any variables. */
const SCRATCH_ENV = new Map([
  ['PATH', { value: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' }],
])

/** Derives the graph for given build arguments and a target. */
export function deriveStages(file: Dockerfile, options: StageOptions = {}): StageGraph {
  const outline = outlineStages(file.instructions)
  const scopeOptions = { escape: file.escape, buildArgs: options.buildArgs ?? {} }
  const globals = readGlobals(outline.preamble, scopeOptions)
  const byName = new Map(globals.map((definition) => [definition.name, definition]))
  const bases = readBases(outline, { escape: file.escape, lookup: globalLookup(byName) })
  const scopes: StageScope[] = []
  for (const { index, instructions } of outline.stages) {
    const { stage = -1, scratch = false } = bases[index] ?? {}
    const input = { ...scopeOptions, parent: scopes[stage], scratch, globals: byName }
    scopes.push(readStageScope(instructions, input))
  }
  const drafts = outline.stages.flatMap((stage, index) => {
    const base = bases[index]
    const scope = scopes[index]
    return base && scope ? [{ ...stage, base, scope, edges: readEdges(stage, outline) }] : []
  })
  const target = findTarget(outline, options.target)
  const needed = reachableFrom(drafts, target)
  const stages = drafts.map((stage) => ({ ...stage, reachable: needed.has(stage.index) }))
  const diagnostics = missingArguments(file, outline, byName)
  return { globals, stages, target: target === undefined ? undefined : stages[target], diagnostics }
}

/** The scope in which an instruction of a stage is expanded. */
export function scopeAt(stage: Stage, instruction: Instruction): Scope {
  const found = stage.instructions.indexOf(instruction)
  const order = found < 0 ? stage.instructions.length : found
  const { closed } = stage.scope
  return {
    lookup: (name) => lookupAt(stage.scope, order, name) ?? (closed ? SCRATCH_ENV.get(name) : undefined),
    definitions: () => visibleDefinitions(stage.scope, order),
    closed,
  }
}

/** Nobody builds more stages on each other, and all chains of a file together grow with its square. */
const LONGEST_CHAIN = 200

/** The stage and those it is built on, nearest first. */
export function chainOf({ stages }: StageGraph, stage: Stage): readonly Stage[] {
  const chain: Stage[] = []
  let at: Stage | undefined = stage
  for (; at !== undefined && chain.length < LONGEST_CHAIN; at = stages[at.base.stage ?? -1]) chain.push(at)
  return chain
}

function visibleDefinitions(scope: StageScope, order: number): readonly Definition[] {
  const own = scope.definitions.filter((definition) => definition.order < order).toReversed()
  const all = [...own]
  for (let at = scope.parent; at !== undefined; at = at.parent) all.push(...at.definitions.toReversed())
  return all
}

type BaseOptions = { readonly escape: string; readonly lookup: Lookup }

function readBases(outline: Outline, options: BaseOptions): readonly Base[] {
  const earlier = new Map<string, number>()
  return outline.stages.map(({ from, name, index }) => {
    const base = readBase(from, { ...options, byName: earlier })
    if (name !== undefined) earlier.set(name, index)
    return base
  })
}

/** An ARG without a value counts as unset here; the parser has reported what no argument can mend. */
function missingArguments(
  file: Dockerfile,
  { stages }: Outline,
  globals: ReadonlyMap<string, Definition>,
): readonly Diagnostic[] {
  const unset = new Map(
    [...globals].filter(([, { value, pair }]) => value !== undefined || pair.value !== undefined),
  )
  const lookup = globalLookup(unset)
  const found = stages.flatMap(({ from }) => checkBase(from, { escape: file.escape, lookup }))
  if (found.length === 0) return found
  const known = new Set(file.diagnostics.map(({ code, range }) => `${code} ${range.start}`))
  return found.filter(({ code, range }) => !known.has(`${code} ${range.start}`))
}
