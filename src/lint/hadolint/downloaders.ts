// RUNs that download → those in whose stage both wget and curl are used.
import { runOf } from './runs.ts'
import type { Step } from './seen.ts'

/** From the RUN on that makes it two, each that uses one. */
export function* findBothDownloaders(steps: readonly Step[]): Generator<Step> {
  const used = new Set<string>()
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'from') used.clear()
    if (seen.kind !== 'run') continue
    const own = runOf(seen).calls.flatMap(({ name }) => (name === 'curl' || name === 'wget' ? [name] : []))
    for (const name of own) used.add(name)
    if (own.length > 0 && used.size > 1) yield step
  }
}
