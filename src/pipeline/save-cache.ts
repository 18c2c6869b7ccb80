// What is to be saved of the layer cache → saved, and what it supersedes is gone where the token may.
import type { CacheState } from '../ports/cache.ts'
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
}

/** Returns true when the service is in trouble. */
export async function saveCache(
  { state, folder, token }: Saving,
  ports: Pick<Ports, 'log' | 'clock' | 'cache' | 'github'>,
): Promise<boolean> {
  return section(ports, 'Cache', async () => {
    const result = await (await ports.cache(folder)).save(state)
    if (result.problem !== undefined) ports.log.notice(result.problem)
    if (result.saved && token !== undefined) await tidyCache(state, token, ports)
    const text = result.saved ? `${formatSize(result.bytes)} saved` : 'not saved'
    return { value: result.unavailable, text }
  })
}
