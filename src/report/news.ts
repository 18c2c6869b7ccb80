// A report and what was asked → whether a person wants to hear of it.
import { parseByteSize } from '../cache/byte-size.ts'
import { UserError } from '../errors.ts'
import type { BudgetVerdict } from './judge-budgets.ts'
import type { PlatformComparison, Report } from './model.ts'

/** A share is 0.01 for 1 %, of the size before. */
export type MinDelta = { readonly limit: number; readonly unit: 'bytes' | 'share' }

export const ANY_DELTA: MinDelta = { limit: 0, unit: 'bytes' }

/** The input `comment-min-delta`. Throws UserError for what is neither a size nor a share. */
export function parseMinDelta(text: string): MinDelta {
  if (text === '') return ANY_DELTA
  const [, share] = /^(\d{1,6}(?:\.\d{1,6})?)\s*%$/.exec(text) ?? []
  if (share !== undefined) return { limit: Number(share) / 100, unit: 'share' }
  const bytes = parseByteSize(text)
  if (bytes !== undefined) return { limit: bytes, unit: 'bytes' }
  throw new UserError(
    'bad-input',
    `Input comment-min-delta is "${text}": it must be a size or a share, for instance 10kB or 0.5%.`,
  )
}

/**
 * True when a person wants to know: no earlier report, another size, layers added, removed or resized, or
 * a budget that is exceeded. Layers that were only built anew are no news, nor is what stays below `least`.
 */
export function isNews(
  report: Report,
  {
    least = ANY_DELTA,
    verdicts = [],
  }: { least?: MinDelta | undefined; verdicts?: readonly BudgetVerdict[] | undefined } = {},
): boolean {
  const { compare, platforms } = report
  if (verdicts.some(({ outcome }) => outcome === 'over')) return true
  if (compare === null || platforms.length !== compare.platforms.length) return true
  return compare.platforms.some((platform) =>
    least.limit === 0 ? isChanged(platform) : isBeyond(platform, least),
  )
}

function isChanged({ before, after, layers }: PlatformComparison): boolean {
  return (
    before.pullSize !== after.pullSize ||
    layers.some(({ kind, base, before: then, after: now }) => kind !== 'changed' || base || then !== now)
  )
}

/** Where the pull size is not known, the disk size has to do. */
function isBeyond({ before, after }: PlatformComparison, { limit, unit }: MinDelta): boolean {
  const metric = before.pullSize === null || after.pullSize === null ? 'diskSize' : 'pullSize'
  const [then, now] = [before[metric], after[metric]]
  if (then === null || now === null) return then !== now
  const change = Math.abs(now - then)
  return change >= (unit === 'bytes' ? limit : limit * then)
}
