// Verdicts on budgets → the sentences of log, comment and annotation.
import type { Budget } from './budget.ts'
import { type CommentInput, lineUrl } from './comment-input.ts'
import { type BudgetVerdict, isExceeded } from './judge-budgets.ts'
import { counted, escapeText, link, oneLine, shortCode } from './markdown.ts'
import { formatSize } from './size.ts'

/** `linux/arm64: 212.0 MB pull size, 12.0 MB over the budget max-size=200MB`. */
export function budgetSentence(verdict: BudgetVerdict, several = true): string {
  const { budget, platform, outcome, actual } = verdict
  const head = several ? `${oneLine(platform)}: ` : ''
  if (actual === null || outcome === 'unknown')
    return `${head}budget ${budget.text} was not judged: ${WANTING[budget.metric]}`
  const over = outcome === 'over' ? overBy(budget, actual) : 'within'
  return `${head}${amountOf(budget, actual)}, ${over} the budget ${budget.text}`
}

const WANTING: Readonly<Record<Budget['metric'], string>> = {
  'max-size': 'the pull size is not known',
  'max-layers': 'the layers are not known',
  'max-increase': 'there is no earlier pull size to compare with',
  'min-efficiency': 'the content of the layers was not read',
  'max-reclaimable': 'the content of the layers was not read',
}

function amountOf({ metric, unit }: Budget, actual: number): string {
  switch (metric) {
    case 'max-size':
      return `${formatSize(actual)} pull size`
    case 'max-layers':
      return counted(actual, 'layer')
    case 'min-efficiency':
      return `efficiency ${percent(actual)}`
    case 'max-increase':
      return `${unit === 'bytes' ? formatSize(Math.abs(actual)) : percent(Math.abs(actual))} ${actual < 0 ? 'smaller' : 'larger'} than before`
    case 'max-reclaimable':
      return `${unit === 'bytes' ? formatSize(actual) : `${percent(actual)} of the own bytes`} reclaimable`
  }
}

function overBy({ metric, unit, limit }: Budget, actual: number): string {
  if (metric === 'min-efficiency') return 'below'
  if (unit === 'bytes') return `${formatSize(actual - limit)} over`
  return unit === 'count' ? `${actual - limit} over` : 'over'
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

/** `Most of it is Dockerfile:12, COPY . . (150.2 MB).`; nothing when no line is known. */
export function culpritSentence({ culprit, budget }: BudgetVerdict): string {
  if (culprit === undefined) return ''
  const { line, instruction, bytes, killedBy } = culprit
  const file = oneLine(culprit.file)
  if (killedBy !== null)
    return ` ${file}:${line} writes ${formatSize(bytes)} that line ${killedBy} removes or replaces.`
  const what = instruction === null ? '' : `, ${oneLine(instruction).slice(0, 80)}`
  const most = budget.metric === 'max-increase' ? 'Most is added by' : 'Most of it is'
  return ` ${most} ${file}:${line}${what} (${formatSize(bytes)}).`
}

/** Behind the circumstances: `all budgets kept`; nothing when there are none or one is exceeded. */
export function budgetsInWords(verdicts: readonly BudgetVerdict[]): string | undefined {
  const judged = verdicts.filter(({ outcome }) => outcome !== 'unknown')
  if (judged.length === 0 || judged.some(({ outcome }) => outcome === 'over')) return undefined
  return judged.length === verdicts.length ? 'all budgets kept' : `${counted(judged.length, 'budget')} kept`
}

/** What is exceeded, with a link to the line, and what could not be judged. */
export function budgetLines(input: CommentInput, verdicts: readonly BudgetVerdict[]): readonly string[] {
  const several = input.report.platforms.length > 1
  const over = verdicts.filter(({ outcome }) => outcome === 'over')
  const unknown = verdicts.filter(({ outcome }) => outcome === 'unknown')
  return [
    ...over.map(
      (verdict) =>
        `**${verdict.budget.level === 'fail' ? 'Over budget' : 'Warning'}** ${escapeText(budgetSentence(verdict, several))}.${culpritMarkdown(input, verdict)}`,
    ),
    ...unknown.map((verdict) => `${capital(escapeText(budgetSentence(verdict, several)))}.`),
  ]
}

function culpritMarkdown(input: CommentInput, { culprit, budget }: BudgetVerdict): string {
  if (culprit === undefined) return ''
  const { line, instruction, bytes, killedBy } = culprit
  const place = link(`line ${line}`, lineUrl(input, culprit))
  const what = instruction === null ? '' : ` ${shortCode(instruction)}`
  if (killedBy !== null)
    return ` ${capital(place)}${what} writes ${formatSize(bytes)} that ${link(`line ${killedBy}`, lineUrl(input, { file: culprit.file, line: killedBy }))} removes or replaces.`
  const most = budget.metric === 'max-increase' ? 'Most is added by' : 'Most of it is'
  return ` ${most} ${place}${what} (${formatSize(bytes)}).`
}

function capital(text: string): string {
  return text.replace(/^\[?[a-z]/, (start) => start.toUpperCase())
}

/** In one word for the table's column. */
export function budgetWord(verdicts: readonly BudgetVerdict[]): string {
  if (isExceeded(verdicts, 'fail')) return 'over'
  if (isExceeded(verdicts, 'warn')) return 'warning'
  return verdicts.some(({ outcome }) => outcome === 'kept') ? 'kept' : ''
}
