// A report to the one line that says how the image fares.
import type { PlatformComparison, PlatformReport, Report, SizeSummary } from './model.ts'
import { formatSize } from './size.ts'

/** `176.1 MB, 6.3 MB smaller`; one part per platform when there are several. */
export function verdictOf(report: Report): string {
  const [first, ...more] = report.platforms
  if (first === undefined) return 'built'
  if (more.length === 0) return platformVerdict(first, comparisonOf(report, first)) ?? 'built'
  const parts = report.platforms.map((platform) => {
    const verdict = platformVerdict(platform, comparisonOf(report, platform))
    return verdict === undefined ? platform.platform : `${platform.platform} ${verdict}`
  })
  return parts.join('; ')
}

/** The comparison of one platform, when there is one. */
export function comparisonOf(report: Report, { platform }: PlatformReport): PlatformComparison | undefined {
  const platforms = report.compare?.platforms ?? []
  const named = platforms.find((comparison) => comparison.platform === platform)
  return named ?? (report.platforms.length === 1 && platform === 'unknown' ? platforms[0] : undefined)
}

function platformVerdict(
  report: PlatformReport,
  compared: PlatformComparison | undefined,
): string | undefined {
  const metric = report.pullSize === null ? 'diskSize' : 'pullSize'
  const size = report[metric]
  if (size === null) return undefined
  const text = `${formatSize(size)}${metric === 'diskSize' ? ' on disk' : ''}`
  const change = compared === undefined ? undefined : changeWords(compared, metric)
  return change === undefined ? text : `${text}, ${change}`
}

function changeWords(
  { before, after }: PlatformComparison,
  metric: keyof Pick<SizeSummary, 'pullSize' | 'diskSize'>,
): string | undefined {
  const [then, now] = [before[metric], after[metric]]
  if (then === null || now === null) return undefined
  if (then === now) return 'unchanged'
  return `${formatSize(Math.abs(now - then))} ${now < then ? 'smaller' : 'larger'}`
}
