// What GitHub knows of a repository, in memory; what is not given is refused.
import { ExternalError } from '../../src/errors.ts'
import type { Origin } from '../../src/ports/origin.ts'

export type FakeOriginWorld = {
  readonly repository?: unknown
  readonly commitDate?: number
  readonly tags?: readonly string[]
  /** By `base...head`. */
  readonly compare?: Readonly<Record<string, 'ahead' | 'behind' | 'identical' | 'diverged'>>
}

const known = async <T>(value: T | undefined): Promise<T> => {
  if (value !== undefined) return value
  throw new ExternalError('github', 'forbidden', 'GitHub refused to describe octocat/Hello-World (403).')
}

export function createFakeOrigin(world: FakeOriginWorld = {}): Origin {
  return {
    repository: () => known(world.repository),
    commitDate: () => known(world.commitDate),
    compare: async (base, head) => world.compare?.[`${base}...${head}`],
    tags: () => known(world.tags),
  }
}
