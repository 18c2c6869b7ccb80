// A logical line into an instruction: keyword, flags, then arguments in the form its keyword asks for.
import { isBlank, skipSpaces, trimmedEnd } from './characters.ts'
import { readFlags } from './flags.ts'
import { type FormScan, readForm } from './form.ts'
import { findHeredocs, type HeredocStart } from './heredocs.ts'
import { sliceJoined, sourceRange } from './source.ts'
import type { Diagnostic, Instruction, Joined } from './syntax.ts'

/** What a logical line alone tells; lines, comments and heredoc bodies are added by the parser. */
export type InstructionHead = Omit<
  Instruction,
  'line' | 'endLine' | 'heredocs' | 'comments' | 'inner' | 'range'
> & {
  readonly heredocStarts: readonly HeredocStart[]
  readonly inner: InstructionHead | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const HEREDOC_KEYWORDS = new Set(['RUN', 'COPY', 'ADD'])
const MAX_NESTING = 3

/** Reads an instruction; `depth` counts the ONBUILDs around it. */
export function readInstruction(line: Joined, escapeChar: string, depth = 0): InstructionHead {
  const start = skipSpaces(line.text, 0)
  const end = trimmedEnd(line.text, start)
  let keywordEnd = start
  while (keywordEnd < end && !isBlank(line.text[keywordEnd])) keywordEnd++
  const keyword = line.text.slice(start, keywordEnd).toUpperCase()
  const scan = readFlags(sliceJoined(line, 0, end), keywordEnd, escapeChar)
  const restStart = Math.min(scan.end, end)
  const rest = sliceJoined(line, restStart, end)
  const form = readForm(keyword, rest, escapeChar)
  const inner =
    form.inner && depth < MAX_NESTING ? readInstruction(form.inner, escapeChar, depth + 1) : undefined
  return {
    keyword,
    keywordRange: sourceRange(line, start, keywordEnd),
    flags: scan.flags,
    rest,
    restRange: sourceRange(line, restStart, end),
    ...ownForm(keyword, form, inner),
    inner,
    heredocStarts: heredocStarts(keyword, { line, form, inner }),
  }
}

function ownForm(
  keyword: string,
  form: FormScan,
  inner: InstructionHead | undefined,
): Pick<InstructionHead, 'form' | 'args' | 'pairs' | 'diagnostics'> {
  const { args, pairs, diagnostics } = form
  if (keyword !== 'HEALTHCHECK' || inner === undefined) return { form: form.form, args, pairs, diagnostics }
  return { form: inner.form, args: inner.args, pairs, diagnostics }
}

type HeredocSource = {
  readonly line: Joined
  readonly form: FormScan
  readonly inner: InstructionHead | undefined
}

function heredocStarts(keyword: string, { line, form, inner }: HeredocSource): readonly HeredocStart[] {
  if (keyword === 'ONBUILD') return inner?.heredocStarts ?? []
  if (!HEREDOC_KEYWORDS.has(keyword) || form.form === 'json') return []
  return findHeredocs(line.text)
}
