// `layersmith analyze`: an image → its layers, what they waste, its largest files; beside another image what changed.
import { compareImages } from '../../layers/compare-images.ts'
import { comparePackages } from '../../layers/packages/compare-packages.ts'
import { livePackages } from '../../layers/packages/live-packages.ts'
import type { Analysis, AnalyzedPlatform } from '../../pipeline/analyze.ts'
import { compareReports } from '../../report/compare-reports.ts'
import { visible } from '../../report/visible.ts'
import { judgeAnalysis, readAnalysisBudgets } from '../analysis-budgets.ts'
import { writePage } from '../analysis-page.ts'
import { renderAnalysis } from '../analysis-text.ts'
import { analyzeOne } from '../analyze-one.ts'
import type { AnalyzeCommand } from '../command.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

/** Prints the analysis and judges it. Damaged bytes are told, shown as far as they go, and are a failure. */
export async function runAnalyze(ports: CliPorts, command: AnalyzeCommand): Promise<ExitCode> {
  const budgets = await readAnalysisBudgets(ports, command)
  const { reader, store } = await ports.layers()
  const readPorts = { reader, store: command.cache ? store : undefined }
  try {
    const after = await analyzeOne(ports, readPorts, { command, name: command.name })
    const before =
      command.compare === undefined
        ? undefined
        : await analyzeOne(ports, readPorts, { command, name: command.compare })
    const result =
      before === undefined
        ? after
        : { ...after, report: { ...after.report, compare: compared(before, after) } }
    const pairs = after.platforms.flatMap(({ report: { platform }, contents }) => {
      const other = before && partnerOf(platform, { before, after })
      return contents && other?.contents
        ? [{ platform, old: other.contents.replay, now: contents.replay }]
        : []
    })
    const files = new Map(
      pairs.map(({ platform, old, now }) => [platform, compareImages(old, now, command.top)]),
    )
    const packages = new Map(
      pairs.map(({ platform, old, now }) => [
        platform,
        comparePackages(livePackages(old), livePackages(now)),
      ]),
    )
    await ports.terminal.write(await renderAnalysis(ports, command, { analysis: result, files, packages }))
    const isOverBudget = await judgeAnalysis(ports, { command, report: result.report, budgets })
    const { html: file, dockerfile } = command
    if (file !== undefined) await writePage(ports, { file, after: result, before, dockerfile })
    if (before !== undefined) tellUnmatched(ports, before, after)
    const damaged = tellDamage(ports, [after, ...(before ? [before] : [])])
    return damaged ? 2 : isOverBudget ? 1 : 0
  } finally {
    await reader.close()
    await readPorts.store?.close()
  }
}

/** The same platform; two images of one platform each are compared, whatever these are. */
function partnerOf(
  platform: string,
  { before, after }: { readonly before: Analysis; readonly after: Analysis },
): AnalyzedPlatform | undefined {
  const same = before.platforms.find(({ report: other }) => other.platform === platform)
  const only = before.platforms.length === 1 && after.platforms.length === 1
  return same ?? (only ? before.platforms[0] : undefined)
}

function compared(before: Analysis, after: Analysis) {
  return compareReports({ before: before.report, after: after.report, ref: before.report.image, commit: '' })
}

/** A platform that only one of both has is not passed over without a word. */
function tellUnmatched({ log }: CliPorts, before: Analysis, after: Analysis): void {
  const both = { before, after }
  const matched = after.platforms.flatMap(({ report: { platform } }) => partnerOf(platform, both) ?? [])
  const lonely = [
    ...after.platforms
      .filter(({ report: { platform } }) => partnerOf(platform, both) === undefined)
      .map((one) => ({ one, image: after })),
    ...before.platforms.filter((one) => !matched.includes(one)).map((one) => ({ one, image: before })),
  ]
  for (const { one, image } of lonely)
    log.notice(
      visible(`${one.report.platform} is in ${image.report.image} only: it is compared with nothing.`),
    )
}

/** True when bytes are not what they should be. */
function tellDamage({ log }: CliPorts, analyses: readonly Analysis[]): boolean {
  const platforms = analyses.flatMap((analysis) => analysis.platforms)
  for (const note of new Set(platforms.flatMap(({ notes }) => notes))) log.warning(visible(note))
  const problems = new Set(platforms.flatMap(({ problems: found }) => found))
  for (const problem of problems) log.error(visible(problem))
  return problems.size > 0
}
