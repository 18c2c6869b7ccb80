// ARG and ENV instructions → variables with the values that are known.
import type { Instruction } from '../dockerfile/syntax.ts'
import type { Variable } from './facts.ts'
import { expandWord, type Lookup } from './facts-expand.ts'

export type Scope = {
  /** Values known before the first instruction; a name with `undefined` is declared but unknown. */
  readonly inherited: ReadonlyMap<string, string | undefined>
  /** The command line's build arguments, which win over the file. */
  readonly given: Lookup
  /** What `ARG NAME` without a value takes. */
  readonly fallback: Lookup
  readonly escape: string
}

export type Scoped = {
  readonly variables: readonly Variable[]
  readonly values: ReadonlyMap<string, string | undefined>
}

/** The variables a list of instructions declares; ENV wins over an ARG of the same name. */
export function deriveVariables(instructions: readonly Instruction[], scope: Scope): Scoped {
  const values = new Map(scope.inherited)
  const variables: Variable[] = []
  for (const [order, instruction] of instructions.entries()) {
    const { keyword, pairs } = instruction
    if (keyword !== 'ARG' && keyword !== 'ENV') continue
    const kind = keyword === 'ARG' ? 'arg' : 'env'
    // In one ENV all values see the state before it; the names of one ARG see each other.
    const before = new Map(values)
    const seen = kind === 'arg' ? values : before
    for (const pair of pairs) {
      const own =
        pair.value === undefined
          ? scope.fallback(pair.key)
          : expandWord(pair.value, (name) => seen.get(name), scope.escape)
      const outside = kind === 'arg' ? scope.given(pair.key) : undefined
      const value = outside ?? own
      variables.push({ kind, name: pair.key, value, given: outside !== undefined, pair, instruction, order })
      const hidden =
        kind === 'arg' && variables.some((other) => other.kind === 'env' && other.name === pair.key)
      if (!hidden) values.set(pair.key, value)
    }
  }
  return { variables, values }
}
