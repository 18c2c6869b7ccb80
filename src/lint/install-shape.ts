// A RUN with install steps → how it can run before the sources: as a whole, as its first part, or in two steps.
import type { Step } from '../dockerfile/shell.ts'
import type { InstallForm } from './ecosystems.ts'
import type { Facts, RunFacts } from './facts.ts'
import { type Copied, isHarmless, isReadable, redirectsTouch } from './independence.ts'
import type { InstallStep } from './late-install.ts'
import { deriveEffect } from './program-effect.ts'

export type InstallShape =
  | { readonly kind: 'whole' }
  /** The RUN becomes two, the copy in between. */
  | { readonly kind: 'split'; readonly first: string; readonly second: string }
  /** A step of its own before the copy; the RUN stays. */
  | { readonly kind: 'two-step'; readonly first: string; readonly label: string }

type Question = {
  readonly facts: Facts
  readonly run: RunFacts
  /** The install steps of this RUN. */
  readonly steps: readonly InstallStep[]
  readonly copied: readonly Copied[]
}

/** Undefined when the install cannot be told from the rest. Texts are without RUN and its flags. */
export function deriveInstallShape(question: Question): InstallShape | undefined {
  const { run, steps } = question
  if (!isReadable(run)) return undefined
  const parts = run.script.steps
  const leading = steps.map(({ install }) => install.form.first)
  if (leading.some(isImpossible)) return undefined
  const plain = leading.every((first) => first === undefined)
  if (plain && parts.every((part) => isKnown(question, part))) return { kind: 'whole' }
  if (run.instruction.form !== 'shell') return undefined
  const at = parts.findIndex((part) => part.programs.some((program) => steps.some(isOf(program))))
  const part = parts[at]
  if (
    !part?.simple ||
    part.connector === '||' ||
    parts.slice(0, at).some((other) => !isKnown(question, other))
  )
    return undefined
  return plain ? split(question, at) : twoStep(question, at)
}

/** Without another file in the place of the sources, that is. */
function isImpossible(
  first: InstallForm['first'],
): first is 'impossible' | { readonly stubs: readonly string[] } {
  return first === 'impossible' || (first !== undefined && 'stubs' in first)
}

function isOf(program: Step['programs'][number]): (step: InstallStep) => boolean {
  return ({ install }) => install.program === program
}

function isKnown({ facts, run, steps, copied }: Question, { programs }: Step): boolean {
  return programs.every((program) => {
    const use = { facts, run, program }
    return steps.some(isOf(program)) ? !redirectsTouch(use, copied) : isHarmless(use, copied)
  })
}

function split({ facts, run }: Question, at: number): InstallShape | undefined {
  const { text } = facts.file
  const parts = run.script.steps
  const [first, last, next] = [parts[0], parts[at], parts[at + 1]]
  const prefix = statePrefix(text, parts, at)
  if (first === undefined || last === undefined || next === undefined || prefix === undefined)
    return undefined
  if (next.connector !== '&&' && next.connector !== ';') return undefined
  // A comment between the two would have no place.
  if (text.slice(last.range.end, next.range.start).includes('#')) return undefined
  return {
    kind: 'split',
    first: text.slice(first.range.start, last.range.end),
    second: prefix + text.slice(next.range.start, run.instruction.range.end),
  }
}

/** The leading `cd` and `set`, which the second half needs too; undefined when others stand in the middle. */
function statePrefix(text: string, parts: readonly Step[], until: number): string | undefined {
  const changes = (part: Step): boolean => part.programs.some((program) => deriveEffect(program) === 'state')
  const before = parts.slice(0, until)
  const count = before.findIndex((part) => !changes(part))
  const leading = count < 0 ? before.length : count
  if (before.slice(leading).some(changes)) return undefined
  const [first, next] = [parts[0], parts[leading]]
  return leading === 0 || first === undefined || next === undefined
    ? ''
    : text.slice(first.range.start, next.range.start)
}

function twoStep({ facts, run, steps }: Question, at: number): InstallShape | undefined {
  const { text } = facts.file
  const parts = run.script.steps
  const [start, part] = [parts[0]?.range.start, parts[at]]
  const install = steps.find((step) => part?.programs.some((program) => isOf(program)(step)))?.install
  const first = install?.form.first
  if (start === undefined || part === undefined || install === undefined) return undefined
  if (first === undefined || isImpossible(first)) return undefined
  if ('add' in first) {
    const head = text.slice(start, install.optionsAt)
    const options = `${install.label} ${first.add}`
    return {
      kind: 'two-step',
      first: `${head} ${first.add}${text.slice(install.optionsAt, part.range.end)}`,
      label: options,
    }
  }
  const { nameRange } = install.program
  const line = first.instead.replace('{program}', text.slice(nameRange.start, nameRange.end))
  const prefix = statePrefix(text, parts, at)
  return prefix === undefined ? undefined : { kind: 'two-step', first: prefix + line, label: line }
}
