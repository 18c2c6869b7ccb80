// What is to be saved of the layer cache → saved, and what it supersedes is gone where the token may.
import type { CacheState } from '../ports/cache.ts'
import { type Payoff, renderPayoff } from '../report/cache-figures.ts'
import { formatSize } from '../report/size.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'
import { tidyCache } from './tidy-cache.ts'

export type Saving = {
  readonly state: CacheState
  /** Private folder. */
  readonly folder: string
  /** GitHub's, where there is one. */
  readonly token: string | undefined
  /** What the main step knows of whether the cache paid. */
  readonly payoff?: Payoff | undefined
}

/** Returns true when the service is in trouble. */
export async function saveCache(
  { state, folder, token, payoff }: Saving,
  ports: Pick<Ports, 'log' | 'clock' | 'cache' | 'github'>,
): Promise<boolean> {
  const started = ports.clock.now()
  return section(ports, 'Cache', async () => {
    const result = await (await ports.cache(folder)).save(state)
    if (result.problem !== undefined) ports.log.notice(result.problem)
    if (result.saved && token !== undefined) await tidyCache(state, { token, left: result.left ?? [] }, ports)
    const text = result.saved ? `${formatSize(result.bytes)} saved` : 'not saved'
    if (payoff === undefined) return { value: result.unavailable, text }
    const cost = payoff.cost + (ports.clock.now() - started) / 1000
    return { value: result.unavailable, text: `${text}; caching ${renderPayoff({ ...payoff, cost })} in all` }
  })
}
