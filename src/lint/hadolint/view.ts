// A Dockerfile → the instructions hadolint walks over, which its rules are folded from.
//
// `walk(facts)` has every step of the file; ONBUILD is a step of its own kind. `walks(facts)` has that and, as a file
// of their own, the triggers behind ONBUILD: a rule that hadolint also applies to ONBUILD runs over both, each time
// with fresh state (checkSteps does it). What a step is, `step.seen.kind` tells (see seen.ts); comments and
// `# syntax=` lines are steps too. The line of a step is the instruction's first. `shellOf(seen.args)` has the
// commands of RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK.
// A file that hadolint cannot read has no steps; the finding DL1000 is made elsewhere.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import type { Facts } from '../facts.ts'
import { remember } from '../remember.ts'
import type { PeerReport } from '../rule.ts'
import { readFile } from './read-file.ts'
import type { Sight, Step } from './seen.ts'

/** What hadolint makes of the file, worked out once. */
export const sightOf: (file: Dockerfile) => Sight = remember(({ text }: Dockerfile) => readFile(text))

/** Every instruction and comment in order; what comes before FROM, or without one, is there too. */
export function walk({ file }: Pick<Facts, 'file'>): readonly Step[] {
  return stepsOf(file)
}

/** The file, and the instructions behind ONBUILD by themselves. */
export function walks({ file }: Pick<Facts, 'file'>): readonly (readonly Step[])[] {
  return [stepsOf(file), triggersOf(file)]
}

const stepsOf: (file: Dockerfile) => readonly Step[] = remember((file: Dockerfile) => {
  const sight = sightOf(file)
  return sight.kind === 'steps' ? sight.steps : []
})

const triggersOf: (file: Dockerfile) => readonly Step[] = remember((file: Dockerfile) =>
  stepsOf(file).flatMap((step) => (step.seen.kind === 'onbuild' ? [{ ...step, seen: step.seen.inner }] : [])),
)

/** A finding at a step. */
export function report(code: string, { range }: Step, message: string): PeerReport {
  return { code, range, message }
}

/** A step of a kind. */
export type StepOf<Kind extends Step['seen']['kind']> = Step & {
  readonly seen: Extract<Step['seen'], { readonly kind: Kind }>
}
