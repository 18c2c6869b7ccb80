// What a run knows of one image to its part of the pull request comment.
import { type BuildSummary, type CommentInput, lineUrl } from './comment-input.ts'
import type { Section } from './comment-section.ts'
import { formatAbout } from './duration.ts'
import { summarizeFindings } from './findings-summary.ts'
import { findingsTable, prose } from './findings-table.ts'
import { changesTable, layersTable } from './layer-tables.ts'
import { code, escapeText, folded, link, shortCode } from './markdown.ts'
import type { PlatformReport } from './model.ts'
import { sizeTable } from './size-table.ts'
import { comparisonOf, isNews, verdictOf } from './verdict.ts'

const ROWS = 100

/** The image's part of the comment, as Markdown; one line and a footer when there is no news. */
export function renderComment(input: CommentInput): string {
  const blocks = isNews(input.report)
    ? [heading(input), circumstances(input), ...details(input), footer(input)]
    : [heading(input), footer(input)]
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n')
}

/** The same with what is needed to merge it into a comment that holds other images too. */
export function renderSection(input: CommentInput): Section {
  const { key, run, sha } = input
  return { key, run: run.id, attempt: run.attempt, sha, text: renderComment(input) }
}

/** `### api: 176.1 MB, 6.3 MB smaller`. */
export function heading({ title, report }: CommentInput): string {
  return `### ${escapeText(title)}: ${escapeText(verdictOf(report))}`
}

/** When, how, compared with what: the parts that are known. */
export function circumstances({ build, report, findings, notices }: CommentInput): string {
  const compare = report.compare === null ? [] : [`compared with ${refAt(report.compare)}`]
  const linted = findings === undefined ? [] : [summarizeFindings(findings)]
  return [
    [...(build ? [builtIn(build)] : []), ...compare, ...linted].join(' · '),
    ...(notices ?? []).map(prose),
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
  const text = `${ref}@${commit.slice(0, 7)}`
  return /^[A-Za-z0-9](?:[A-Za-z0-9/.-]*[A-Za-z0-9])?@[0-9a-f]+$/.test(text) ? text : code(text)
}

function details(input: CommentInput): readonly (string | undefined)[] {
  const { platforms } = input.report
  const findings = findingsTable(input, ROWS)
  return [
    ...platforms.flatMap((platform) => sizes(input, platform)),
    cacheLine(input),
    ...platforms.map((report) =>
      folded(`All layers${onPlatform(input, report)}`, layersTable(input, { report, limit: ROWS })),
    ),
    findings && folded(summarizeFindings(input.findings ?? []), findings),
  ]
}

/** Size table and changes of one platform. */
export function sizes(input: CommentInput, platform: PlatformReport): readonly string[] {
  const compared = comparisonOf(input.report, platform)
  const file = platform.layers.find((layer) => layer.file !== null)?.file ?? null
  const changes = compared && changesTable(input, { changes: compared.layers, file })
  const several = input.report.platforms.length > 1
  return [
    ...(several ? [`**${escapeText(platform.platform)}**`] : []),
    sizeTable(platform, compared),
    ...(changes === undefined ? [] : [`**What changed**\n\n${changes}`]),
  ]
}

function onPlatform({ report }: CommentInput, { platform }: PlatformReport): string {
  return report.platforms.length > 1 ? ` of ${escapeText(platform)}` : ''
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
export function footer({ run, sha }: CommentInput): string {
  const number = run.number === undefined ? [] : [link(`run ${run.number}`, run.url)]
  return `<sub>${['Layersmith', ...number, `report from ${escapeText(sha.slice(0, 7))}`].join(' · ')}</sub>`
}
