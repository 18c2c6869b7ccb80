// A syntax tree into everything the front end refuses in it.
import { refuse } from '../diagnostic.ts'
import type { Diagnostic, Dockerfile } from '../syntax.ts'
import { validateCheckDirective } from './check-directive.ts'
import { validateInstruction } from './instruction.ts'
import { validateStageReferences } from './stage-references.ts'

type File = Omit<Dockerfile, 'diagnostics'>

/** Checks all instructions, and the file as a whole. */
export function validateFile(file: File): readonly Diagnostic[] {
  const labs = file.directives.some(({ name, value }) => name === 'syntax' && value.includes('labs'))
  const facts = { escape: file.escape, labs }
  return [
    ...file.directives.flatMap(validateCheckDirective),
    ...file.instructions.flatMap((instruction) => validateInstruction(instruction, facts)),
    ...validateOutline(file),
    ...validateStageReferences(file),
  ]
}

/** At least one stage, and nothing but ARG before it. */
function validateOutline({ instructions }: File): readonly Diagnostic[] {
  if (instructions.length === 0) {
    return [
      refuse('no-instructions', 'The Dockerfile has no instructions; begin with FROM.', { start: 0, end: 0 }),
    ]
  }
  const from = instructions.findIndex(({ keyword }) => keyword === 'FROM')
  const early = instructions
    .slice(0, from < 0 ? instructions.length : from)
    .filter(({ keyword }) => keyword !== 'ARG')
    // the first says it for all
    .slice(0, 1)
    .map(({ keyword, keywordRange }) =>
      refuse('no-stage', `${keyword} stands before the first FROM; only ARG may.`, keywordRange),
    )
  if (from >= 0 || early.length > 0) return early
  const last = instructions.at(-1)?.keywordRange ?? { start: 0, end: 0 }
  return [refuse('no-stage', 'The Dockerfile has no FROM, so there is nothing to build.', last)]
}
