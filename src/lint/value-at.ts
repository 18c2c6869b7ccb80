// A name and a place in a stage → the ARGs and ENVs that say what it is there.
import type { Facts, Placed, Variable } from './facts.ts'
import { remember } from './remember.ts'

type Place = Pick<Placed, 'stage' | 'order'>

/** The declarations of some names that are in force before a place, stages below first. */
export function variablesNamed(
  { stages }: Facts,
  { stage, order }: Place,
  ...names: readonly string[]
): readonly Variable[] {
  return (stages[stage]?.chain ?? []).flatMap((index) => {
    const { variables = [] } = stages[index] ?? {}
    const [name = ''] = names
    const wanted =
      names.length === 1 ? variablesOf(variables, name) : variables.filter((one) => names.includes(one.name))
    return index === stage ? wanted.filter((variable) => variable.order < order) : wanted
  })
}

/** Those of one name, in order. */
export function variablesOf(variables: readonly Variable[], name: string): readonly Variable[] {
  return byName(variables).get(name) ?? []
}

const byName = remember((variables: readonly Variable[]) => Map.groupBy(variables, ({ name }) => name))

/** The value of a name before a place, undefined when it has none that is known; ENV wins over ARG. */
export function valueAt(facts: Facts, place: Place, name: string): string | undefined {
  const named = variablesNamed(facts, place, name)
  return (named.findLast(({ kind }) => kind === 'env') ?? named.at(-1))?.value
}
