// What a run knows of one image to its part of the pull request comment.
import { budgetLines, budgetsInWords } from './budget-text.ts'
import { cacheTable, cacheTitle } from './cache-table.ts'
import { type BuildSummary, type CommentInput, lineUrl } from './comment-input.ts'
import type { Section } from './comment-section.ts'
import { contentParts } from './content-text.ts'
import { formatAbout } from './duration.ts'
import { summarizeFindings } from './findings-summary.ts'
import { findingsTable, prose } from './findings-table.ts'
import { changesTable, layersTable } from './layer-tables.ts'
import { code, escapeText, folded, link, shortCode } from './markdown.ts'
import type { PlatformReport } from './model.ts'
import { isNews } from './news.ts'
import { platformTable } from './platform-table.ts'
import { overviewOf } from './section-data.ts'
import { sizeTable } from './size-table.ts'
import { comparisonOf, verdictOf } from './verdict.ts'
import { wasteText, wasteTitle } from './waste-text.ts'

const ROWS = 100

/** The image's part of the comment, as Markdown; one line and a footer when there is no news. */
export function renderComment(input: CommentInput): string {
  const blocks = isNews(input.report, input)
    ? [heading(input), circumstances(input), ...details(input), footer(input)]
    : [heading(input), footer(input)]
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n')
}

/** The same with what is needed to merge it into a comment that holds other images too. */
export function renderSection(input: CommentInput): Section {
  const { key, run, sha } = input
  const text = renderComment(input)
  return { key, run: run.id, attempt: run.attempt, sha, text, data: overviewOf(input) }
}

/** `### api: 176.1 MB, 6.3 MB smaller`. */
export function heading({ title, report }: CommentInput): string {
  return `### ${escapeText(title)}: ${escapeText(verdictOf(report))}`
}

/** When, how, compared with what: the parts that are known. */
export function circumstances(input: CommentInput): string {
  const { build, report, findings, notices, verdicts = [], distance } = input
  const off = distance === undefined ? '' : `, ${escapeText(distance)}`
  const compare = report.compare === null ? [] : [`compared with ${refAt(report.compare)}${off}`]
  const linted = findings === undefined ? [] : [summarizeFindings(findings)]
  const budgets = budgetsInWords(verdicts)
  return [
    [...(build ? [builtIn(build)] : []), ...compare, ...linted, ...(budgets ? [budgets] : [])].join(' · '),
    ...(notices ?? []).map(prose),
    ...budgetLines(input, verdicts),
  ]
    .filter((line) => line !== '')
    .join('\n\n')
}

function builtIn({ seconds, cachedSteps, totalSteps }: BuildSummary): string {
  const time = seconds === null ? 'Built' : `Built in ${formatAbout(seconds)}`
  return totalSteps === 0 ? time : `${time}, ${cachedSteps} of ${totalSteps} steps cached`
}

/** `main@77aa0e1`; as code when the name of the ref could be read as anything else. */
function refAt({ ref, commit }: { readonly ref: string; readonly commit: string }): string {
  if (commit === '') return code(ref)
  const text = `${ref}@${commit.slice(0, 7)}`
  return /^[A-Za-z0-9](?:[A-Za-z0-9/.-]*[A-Za-z0-9])?@[0-9a-f]+$/.test(text) ? text : code(text)
}

function details(input: CommentInput): readonly (string | undefined)[] {
  const { platforms } = input.report
  const findings = findingsTable(input, ROWS)
  return [
    sizes(input),
    ...platforms.map((platform) => whatChanged(input, platform)),
    cacheLine(input),
    ...platforms.flatMap((report) => [
      folded(`All layers${onPlatform(input, report)}`, layersTable(input, { report, limit: ROWS })),
      ...wasteParts(input, { report, limit: ROWS }).map(([title, text]) => folded(title, text)),
      ...contentParts(input, { platform: report.platform, limit: ROWS }),
    ]),
    ...cacheParts(input, ROWS).map(([title, text]) => folded(title, text)),
    findings && folded(summarizeFindings(input.findings ?? []), findings),
  ]
}

/** The sums: a small table for one platform, a row for each of several. */
export function sizes(input: CommentInput): string {
  const [first, ...more] = input.report.platforms
  if (first === undefined) return ''
  return more.length > 0 ? platformTable(input) : sizeTable(first, comparisonOf(input.report, first))
}

/** The layers of a platform that came, went or have another size. */
export function whatChanged(input: CommentInput, platform: PlatformReport): string | undefined {
  const compared = comparisonOf(input.report, platform)
  const file = platform.layers.find((layer) => layer.file !== null)?.file ?? null
  const changes = compared && changesTable(input, { changes: compared.layers, file })
  return changes && `**What changed${onPlatform(input, platform)}**\n\n${changes}`
}

type Titled = readonly [title: string, text: string]

/** Title and text of what could be saved on a platform; none when nothing is known. */
export function wasteParts(
  input: CommentInput,
  at: { readonly report: PlatformReport; readonly limit: number },
): readonly Titled[] {
  const title = wasteTitle(at.report)
  return title === undefined ? [] : [[`${title}${onPlatform(input, at.report)}`, wasteText(input, at)]]
}

/** Title and table of what the cache had. */
export function cacheParts(input: CommentInput, limit: number): readonly Titled[] {
  const steps = input.build?.steps ?? []
  const title = cacheTitle(steps)
  return title === undefined ? [] : [[title, cacheTable(input, { steps, limit })]]
}

function onPlatform({ report }: CommentInput, { platform }: PlatformReport): string {
  return report.platforms.length > 1 ? ` on ${escapeText(platform)}` : ''
}

/** Where the cache came from and which step was the first that it did not have. */
export function cacheLine(input: CommentInput): string | undefined {
  const { cacheSource, firstMiss } = input.build ?? {}
  const from = cacheSource === undefined ? [] : [`restored from ${refAt(cacheSource)}`]
  const missed =
    firstMiss === undefined
      ? []
      : [`${shortCode(firstMiss.instruction)}${lineOf(input)} was the first step to run`]
  const parts = [...from, ...missed]
  return parts.length === 0 ? undefined : `**Cache** ${parts.join('; ')}.`
}

function lineOf(input: CommentInput): string {
  const line = input.build?.firstMiss?.line
  if (line === undefined) return ''
  const file =
    input.report.platforms.flatMap(({ layers }) => layers).find((layer) => layer.file !== null)?.file ?? null
  return ` (${link(`line ${line}`, lineUrl(input, { file, line }))})`
}

/** Whose words these are, and of which run. */
export function footer({ run, sha, byOwnRun }: CommentInput): string {
  const number = run.number === undefined ? [] : [link(`run ${run.number}`, run.url)]
  const told = byOwnRun === true ? ["reported by the pull request's own run"] : []
  return `<sub>${['Layersmith', ...number, `report from ${escapeText(sha.slice(0, 7))}`, ...told].join(' · ')}</sub>`
}
