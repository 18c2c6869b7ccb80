// `# shellcheck disable=SC2086` outside heredoc bodies → suppressions.
import { readScript } from '../../dockerfile/shell-script.ts'
import { createLineIndex, positionAt } from '../../dockerfile/source.ts'
import type { Dockerfile, Instruction } from '../../dockerfile/syntax.ts'
import { remember } from '../remember.ts'
import type { Suppression } from '../suppression.ts'

const DIRECTIVE = /^shellcheck\s+(?:\S+\s+)*?disable=([\w,-]+)/

/** ShellCheck's form, which the shell never sees: above a RUN for all of it, inside one for the next step. */
export function readShellCheckDirectives(file: Dockerfile): readonly Suppression[] {
  return file.comments.flatMap(({ text, line }): readonly Suppression[] => {
    const list = DIRECTIVE.exec(text)?.[1]
    if (list === undefined) return []
    const lines = linesFor(file, line)
    return lines === undefined ? [] : [{ names: list.split(',').flatMap(readName), lines }]
  })
}

/** `all`, `SC2086`, `2086`, and a range of them. */
function readName(name: string): readonly string[] {
  if (name === 'all') return ['SC*']
  const [, first, last = first] = /^(?:SC)?(\d{4})(?:-(?:SC)?(\d{4}))?$/.exec(name) ?? []
  if (first === undefined) return []
  return Array.from(
    { length: Math.max(0, Number(last) - Number(first) + 1) },
    (_, index) => `SC${Number(first) + index}`,
  )
}

function linesFor(file: Dockerfile, line: number): readonly [number, number] | undefined {
  const next = file.instructions.find(({ endLine }) => endLine > line)
  if (next === undefined) return undefined
  if (next.line > line) return [next.line, next.endLine]
  return [line, stepEnd(file, next, line)]
}

/** The last line of the step that the line below the comment begins or goes on with. */
function stepEnd(file: Dockerfile, instruction: Instruction, line: number): number {
  const run = instruction.keyword === 'ONBUILD' ? instruction.inner : instruction
  const index = indexOf(file)
  const piece = run?.rest.pieces.find(({ source }) => positionAt(index, source).line > line)
  if (run === undefined || piece === undefined) return line
  const below = positionAt(index, piece.source).line
  const { steps } = readScript(file.text, run, 'posix')
  const step = steps.findLast(({ range }) => positionAt(index, range.start).line <= below)
  return step === undefined ? below : Math.max(below, positionAt(index, step.range.end).line)
}

const indexOf = remember((file: Dockerfile) => createLineIndex(file.text))
