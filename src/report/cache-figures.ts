// What a run had of its layer cache → the sentences that say whether it paid. What is not known is left out.
import { formatDuration } from './duration.ts'
import { formatSize } from './size.ts'

export type Payoff = {
  /** What the cached steps took when they last ran. */
  readonly saved: number
  /** Looking for the cache, reading from it, writing to it. */
  readonly cost: number
}

export type CacheFigures = {
  /** Bytes: in the cache before, of it fetched, and new. */
  readonly stored: number
  readonly fetched: number
  readonly fresh: number | undefined
  readonly payoff: Payoff | undefined
}

/** `saved about 14 s, cost 2.1 s`. */
export function renderPayoff({ saved, cost }: Payoff): string {
  return `saved about ${formatDuration(saved)}, cost ${formatDuration(cost)}`
}

/** For the summary. */
export function renderFigures({ stored, fetched, fresh, payoff }: CacheFigures): string {
  const sizes = [
    `${formatSize(stored)} stored`,
    `${formatSize(fetched)} fetched`,
    ...(fresh === undefined ? [] : [`${formatSize(fresh)} new`]),
  ]
  const paid = payoff === undefined ? '' : ` It ${renderPayoff(payoff)}, without the post step.`
  return `Layer cache: ${sizes.join(', ')}.${paid}`
}
