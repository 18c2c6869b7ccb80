// Refs in lookup order → their newest indexes that can be read.
import { zstdDecompressSync } from 'node:zlib'
import { readCacheManifest } from '../../cache/cache-manifest.ts'
import { type CacheIndex, parseIndex } from '../../cache/index-entry.ts'
import { deriveIndexPrefix } from '../../cache/key.ts'
import { nameRef } from '../../cache/scope.ts'
import { messageOf } from '../../errors.ts'
import type { CacheRequest } from '../../ports/cache.ts'
import { download } from './download.ts'
import { digestOf } from './manifests.ts'
import type { CacheService } from './service.ts'

const LARGEST = 16 * 1024 * 1024

export type FoundIndexes = {
  readonly indexes: readonly CacheIndex[]
  /** One sentence about the first that could not be used. */
  readonly problem: string | undefined
}

/** Looks up every ref by itself; what cannot be read is passed over. Throws for a service in trouble. */
export async function findIndexes(
  service: CacheService,
  { scope, refs }: Pick<CacheRequest, 'scope' | 'refs'>,
): Promise<FoundIndexes> {
  const found = await Promise.all(
    refs.map(async (ref) => {
      const prefix = deriveIndexPrefix(scope, ref)
      const entry = await service.find(prefix)
      if (entry === undefined || !entry.key.startsWith(prefix)) return undefined
      return readEntry(entry.url, { scope, ref }).catch((error: unknown) => describeTrouble(ref, error))
    }),
  )
  return {
    indexes: found.filter((one) => typeof one === 'object'),
    problem: found.find((one) => typeof one === 'string'),
  }
}

async function readEntry(
  url: string,
  wanted: { readonly scope: string; readonly ref: string },
): Promise<CacheIndex> {
  const bytes = await download(url, LARGEST)
  const index = parseIndex(unpack(bytes))
  // what is found by a name must also be what the name says
  if (index === undefined || index.scope !== wanted.scope || index.ref !== wanted.ref) throw new Damaged()
  const read = readCacheManifest(index.manifest)
  if (read === undefined || read.config.digest !== digestOf(index.config)) throw new Damaged()
  return index
}

class Damaged extends Error {}

function describeTrouble(ref: string, error: unknown): string {
  const name = nameRef(ref)
  if (error instanceof Damaged) return `The layer cache of ${name} is damaged or incomplete; it was not used.`
  return `The layer cache of ${name} could not be read (${messageOf(error)}); it was not used.`
}

function unpack(bytes: Buffer): string {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: 4 * LARGEST }).toString('utf8')
  } catch {
    return ''
  }
}
