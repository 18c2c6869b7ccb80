// What the builder wrote and what earlier runs stored → whether there is anything new.
import { readFile } from 'node:fs/promises'
import { readCacheManifest } from '../../cache/cache-manifest.ts'
import type { CacheIndex } from '../../cache/index-entry.ts'
import { hasSameLayers, isSameCache } from '../../cache/same-cache.ts'
import type { RemoteBlobs } from './remote.ts'
import type { LocalBlobs } from './uploads.ts'

type Earlier = {
  readonly indexes: readonly CacheIndex[]
  readonly local: LocalBlobs
  readonly remote: RemoteBlobs
  /** Whether a step ran. */
  readonly ran: boolean
}

/** The cache is what one of the indexes holds, and nothing of that was lost. */
export async function isStored(manifest: string, { indexes, local, remote, ran }: Earlier): Promise<boolean> {
  const digest = readCacheManifest(manifest)?.config.digest
  const config = digest === undefined ? '' : await readFile(local.pathOf(digest), 'utf8').catch(() => '')
  return indexes.some(
    (index) =>
      (isSameCache({ manifest, config }, index) || (!ran && hasSameLayers(manifest, index.manifest))) &&
      Object.keys(index.blobs).every((blob) => remote.find(blob) !== undefined),
  )
}
