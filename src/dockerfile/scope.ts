// ARG and ENV into what each name means at a place in a stage.
import { expand, type Lookup } from './expand.ts'
import type { Instruction, Pair } from './syntax.ts'

export type Definition = {
  readonly kind: 'arg' | 'env'
  readonly name: string
  /** Expanded with what stands before it; undefined when unset, or known to the build only. */
  readonly value: string | undefined
  readonly pair: Pair
  readonly instruction: Instruction
  /** Index of the instruction in its stage. */
  readonly order: number
}

/** The definitions of one stage, and the scope of the stage it is built on. */
export type StageScope = {
  readonly parent: StageScope | undefined
  /** No image that we cannot see adds variables: the chain ends in `scratch`. */
  readonly closed: boolean
  readonly definitions: readonly Definition[]
  readonly byName: ReadonlyMap<string, readonly Definition[]>
}

export type ScopeOptions = {
  readonly escape: string
  readonly buildArgs: Readonly<Record<string, string>>
}

const PLATFORM_ARGS = new Set(
  ['BUILD', 'TARGET'].flatMap((side) =>
    ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map((part) => side + part),
  ),
).add('TARGETSTAGE')

/** Longer chains of stages are not followed. */
const MAX_CHAIN = 128

/** The ARGs before the first FROM; each sees the ones before it, in its own line too. */
export function readGlobals(preamble: readonly Instruction[], options: ScopeOptions): readonly Definition[] {
  const globals = new Map<string, Definition>()
  preamble.forEach((instruction, order) => {
    if (instruction.keyword !== 'ARG') return
    for (const pair of instruction.pairs) {
      const value = argValue(pair, { ...options, lookup: globalLookup(globals) })
      globals.set(pair.key, { kind: 'arg', name: pair.key, value, pair, instruction, order })
    }
  })
  return [...globals.values()]
}

/** What a FROM sees: the global ARGs, and the platforms that the builder provides. */
export function globalLookup(globals: ReadonlyMap<string, Definition>): Lookup {
  return (name) => globals.get(name) ?? (PLATFORM_ARGS.has(name) ? { value: undefined } : undefined)
}

type StageInput = ScopeOptions & {
  readonly parent: StageScope | undefined
  readonly scratch: boolean
  readonly globals: ReadonlyMap<string, Definition>
}

/** The definitions of one stage, in order. */
export function readStageScope(instructions: readonly Instruction[], input: StageInput): StageScope {
  const definitions: Definition[] = []
  const byName = new Map<string, Definition[]>()
  const closed = input.parent?.closed ?? input.scratch
  const scope = { parent: input.parent, closed, definitions, byName }
  const add = (definition: Definition) => {
    definitions.push(definition)
    const same = byName.get(definition.name)
    if (same === undefined) byName.set(definition.name, [definition])
    else same.push(definition)
  }
  instructions.forEach((instruction, order) => {
    if (instruction.keyword === 'ENV')
      for (const env of defineEnv(instruction, { scope, order, ...input })) add(env)
    if (instruction.keyword === 'ARG')
      for (const pair of instruction.pairs) add(defineArg(pair, { scope, order, instruction, ...input }))
  })
  return scope
}

/**
 * What `name` means in the instruction at index `order`. In its own stage the last declaration counts, ENV or ARG;
 * of the stages below, ENV counts before ARG. An ARG that got no value leaves what was there.
 */
export function lookupAt(scope: StageScope, order: number, name: string): Definition | undefined {
  const own = scope.byName.get(name) ?? []
  const set = own.findLast((definition) => definition.order < order && isSet(definition))
  if (set !== undefined) return set
  let arg: Definition | undefined
  let at = scope.parent
  for (let depth = 0; at !== undefined && depth < MAX_CHAIN; depth++, at = at.parent) {
    const inherited = at.byName.get(name) ?? []
    const env = inherited.findLast(({ kind }) => kind === 'env')
    if (env !== undefined) return env
    arg ??= inherited.findLast(isSet)
  }
  return arg ?? own.findLast((definition) => definition.order < order)
}

function isSet({ kind, value, pair }: Definition): boolean {
  return kind === 'env' || value !== undefined || pair.value !== undefined
}

type DefineInput = StageInput & { readonly scope: StageScope; readonly order: number }

/** All values of an ENV see what was there before it. */
function defineEnv(instruction: Instruction, { scope, order, ...input }: DefineInput): readonly Definition[] {
  const options = { escape: input.escape, lookup: (name: string) => lookupAt(scope, order, name) }
  return instruction.pairs.map((pair) => {
    const name = expand(pair.key, options).value ?? pair.key
    return { kind: 'env', name, value: expand(pair.value ?? '', options).value, pair, instruction, order }
  })
}

/** An ARG sees the ones before it in its own line. */
function defineArg(pair: Pair, input: DefineInput & { readonly instruction: Instruction }): Definition {
  const { scope, order, instruction, globals } = input
  const lookup: Lookup = (name) => lookupAt(scope, order + 1, name)
  const inherited = pair.value === undefined ? globals.get(pair.key)?.value : undefined
  const value = argValue(pair, { ...input, lookup }) ?? inherited
  return { kind: 'arg', name: pair.key, value, pair, instruction, order }
}

type ArgInput = ScopeOptions & { readonly lookup: Lookup }

function argValue(pair: Pair, { buildArgs, escape: escapeChar, lookup }: ArgInput): string | undefined {
  if (Object.hasOwn(buildArgs, pair.key)) return buildArgs[pair.key]
  return pair.value === undefined ? undefined : expand(pair.value, { escape: escapeChar, lookup }).value
}
