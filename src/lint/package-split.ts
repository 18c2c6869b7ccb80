// A RUN with system packages → the part that needs none of the copied files, and the rest.
import type { Facts, RunFacts } from './facts.ts'
import { isReadable } from './independence.ts'
import { deriveEffect, findSystemInstall } from './program-effect.ts'

export type PackageParts =
  | { readonly kind: 'whole' }
  /** Both are whole instructions; `first` ends in a line break. */
  | { readonly kind: 'split'; readonly first: string; readonly second: string }

/** Undefined when packages and application cannot be told apart. */
export function splitRun(facts: Facts, run: RunFacts): PackageParts | undefined {
  const { text } = facts.file
  const { steps } = run.script
  if (!isReadable(run)) return undefined
  const effects = steps.map(({ programs }) => programs.map(deriveEffect))
  const isOwn = (at: number): boolean =>
    effects[at]?.every((effect) => effect === 'packages' || effect === 'plain' || effect === 'state') === true
  if (steps.every((_, at) => isOwn(at))) return { kind: 'whole' }
  const foreign = steps.findIndex((_, at) => !isOwn(at))
  const [start, last, next] = [steps[0], steps[foreign - 1], steps[foreign]]
  if (run.instruction.form !== 'shell' || start === undefined || last === undefined || next === undefined)
    return undefined
  const before = steps.slice(0, foreign)
  const installs = before.some(({ programs }) => programs.some((program) => findSystemInstall(program)))
  const changesShell = effects.slice(0, foreign).some((list) => list.includes('state'))
  const plainJoin = next.connector === '&&' || next.connector === ';'
  if (!installs || changesShell || !plainJoin || text.slice(last.range.end, next.range.start).includes('#'))
    return undefined
  const flags = run.instruction.flags.map(({ range }) => `${text.slice(range.start, range.end)} `).join('')
  return {
    kind: 'split',
    first: `RUN ${flags}${text.slice(start.range.start, last.range.end)}\n`,
    second: `RUN ${flags}${text.slice(next.range.start, run.instruction.range.end)}`,
  }
}
