// `# shellcheck disable=SC2086` outside heredoc bodies → suppressions.
import { readScript } from '../../dockerfile/shell-script.ts'
import { createLineIndex, positionAt } from '../../dockerfile/source.ts'
import type { Dockerfile, Instruction } from '../../dockerfile/syntax.ts'
import { remember } from '../remember.ts'
import { firstIndex } from '../sorted.ts'
import type { Suppression } from '../suppression.ts'

/** Of a range; there are not as many. */
const MOST_IDS = 1000

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
  const count = Math.min(Math.max(0, Number(last) - Number(first) + 1), MOST_IDS)
  return Array.from({ length: count }, (_, index) => `SC${Number(first) + index}`)
}

function linesFor(file: Dockerfile, line: number): readonly [number, number] | undefined {
  const next = file.instructions[firstIndex(file.instructions, ({ endLine }) => endLine > line)]
  if (next === undefined) return undefined
  if (next.line > line) return [next.line, next.endLine]
  const run = next.keyword === 'ONBUILD' ? next.inner : next
  return [line, run === undefined ? line : stepEnd(file, run, line)]
}

/** The last line of the step that the line below the comment begins or goes on with. */
function stepEnd(file: Dockerfile, run: Instruction, line: number): number {
  const lineAt = (offset: number) => positionAt(indexOf(file), offset).line
  const { pieces } = run.rest
  const piece = pieces[firstIndex(pieces, ({ source }) => lineAt(source) > line)]
  if (piece === undefined) return line
  const below = lineAt(piece.source)
  const steps = stepsOf(file)(run)
  const step = steps[firstIndex(steps, ({ range }) => lineAt(range.start) > below) - 1]
  return step === undefined ? below : Math.max(below, lineAt(step.range.end))
}

const indexOf = remember((file: Dockerfile) => createLineIndex(file.text))

const stepsOf = remember(({ text }: Dockerfile) =>
  remember((run: Instruction) => readScript(text, run, 'posix').steps),
)
