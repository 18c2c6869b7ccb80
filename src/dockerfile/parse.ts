// The text of a Dockerfile into its syntax tree; whatever is wrong becomes a diagnostic.
import { refuse, warn } from './diagnostic.ts'
import { readDirectives } from './directives.ts'
import { readHeredocs } from './heredocs.ts'
import { type InstructionHead, readInstruction } from './instruction.ts'
import { commentAt, contentStart, type LogicalLine, readLogicalLine } from './lines.ts'
import { type SourceLine, splitLines } from './source.ts'
import type { Comment, Diagnostic, Dockerfile, Instruction } from './syntax.ts'
import { validateFile } from './validate/file.ts'

type Source = { readonly text: string; readonly lines: readonly SourceLine[]; readonly escape: '\\' | '`' }

type Body = {
  readonly comments: Comment[]
  readonly instructions: Instruction[]
  readonly diagnostics: Diagnostic[]
}

/** Parses any text; never throws. */
export function parseDockerfile(text: string): Dockerfile {
  const lines = splitLines(text)
  const { directives, escape: escapeChar, diagnostics } = readDirectives(text, lines)
  const owned = new Set(directives.filter(({ range }) => text[range.start] === '#').map(({ line }) => line))
  const body = readBody({ text, lines, escape: escapeChar }, owned)
  const file: Dockerfile = {
    text,
    escape: escapeChar,
    directives,
    comments: body.comments.sort((a, b) => a.range.start - b.range.start),
    instructions: body.instructions,
    diagnostics: [],
  }
  const all = [...diagnostics, ...longLines(text, lines), ...body.diagnostics, ...validateFile(file)]
  return { ...file, diagnostics: all.sort((a, b) => a.range.start - b.range.start) }
}

function readBody(source: Source, directiveLines: ReadonlySet<number>): Body {
  const body: Body = { comments: [], instructions: [], diagnostics: [] }
  let block: Comment[] = []
  for (let index = 0; index < source.lines.length; ) {
    const line = source.lines[index]
    if (line === undefined) break
    const comment = commentAt(source, index)
    if (comment !== undefined) {
      if (!directiveLines.has(index + 1)) {
        body.comments.push(comment)
        if (comment.text === '') block = []
        else block.push(comment)
      }
      index++
    } else if (contentStart(source.text, line) === line.end) {
      index++
    } else {
      index = readOne(source, { index, block }, body)
      block = []
    }
  }
  return body
}

/** Adds the instruction that begins on line `index`; returns the line after it. */
function readOne(source: Source, at: { index: number; block: readonly Comment[] }, body: Body): number {
  const logical = readLogicalLine(source, at.index, source.escape)
  const head = readInstruction(logical.joined, source.escape)
  const { heredocs, next, terminated } = readHeredocs(source, logical.next, head.heredocStarts)
  const range = {
    start: logical.joined.pieces[0]?.source ?? head.keywordRange.start,
    end: source.lines[next - 1]?.end ?? source.text.length,
  }
  const place = { line: at.index + 1, endLine: next, range }
  const instruction = toInstruction(head, { ...place, heredocs, comments: at.block })
  body.instructions.push(instruction)
  // one by one, as there may be more of them than a call takes arguments
  for (const comment of logical.comments) body.comments.push(comment)
  body.diagnostics.push(...diagnosticsOf(head), ...emptyContinuation(logical))
  if (!terminated) body.diagnostics.push(unterminated(instruction))
  return next
}

type Place = Pick<Instruction, 'line' | 'endLine' | 'heredocs' | 'comments' | 'range'>

function toInstruction(head: InstructionHead, place: Place): Instruction {
  const { heredocStarts, diagnostics, inner, ...parts } = head
  if (inner === undefined) return { ...parts, ...place, inner }
  const range = { start: inner.keywordRange.start, end: place.range.end }
  return { ...parts, ...place, inner: toInstruction(inner, { ...place, comments: [], range }) }
}

function diagnosticsOf(head: InstructionHead): readonly Diagnostic[] {
  return [...head.diagnostics, ...(head.inner ? diagnosticsOf(head.inner) : [])]
}

function emptyContinuation({ blankLines }: LogicalLine): readonly Diagnostic[] {
  const [first] = blankLines
  if (first === undefined) return []
  const message = 'A blank line inside a continued instruction will become an error; remove it.'
  return [
    warn('empty-continuation', message, { start: first.start, end: blankLines.at(-1)?.end ?? first.end }),
  ]
}

function unterminated({ heredocs, keywordRange }: Instruction): Diagnostic {
  const name = heredocs.at(-1)?.name ?? ''
  const message = `The heredoc never ends; put a line with nothing but "${name}" after its body.`
  return refuse('unterminated-heredoc', message, keywordRange)
}

const MAX_LINE_BYTES = 65_535

function longLines(text: string, lines: readonly SourceLine[]): readonly Diagnostic[] {
  return lines
    .filter(
      ({ start, next }) =>
        next - start > MAX_LINE_BYTES / 3 && byteLength(text.slice(start, next)) > MAX_LINE_BYTES,
    )
    .map(({ start, end }) =>
      refuse('line-too-long', `A line may have ${MAX_LINE_BYTES} bytes at most; split it.`, { start, end }),
    )
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text.replace(/\n$/u, '')).length
}
