// Words of a RUN that are only a variable → the words its value has, where that is known.
import type { ShellWord } from '../dockerfile/shell.ts'
import type { Facts, RunFacts } from './facts.ts'
import { valueAt } from './value-at.ts'

/** Replaces `$NAME` and `${NAME}` by what ARG, ENV or an assignment in the same RUN says; the rest stays. */
export function resolveWords(facts: Facts, run: RunFacts, words: readonly ShellWord[]): readonly ShellWord[] {
  return words.flatMap((word) => {
    const name = word.literal ? undefined : /^\$\{?([A-Za-z_]\w*)\}?$/.exec(word.value)?.[1]
    const value = name === undefined ? undefined : findValue(facts, run, name)
    if (value === undefined) return [word]
    const parts = value.split(/\s+/).filter((part) => part !== '')
    return parts.map((part) => ({ value: part, literal: !/[$*?[`]/.test(part), range: word.range }))
  })
}

function findValue(facts: Facts, run: RunFacts, name: string): string | undefined {
  const assigned = run.programs.flatMap(({ assignments }) => assignments).filter((one) => one.name === name)
  if (assigned.length > 0)
    return assigned.length === 1 && assigned[0]?.value?.literal ? assigned[0].value.value : undefined
  return valueAt(facts, run, name)
}
