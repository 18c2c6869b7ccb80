// A question about facts → the same question, worked out once for each file.
import type { Instruction } from '../dockerfile/syntax.ts'
import type { CopyFacts, Facts, RunFacts } from './facts.ts'

/** Keeps each answer as long as its key is alive; keys must not change. */
export function remember<Key extends object, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known.answer
    const answer = ask(key)
    answers.set(key, { answer })
    return answer
  }
}

/** The RUN an instruction is, or has as its trigger. */
export function runAt(facts: Facts, instruction: Instruction): RunFacts | undefined {
  return runsByInstruction(facts).get(instruction)
}

/** The COPY or ADD an instruction is, or has as its trigger. */
export function copyAt(facts: Facts, instruction: Instruction): CopyFacts | undefined {
  return copiesByInstruction(facts).get(instruction)
}

const runsByInstruction = remember(({ runs }: Facts) => new Map(runs.map((run) => [run.outer, run])))
const copiesByInstruction = remember(({ copies }: Facts) => new Map(copies.map((copy) => [copy.outer, copy])))
