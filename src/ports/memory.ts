// What the main step leaves for the post step. JSON, no secrets.
import type { Payoff } from '../report/cache-figures.ts'
import type { Report } from '../report/model.ts'
import type { CacheState } from './cache.ts'
import type { MountState } from './mounts.ts'

export type PostState = {
  /** Private folders (credentials, secrets, cache directories) to be removed. */
  readonly folders: readonly string[]
  /** Builder this run created. */
  readonly builder: string | undefined
  readonly cache: CacheState | undefined
  /** What the main step knows of whether the cache paid. */
  readonly payoff?: Payoff | undefined
  readonly mounts: MountState | undefined
  readonly report:
    | { readonly scope: string; readonly ref: string; readonly commit: string; readonly report: Report }
    | undefined
}

export const NOTHING_LEFT: PostState = {
  folders: [],
  builder: undefined,
  cache: undefined,
  mounts: undefined,
  report: undefined,
}

export interface Memory {
  /** Kept at once, so that a run that is killed still gets cleaned up. Later values replace earlier ones. */
  remember(change: Partial<PostState>): void
}
