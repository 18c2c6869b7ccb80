// A SHELL that is no JSON list → the list it was meant to be.
import { readSimpleCommand, renderExecForm } from '../dockerfile/exec-form.ts'
import { readLooseList } from '../dockerfile/loose-list.ts'
import type { Dockerfile, Instruction, Range } from '../dockerfile/syntax.ts'
import { commentsWithin, replaceText } from './edits.ts'
import type { Fix } from './finding.ts'

/** For the instruction whose arguments stand at `range`; undefined when more than one reading is possible. */
export function fixShellList(file: Dockerfile, range: Range): Fix | undefined {
  const shell = file.instructions.find(
    ({ keyword, restRange }) => keyword === 'SHELL' && restRange.start === range.start,
  )
  const words = shell && file.escape === '\\' ? readWords(shell) : undefined
  if (words === undefined || commentsWithin(file, range).length > 0) return undefined
  const edits = [replaceText(range, renderExecForm(words))]
  return { kind: 'safe', description: 'Make it a JSON list', edits }
}

/** Only with the option that makes the shell read the text of a RUN. */
function readWords({ rest }: Instruction): readonly string[] | undefined {
  const list = rest.text.startsWith('[') ? readLooseList(rest.text) : undefined
  const words = list?.remainder === '' ? list.elements : readLiterals(rest)
  return words && words.length > 1 && /^-[a-z]*c$/i.test(words.at(-1) ?? '') ? words : undefined
}

function readLiterals(rest: Instruction['rest']): readonly string[] | undefined {
  if (rest.text.startsWith('[')) return undefined
  const { words = [], assignments = [] } = readSimpleCommand(rest) ?? {}
  const plain = assignments.length === 0 && words.every(({ literal }) => literal)
  return plain ? words.map(({ value }) => value) : undefined
}
