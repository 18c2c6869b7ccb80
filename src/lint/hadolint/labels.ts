// LABEL instructions → those hadolint finds fault with, by the labels a project declares.
import type { Options } from '../options.ts'
import { isOfSeenKind, KIND_CODES } from './label-kinds.ts'
import type { SeenPair, Step } from './seen.ts'

type Labelled = { readonly step: Step; readonly pairs: readonly SeenPair[] }

/** Every LABEL but those of triggers. */
export function labelSteps(steps: readonly Step[]): readonly Labelled[] {
  return steps.flatMap((step) => (step.seen.kind === 'label' ? [{ step, pairs: step.seen.pairs }] : []))
}

/** Keys hadolint lets pass begin with a letter, end with one or a digit, and have no two dots or dashes in a row. */
export function isSeenKeyValid(key: string): boolean {
  return (
    /^[a-z](?:[a-z0-9._/-]*[a-z0-9])?$/.test(key) &&
    !/\.\.|--/.test(key) &&
    !/^(?:com\.docker|io\.docker|org\.dockerproject)\./.test(key)
  )
}

export type LabelFault = { readonly step: Step; readonly code: string; readonly key: string }

/** Declared labels that are empty or not of their kind; an empty one may be both. */
export function* findLabelFaults(steps: readonly Step[], { labels = {} }: Options): Generator<LabelFault> {
  for (const { step, pairs } of labelSteps(steps))
    for (const { key, value } of pairs) {
      const kind = Object.hasOwn(labels, key) ? labels[key] : undefined
      if (kind === undefined) continue
      if (value === '') yield { step, code: 'DL3051', key }
      if (kind !== 'text' && !isOfSeenKind(kind, value)) yield { step, code: KIND_CODES[kind], key }
    }
}
