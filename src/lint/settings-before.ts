// A pattern of configuration text → whether an instruction before a RUN writes it into the image.
import { earliestPlaces, isPreceded } from './earliest.ts'
import type { Facts, Placed, RunFacts } from './facts.ts'
import { remember } from './remember.ts'
import { variablesNamed } from './value-at.ts'

/** Prepares a question: do instructions of the stages below, or the RUN itself, mention the pattern? */
export function settingFinder(pattern: RegExp): (facts: Facts, run: RunFacts) => boolean {
  const places = remember(({ placed }: Facts) =>
    earliestPlaces(placed.filter((place) => mentions(place, pattern))),
  )
  return (facts, { stage, order }) => isPreceded(facts, { stage, order: order + 1 }, places(facts))
}

function mentions({ instruction }: Placed, pattern: RegExp): boolean {
  if (!['RUN', 'COPY', 'ADD'].includes(instruction.keyword)) return false
  const texts = [instruction.rest.text, ...instruction.heredocs.map(({ content }) => content)]
  return texts.some((text) => pattern.test(text))
}

/** The value an ENV or ARG gives a variable before a RUN; '' when it has no known value. */
export function variableAt(facts: Facts, run: RunFacts, ...names: readonly string[]): string | undefined {
  const last = variablesNamed(facts, run, ...names).at(-1)
  return last && (last.value ?? '')
}
