// One step of a RUN → the edit that takes it out, and the words of a program that can go.
import type { Program, Step } from '../dockerfile/shell.ts'
import { commentsWithin } from './edits.ts'
import type { Facts, RunFacts } from './facts.ts'
import type { Edit } from './finding.ts'

/** Takes out a step of `a && b && c` with its connector; undefined when it is the only one or not joined by `&&` or `;`. */
export function dropStep(facts: Facts, run: RunFacts, step: Step): Edit | undefined {
  const { steps } = run.script
  const at = steps.indexOf(step)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  if (run.instruction.form !== 'shell' || run.instruction.heredocs.length > 0) return undefined
  if (![step, after].every((one) => one === undefined || JOINED.test(one.connector))) return undefined
  const range =
    before !== undefined
      ? { start: before.range.end, end: step.range.end }
      : after && { start: step.range.start, end: after.range.start }
  if (range === undefined || commentsWithin(facts.file, range).length > 0) return undefined
  return { range, text: '' }
}

const JOINED = /^(?:start|&&|;)$/

/** Takes a word out with the blanks before it, and whatever continues the line there. */
export function dropWord({ file }: Facts, { start, end }: Edit['range']): Edit | undefined {
  const continuation = file.escape === '`' ? /(?:[ \t]|`[ \t]*\r?\n)*$/ : /(?:[ \t]|\\[ \t]*\r?\n)*$/
  const gap = continuation.exec(file.text.slice(Math.max(0, start - 500), start))?.[0] ?? ''
  return gap === '' ? undefined : { range: { start: start - gap.length, end }, text: '' }
}

/** The step that is exactly this program, without `!`, assignments or redirections. */
export function stepOf({ script }: RunFacts, program: Program): Step | undefined {
  return script.steps.find(
    ({ simple, programs, range }) =>
      simple &&
      programs[0] === program &&
      range.start === program.range.start &&
      range.end === program.range.end,
  )
}
