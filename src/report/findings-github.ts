// Findings → GitHub annotations as data, and as the workflow commands that make them.
import type { FileFindings, Finding, Severity } from '../lint/finding.ts'
import { compareSeverity } from '../lint/threshold.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

export type AnnotationPlace = {
  readonly file: string
  readonly line: number
  readonly endLine: number
  /** Only for a range within one line: GitHub drops columns of longer ones. */
  readonly column?: number
  readonly endColumn?: number
  readonly title: string
}

/** `at` is undefined for the closing notice, which belongs to no line. */
export type Annotation = {
  readonly level: AnnotationLevel
  readonly message: string
  readonly at: AnnotationPlace | undefined
}

/** GitHub keeps this many of each level in one step and drops the rest without a word. */
const MAX_PER_LEVEL = 10

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  style: 'notice',
}

/** Worst first, at most as many of each level as GitHub shows, then one notice that counts the others. */
export function renderAnnotations(files: readonly FileFindings[]): readonly Annotation[] {
  const all = files
    .flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })))
    .toSorted((a, b) => compareSeverity(a.finding.severity, b.finding.severity))
    .map(({ path, finding }) => annotate(path, finding))
  const complete = firstPerLevel(all, MAX_PER_LEVEL)
  if (complete.length === all.length) return complete
  const shown = firstPerLevel(all, MAX_PER_LEVEL, MAX_PER_LEVEL - 1)
  const left = all.length - shown.length
  const message = `${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown here: GitHub shows ${MAX_PER_LEVEL} annotations of each level in a step.`
  return [...shown, { level: 'notice', message, at: undefined }]
}

/** One workflow command a line, for a step's standard output. */
export function renderWorkflowCommands(annotations: readonly Annotation[]): string {
  return annotations.map((annotation) => `${renderCommand(annotation)}\n`).join('')
}

function annotate(file: string, finding: Finding): Annotation {
  const { line, endLine, column, endColumn, rule, severity, message } = finding
  const columns = line === endLine ? { column, endColumn } : {}
  return { level: LEVELS[severity], message, at: { file, line, endLine, ...columns, title: rule } }
}

function firstPerLevel(all: readonly Annotation[], most: number, mostNotices = most): readonly Annotation[] {
  const seen = { error: 0, warning: 0, notice: 0 }
  return all.filter(({ level }) => ++seen[level] <= (level === 'notice' ? mostNotices : most))
}

function renderCommand({ level, message, at }: Annotation): string {
  if (at === undefined) return `::${level}::${escapeData(message)}`
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', at.file],
    ['line', at.line],
    ['endLine', at.endLine],
    ['col', at.column],
    ['endColumn', at.endColumn],
    ['title', at.title],
  ]
  const written = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${level} ${written.join(',')}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
