// A program of a RUN → whether the RUN fails when the program does.
import type { Program, Step } from '../dockerfile/shell.ts'
import type { Facts, RunFacts } from './facts.ts'
import { stopsOnErrors } from './program-edits.ts'
import { shellAt } from './shell-at.ts'

/** True where that is certain: nothing behind it may swallow the exit code. */
export function failsRun(facts: Facts, run: RunFacts, program: Program): boolean {
  const { script } = run
  const at = script.steps.findIndex(({ programs }) => programs.includes(program))
  const step = script.steps[at]
  if (step === undefined || !script.complete || !decidesStep(facts, step, program)) return false
  if (script.programs.some(({ name }) => name === 'trap')) return false
  const behind = script.steps.slice(at + 1).map(({ connector }) => connector)
  const end = behind.findIndex((connector) => connector !== '&&')
  if (end === -1) return true
  return end === 0 && behind[0] === ';' && stopsAtErrors(facts, run)
}

/** The step is the program alone, or a pipe that ends in it. */
function decidesStep(
  { file }: Facts,
  { simple, programs, range, connector }: Step,
  program: Program,
): boolean {
  const last = program.pipe === undefined ? simple && programs.length === 1 : isPipe(programs, program)
  const plain = !program.conditional && !program.inSubstitution && !program.inFunction && !program.inSubshell
  const negated = file.text.slice(range.start, program.range.end).trimStart().startsWith('!')
  return last && plain && !negated && connector !== '||'
}

function isPipe(programs: readonly Program[], { pipe }: Program): boolean {
  return pipe !== undefined && pipe.index === pipe.length - 1 && programs.length === pipe.length
}

/**
 * The shell ends at the first command that fails. Of `a && b` only b counts as one: nothing may be put between a command
 * and the end of its list with `&&`.
 */
export function stopsAtErrors(facts: Facts, run: RunFacts): boolean {
  const words = shellAt(facts, run) ?? []
  return stopsOnErrors(run.script.steps) || words.some((word) => /^-[a-z]*e/.test(word))
}
