// Findings → text for a terminal: place, one sentence, the marked source, the fix, and where to read more.
import type { FileFindings, Finding, Fix } from '../lint/finding.ts'
import { linesOf, previewEdits } from './edit-text.ts'
import { renderExcerpt } from './excerpt.ts'
import { renderByRule } from './findings-by-rule.ts'
import type { DiffLine } from './line-diff.ts'
import type { Ink, Paint } from './paint.ts'
import { renderSummaryLine } from './summary-line.ts'
import { cellsOf, visible } from './visible.ts'

const MAX_FIX_LINES = 16
const MAX_FIX_WIDTH = 1000
/** From so many on, what each rule found is counted at the end. */
const MANY_FILES = 10
const INKS: Readonly<Record<DiffLine['kind'], Ink>> = { '+': 'added', '-': 'removed', ' ': 'quiet' }

/** Everything `layersmith lint` prints; ends with the summary line. */
export function renderPretty(
  files: readonly FileFindings[],
  options: { readonly paint: Paint; readonly milliseconds?: number },
): string {
  const explained = new Set<string>()
  const blocks = files.flatMap((file) => {
    const lines = linesOf(file.text)
    return file.findings.map((finding) => {
      const isNew = !explained.has(finding.rule)
      explained.add(finding.rule)
      return renderFinding({ file, lines, finding, isNew, paint: options.paint })
    })
  })
  const counts =
    files.length < MANY_FILES || blocks.length === 0 ? [] : [renderByRule(files, options.paint).join('\n')]
  return `${[...blocks, ...counts, options.paint('strong', renderSummaryLine(files, options.milliseconds))].join('\n\n')}\n`
}

type Shown = {
  readonly file: FileFindings
  readonly lines: readonly string[]
  readonly finding: Finding
  /** Nothing before it comes from its rule. */
  readonly isNew: boolean
  readonly paint: Paint
}

function renderFinding({ file, lines, finding, isNew, paint }: Shown): string {
  const { line, column, severity, rule, ours, message, fix } = finding
  const place = paint('path', `${visible(file.path)}:${line}:${column}`)
  const excerpt = renderExcerpt({ lines, at: finding, ink: severity, paint })
  return [
    `${place}  ${paint(severity, severity)}  ${paint('rule', ours === undefined ? rule : `${rule} ${ours}`)}`,
    `  ${visible(message)}`,
    '',
    ...excerpt.map((shown) => `    ${shown}`),
    ...(fix === undefined ? [] : renderFix(file.text, fix, paint)),
    ...(isNew ? [`  ${paint('quiet', `layersmith explain ${rule}`)}`] : []),
  ].join('\n')
}

function renderFix(text: string, fix: Fix, paint: Paint): readonly string[] {
  const option = fix.kind === 'safe' ? '--fix' : '--fix-unsafe'
  const all = nearChanges(previewEdits(text, fix.edits))
  const shown = all.length > MAX_FIX_LINES ? all.slice(0, MAX_FIX_LINES - 1) : all
  return [
    `  Fix (${fix.kind}, ${option}): ${visible(fix.description)}`,
    ...shown.map(({ kind, text: line }) =>
      `    ${paint(INKS[kind], `${kind} ${readable(line)}`.trimEnd())}`.trimEnd(),
    ),
    ...(shown.length < all.length
      ? [`    ${paint('quiet', `… ${all.length - shown.length} more lines`)}`]
      : []),
  ]
}

/** Changed lines and their neighbours; a gap between them is one line. */
function nearChanges(all: readonly DiffLine[]): readonly DiffLine[] {
  const isNear = (index: number) =>
    all.slice(Math.max(0, index - 1), index + 2).some(({ kind }) => kind !== ' ')
  return all.flatMap((line, index) => {
    if (isNear(index)) return [line]
    return index > 0 && isNear(index - 1) ? [{ kind: ' ', text: '⋮' } as const] : []
  })
}

/** One line as a terminal may show it: tabs expanded, controls visible, cut when nobody would read it. */
function readable(line: string): string {
  const shown = cellsOf(line.slice(0, MAX_FIX_WIDTH))
    .map(({ text }) => text)
    .join('')
  return line.length > MAX_FIX_WIDTH ? `${shown}…` : shown
}
