// A chmod or chown of copied files → the edits that give the COPY a flag and take the RUN away.
import { commentsWithin, deleteInstruction, insertText } from './edits.ts'
import type { Facts } from './facts.ts'
import type { ModeChange } from './file-mode.ts'
import type { Edit, Fix } from './finding.ts'
import { copyFolder, isKnownFolder } from './known-folder.ts'
import { dropStep, stepOf } from './step-edits.ts'

/** The fix; `value` is what the flag gets, `doubt` why a person has to look at it. */
export function moveToCopy(
  facts: Facts,
  { run, program, copies }: ModeChange,
  { flag, doubt }: { readonly flag: string; readonly doubt: string | undefined },
): Fix | undefined {
  const name = /^--(\w+)/.exec(flag)?.[1] ?? ''
  const taken = copies.some(({ instruction }) => instruction.flags.some((other) => other.name === name))
  const removal = removeProgram(facts, run, program)
  if (taken || removal === undefined) return undefined
  const there = copies.every((copy) => isKnownFolder(facts, copy, copyFolder(facts, copy)))
  const why = doubt ?? (there ? undefined : 'a folder that is not there yet gets it, too')
  const additions = copies.map(({ instruction }) => insertText(instruction.keywordRange.end, ` ${flag}`))
  return {
    kind: why === undefined ? 'safe' : 'unsafe',
    description: `Copy with ${flag}${why === undefined ? '' : ` (${why})`}`,
    edits: [...additions, removal],
  }
}

function removeProgram(
  facts: Facts,
  run: ModeChange['run'],
  program: ModeChange['program'],
): Edit | undefined {
  const { file } = facts
  const step = stepOf(run, program)
  if (step === undefined) return undefined
  if (run.programs.length > 1) return dropStep(facts, run, step)
  const bare = commentsWithin(file, run.instruction.range).length === 0
  return bare && run.script.steps.length === 1 ? deleteInstruction(file.text, run.outer) : undefined
}
