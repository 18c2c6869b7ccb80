// A report and budgets → which are kept, which are not, by how much, and which line costs most.

import type { Budget, BudgetLevel } from './budget.ts'
import { summarize } from './compare-reports.ts'
import type { PlatformReport, Report, ReportLayer } from './model.ts'
import { comparisonOf } from './verdict.ts'

/** A line of the Dockerfile and the bytes that count against the budget there. */
export type Culprit = {
  readonly file: string
  readonly line: number
  readonly endLine: number | null
  readonly instruction: string | null
  readonly bytes: number
  /** For waste: the line that removes or replaces what this one writes. */
  readonly killedBy: number | null
}

export type BudgetVerdict = {
  readonly budget: Budget
  readonly image: string
  readonly platform: string
  readonly outcome: 'kept' | 'over' | 'unknown'
  /** In the budget's unit; null when it is not known. */
  readonly actual: number | null
  readonly culprit: Culprit | undefined
}

/** Judges every platform by the budgets for it; what the report does not know is `unknown`, never over. */
export function judgeBudgets(report: Report, budgets: readonly Budget[]): readonly BudgetVerdict[] {
  return report.platforms.flatMap((platform) =>
    inForce(budgets, { image: report.image, platform: platform.platform }).map((budget) => {
      const actual = measure(budget, { report, platform })
      const outcome = actual === undefined ? 'unknown' : isOver(budget, actual) ? 'over' : 'kept'
      return {
        budget,
        image: report.image,
        platform: platform.platform,
        outcome,
        actual: actual ?? null,
        culprit: outcome === 'over' ? findCulprit(budget, { report, platform }) : undefined,
      }
    }),
  )
}

/** True when a budget of this level is exceeded. */
export function isExceeded(verdicts: readonly BudgetVerdict[], level: BudgetLevel): boolean {
  return verdicts.some(({ outcome, budget }) => outcome === 'over' && budget.level === level)
}

/** Of budgets for the same thing the most specific counts, of equals the last. */
function inForce(
  budgets: readonly Budget[],
  { image, platform }: { readonly image: string; readonly platform: string },
): readonly Budget[] {
  const chosen = new Map<string, Budget>()
  for (const budget of budgets) {
    if (budget.image !== undefined && budget.image !== image) continue
    if (budget.platform !== undefined && budget.platform !== platform) continue
    const key = `${budget.metric} ${budget.level} ${budget.unit}`
    const other = chosen.get(key)
    if (other === undefined || rank(budget) >= rank(other)) chosen.set(key, budget)
  }
  return [...chosen.values()]
}

function rank({ image, platform }: Budget): number {
  return (image === undefined ? 0 : 2) + (platform === undefined ? 0 : 1)
}

type Judged = { readonly report: Report; readonly platform: PlatformReport }

function measure({ metric, unit }: Budget, { report, platform }: Judged): number | undefined {
  const { waste, layers, pullSize } = platform
  switch (metric) {
    case 'max-size':
      return pullSize ?? undefined
    case 'max-layers':
      return layers.length
    case 'min-efficiency':
      return waste?.efficiency
    case 'max-reclaimable':
      return unit === 'share' && waste !== undefined ? 1 - waste.efficiency : waste?.reclaimable
    case 'max-increase': {
      const before = comparisonOf(report, platform)?.before.pullSize ?? undefined
      const after = summarize(platform).pullSize ?? undefined
      if (before === undefined || after === undefined) return undefined
      if (unit === 'bytes') return after - before
      return before === 0 ? undefined : (after - before) / before
    }
  }
}

/** A share that is equal but for the last bits of its division is kept. */
function isOver({ metric, limit, unit }: Budget, actual: number): boolean {
  const slack = unit === 'share' ? 1e-9 : 0
  return metric === 'min-efficiency' ? actual < limit - slack : actual > limit + slack
}

function findCulprit({ metric }: Budget, judged: Judged): Culprit | undefined {
  switch (metric) {
    case 'max-size':
      return largest(judged.platform.layers.map((layer) => culpritOf(layer, layer.size)))
    case 'max-increase':
      return largestIncrease(judged)
    case 'max-layers':
      return undefined
    case 'min-efficiency':
    case 'max-reclaimable':
      return largestWaste(judged.platform)
  }
}

function culpritOf(
  layer: ReportLayer,
  bytes: number | null,
  killedBy: number | null = null,
): Culprit | undefined {
  const { file, line, endLine, instruction } = layer
  if (file === null || line === null || bytes === null || bytes <= 0) return undefined
  return { file, line, endLine, instruction, bytes, killedBy }
}

function largest(culprits: readonly (Culprit | undefined)[]): Culprit | undefined {
  const known = culprits.filter((culprit) => culprit !== undefined)
  return known.toSorted((a, b) => b.bytes - a.bytes)[0]
}

function largestIncrease({ report, platform }: Judged): Culprit | undefined {
  const changes = comparisonOf(report, platform)?.layers ?? []
  return largest(
    changes.map(({ kind, line, instruction, before, after }) => {
      if (kind === 'removed' || after === null || (kind === 'changed' && before === null)) return undefined
      const layer = platform.layers.find(
        (one) => one.line === line && one.instruction === instruction && one.size === after,
      )
      return layer && culpritOf(layer, after - (before ?? 0))
    }),
  )
}

function largestWaste({ waste, layers }: PlatformReport): Culprit | undefined {
  return largest(
    (waste?.pairs ?? []).map(({ writtenBy, killedBy, bytes }) => {
      const writer = layers[writtenBy]
      return writer && culpritOf(writer, bytes, layers[killedBy]?.line ?? null)
    }),
  )
}
