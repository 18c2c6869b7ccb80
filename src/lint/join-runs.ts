// Two RUNs in a row → the fix that makes them one, where one shell does what two did.
import { commentsWithin, joinInstructions } from './edits.ts'
import type { Facts, RunFacts } from './facts.ts'
import type { Fix } from './finding.ts'

/** Programs whose effect on the first shell the second would inherit. */
const LASTING = /^(?:cd|export|set|unset|umask|trap|exec|exit|ulimit|alias|source|\.|eval|shopt|readonly|)$/

/** Undefined when something stands between them, flags differ, or the second is not a chain of `&&`. */
export function joinRuns({ file, stages }: Facts, run: RunFacts, later: RunFacts): Fix | undefined {
  const first = run.instruction
  const second = later.instruction
  const next = stages[run.stage]?.instructions[run.order + 1]
  const plain = [run, later].every(
    ({ instruction, script }) =>
      instruction.form === 'shell' && instruction.heredocs.length === 0 && script.complete,
  )
  const flags = [first, second].map((instruction) =>
    instruction.flags
      .map(({ range }) => file.text.slice(range.start, range.end))
      .sort()
      .join(' '),
  )
  const chained = later.script.steps.every(({ connector }) => connector === 'start' || connector === '&&')
  const lasting = run.programs.some(
    ({ name, inSubshell, inSubstitution }) => LASTING.test(name) && !inSubshell && !inSubstitution,
  )
  const open = run.script.steps.some(({ connector }) => connector === '&') || /[&#]\s*$/.test(first.rest.text)
  if (next !== second || !plain || flags[0] !== flags[1] || !chained || lasting || open) return undefined
  if (first.restRange.end > first.range.end || commentsWithin(file, second.restRange).length > 0)
    return undefined
  const edit = joinInstructions(file, first, second, '&& ')
  return edit && { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] }
}
