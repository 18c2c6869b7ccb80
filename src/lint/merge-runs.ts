// Two RUNs that follow each other → the edit that makes one of them, where one shell can do what two did.
import { commentsWithin, joinInstructions } from './edits.ts'
import type { Facts, RunFacts } from './facts.ts'
import type { Edit } from './finding.ts'

/** Programs whose effect on the first shell the second would inherit. */
const LASTING = /^(?:cd|export|set|unset|umask|trap|exec|exit|ulimit|alias|source|\.|eval|shopt|readonly|)$/

/** Joins them by `&&`; undefined when something stands between, flags differ, or the second does not stop at an error. */
export function mergeRuns({ file, stages }: Facts, run: RunFacts, later: RunFacts): Edit | undefined {
  const first = run.instruction
  const second = later.instruction
  const next = stages[run.stage]?.instructions[run.order + 1]
  const plain = [run, later].every(
    ({ instruction, script, onbuild }) =>
      instruction.form === 'shell' && instruction.heredocs.length === 0 && script.complete && !onbuild,
  )
  const flags = [first, second].map((instruction) =>
    instruction.flags
      .map(({ range }) => file.text.slice(range.start, range.end))
      .sort()
      .join(' '),
  )
  const chained = later.script.steps.every(({ connector }) => connector === 'start' || connector === '&&')
  const lasting = run.programs.some(
    ({ name, wrappers, inSubshell, inSubstitution }) =>
      (LASTING.test(name) || wrappers.includes('exec')) && !inSubshell && !inSubstitution,
  )
  // A comment or a semicolon behind the last program would swallow what is joined to it.
  const ended = file.text.slice(run.script.steps.at(-1)?.range.end, first.restRange.end).trim() === ''
  const open = run.script.steps.some(({ connector }) => connector === '&') || !ended
  if (next !== second || !plain || flags[0] !== flags[1] || !chained || lasting || open) return undefined
  if (first.restRange.end > first.range.end || commentsWithin(file, second.restRange).length > 0)
    return undefined
  return joinInstructions(file, first, second, '&& ')
}
