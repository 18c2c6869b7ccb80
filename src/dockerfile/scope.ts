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
const MAX_CHAIN = 1000

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
  readonly globals: ReadonlyMap<string, Definition>
}

/** The definitions of one stage, in order. */
export function readStageScope(instructions: readonly Instruction[], input: StageInput): StageScope {
  const definitions: Definition[] = []
  const byName = new Map<string, Definition[]>()
  const scope = { parent: input.parent, definitions, byName }
  instructions.forEach((instruction, order) => {
    const lookup: Lookup = (name) => lookupAt(scope, order, name)
    for (const definition of defineAll(instruction, { ...input, order, lookup })) {
      definitions.push(definition)
      const same = byName.get(definition.name)
      if (same === undefined) byName.set(definition.name, [definition])
      else same.push(definition)
    }
  })
  return scope
}

/** What `name` means to the instruction at index `order`: ENV before ARG, later before earlier. */
export function lookupAt(scope: StageScope, order: number, name: string): Definition | undefined {
  let arg: Definition | undefined
  let limit = order
  let at: StageScope | undefined = scope
  for (let depth = 0; at !== undefined && depth < MAX_CHAIN; depth++) {
    const before = limit
    const visible = at.byName.get(name)?.filter((definition) => definition.order < before) ?? []
    const env = visible.findLast(({ kind }) => kind === 'env')
    if (env !== undefined) return env
    arg ??= visible.at(-1)
    at = at.parent
    limit = Number.POSITIVE_INFINITY
  }
  return arg
}

type DefineInput = StageInput & { readonly order: number; readonly lookup: Lookup }

function defineAll(instruction: Instruction, input: DefineInput): readonly Definition[] {
  const { order, lookup, escape: escapeChar } = input
  if (instruction.keyword === 'ENV') {
    return instruction.pairs.map((pair) => {
      const name = expand(pair.key, { escape: escapeChar, lookup }).value ?? pair.key
      const value = expand(pair.value ?? '', { escape: escapeChar, lookup }).value
      return { kind: 'env', name, value, pair, instruction, order }
    })
  }
  if (instruction.keyword !== 'ARG') return []
  return instruction.pairs.map((pair) => {
    const inherited = pair.value === undefined ? input.globals.get(pair.key)?.value : undefined
    const value = argValue(pair, input) ?? inherited
    return { kind: 'arg', name: pair.key, value, pair, instruction, order }
  })
}

type ArgInput = ScopeOptions & { readonly lookup: Lookup }

function argValue(pair: Pair, { buildArgs, escape: escapeChar, lookup }: ArgInput): string | undefined {
  if (Object.hasOwn(buildArgs, pair.key)) return buildArgs[pair.key]
  return pair.value === undefined ? undefined : expand(pair.value, { escape: escapeChar, lookup }).value
}
