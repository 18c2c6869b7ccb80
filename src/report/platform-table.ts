// A report of several platforms → the Markdown table with a row for each.

import { budgetWord } from './budget-text.ts'
import type { CommentInput } from './comment-input.ts'
import { summarize } from './compare-reports.ts'
import { type Column, code, table } from './markdown.ts'
import type { PlatformReport } from './model.ts'
import { formatChangeWithPercent, formatIfKnown } from './size.ts'
import { comparisonOf } from './verdict.ts'

/** Sizes, layers, change and budgets, one row for each platform; columns nobody knows are left out. */
export function platformTable({ report, verdicts = [] }: CommentInput): string {
  const rows = report.platforms.map((platform) => {
    const { pullSize, diskSize, ownLayers, baseLayers } = summarize(platform)
    const own = verdicts.filter((verdict) => verdict.platform === platform.platform)
    return {
      platform: code(platform.platform),
      'pull size': formatIfKnown(pullSize),
      change: changeOf(platform, comparisonOf(report, platform)),
      'disk size': formatIfKnown(diskSize),
      'layers (own / base)': `${ownLayers} / ${baseLayers}`,
      budgets: budgetWord(own),
    }
  })
  const titles = ['platform', 'pull size', 'change', 'disk size', 'layers (own / base)', 'budgets'] as const
  const known = titles.filter((title) => rows.some((row) => row[title] !== ''))
  const columns = known.map(
    (title): Column => ({ title, align: title === 'platform' || title === 'budgets' ? 'left' : 'right' }),
  )
  return table(
    columns,
    rows.map((row) => known.map((title) => row[title])),
  )
}

function changeOf({ pullSize }: PlatformReport, compared: ReturnType<typeof comparisonOf>): string {
  const before = compared?.before.pullSize ?? null
  if (before === null || pullSize === null) return ''
  return before === pullSize ? 'unchanged' : formatChangeWithPercent(before, pullSize)
}
