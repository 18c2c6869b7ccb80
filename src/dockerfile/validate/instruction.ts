// One instruction into everything the front end refuses in it alone.
import { refuse, suggest } from '../diagnostic.ts'
import type { Diagnostic, Instruction } from '../syntax.ts'
import { validateArguments } from './arguments.ts'
import { validateCopy } from './copy.ts'
import { validateExpansions } from './expansion.ts'
import { validateExpose } from './expose.ts'
import { FLAGS, KEYWORDS } from './flag-table.ts'
import { validateFlags } from './flags.ts'
import { validateFrom } from './from.ts'
import { validateHealthcheck } from './healthcheck.ts'
import { validateRun } from './run.ts'
import { validateStopSignal } from './stop-signal.ts'

/** What the checks need to know of the file. */
export type FileFacts = {
  readonly escape: string
  /** The `# syntax=` line names a front end with experimental features. */
  readonly labs: boolean
}

/** Checks keyword, flags, arguments and substitutions. */
export function validateInstruction(instruction: Instruction, facts: FileFacts): readonly Diagnostic[] {
  if (!FLAGS.has(instruction.keyword)) return [unknownKeyword(instruction)]
  return [
    ...validateFlags(instruction),
    ...validateArguments(instruction),
    ...validateOwn(instruction, facts),
    ...validateExpansions(instruction, facts.escape),
  ]
}

function validateOwn(instruction: Instruction, facts: FileFacts): readonly Diagnostic[] {
  switch (instruction.keyword) {
    case 'FROM':
      return validateFrom(instruction)
    case 'RUN':
      return validateRun(instruction, facts)
    case 'COPY':
    case 'ADD':
      return validateCopy(instruction)
    case 'EXPOSE':
      return validateExpose(instruction, facts.escape)
    case 'HEALTHCHECK':
      return validateHealthcheck(instruction)
    case 'STOPSIGNAL':
      return validateStopSignal(instruction, facts.escape)
    case 'ONBUILD':
      return validateOnbuild(instruction, facts)
    default:
      return []
  }
}

const FORBIDDEN_TRIGGERS = new Set(['ONBUILD', 'FROM', 'MAINTAINER'])

/** Of a trigger the front end checks the keyword; the rest fails in the image built on this one. */
function validateOnbuild({ inner }: Instruction, facts: FileFacts): readonly Diagnostic[] {
  if (inner === undefined) return []
  if (FORBIDDEN_TRIGGERS.has(inner.keyword)) {
    const message = `${inner.keyword} cannot be a trigger of ONBUILD; remove it.`
    return [refuse('invalid-trigger', message, inner.keywordRange)]
  }
  return validateInstruction(inner, facts).map((diagnostic) => ({ ...diagnostic, severity: 'warning' }))
}

function unknownKeyword({ keyword, keywordRange }: Instruction): Diagnostic {
  const shown = keyword.length > 40 ? `${keyword.slice(0, 40)}…` : keyword
  const hint = suggest(keyword, KEYWORDS)
  return refuse('unknown-instruction', `There is no instruction "${shown}".${hint}`, keywordRange)
}
