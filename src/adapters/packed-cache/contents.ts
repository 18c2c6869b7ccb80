// What layers told before, as small blobs beside them, and the bytes of those that are still to be read.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { listDiffIds } from '../../cache/cache-manifest.ts'
import type { CacheIndex } from '../../cache/index-entry.ts'
import { decodeFacts, encodeFacts } from '../../layers/facts-bytes.ts'
import type { LayerFacts } from '../../layers/layer-facts.ts'
import type { LayerContents } from '../../ports/cache.ts'
import type { BaseLayers } from './bases.ts'
import { flow, STALL } from './flow.ts'
import type { Manifests } from './manifests.ts'
import type { RemoteBlobs } from './remote.ts'
import { createLocalBlobs, type LocalBlobs } from './uploads.ts'

export type ContentSources = {
  readonly folder: string
  /** Own first. */
  readonly indexes: readonly CacheIndex[]
  readonly remote: RemoteBlobs
  readonly local: LocalBlobs
  readonly bases: BaseLayers
  readonly manifests: Pick<Manifests, 'written'>
}

export type Contents = LayerContents & {
  /** Digests of the blobs that hold the facts of these layers, by diff id; those of `refs`' own index when not told. */
  listFacts(diffIds: readonly string[] | undefined, own: CacheIndex | undefined): ReadonlyMap<string, string>
  /** Something was kept in this run. */
  isNew(diffIds: readonly string[] | undefined): boolean
}

/** Facts that take more are read again. */
const LARGEST = 16 * 1024 * 1024
const UNPACKED = 512 * 1024 * 1024

/** Nothing is fetched before it is asked for. */
export function createContents({
  folder,
  indexes,
  remote,
  local,
  bases,
  manifests,
}: ContentSources): Contents {
  const stored = new Map(indexes.toReversed().flatMap(({ facts }) => Object.entries(facts)))
  const known = new Map<string, LayerFacts>()
  const fresh = new Map<string, string>()
  let diffIds: ReadonlyMap<string, string> | undefined
  // layers of a base image are no layers of this cache
  let read: Promise<LocalBlobs> | undefined
  const fetchTo = async (digest: string) => {
    read ??= createLocalBlobs(join(folder, 'read'))
    const blobs = await read
    if (!blobs.sizes.has(digest)) {
      const id = await blobs.start()
      await blobs.append(id, Readable.from(flow(await open(digest, { remote, bases }), STALL)))
      if (!(await blobs.finish(id, digest))) throw new Error(`layer ${digest} came damaged`)
    }
    return { path: blobs.pathOf(digest), offset: 0, size: blobs.sizes.get(digest) ?? 0 }
  }
  return {
    facts: {
      async find({ diffId }) {
        const digest = stored.get(diffId)
        const facts = known.get(diffId) ?? (digest && (await readFacts(remote, digest)))
        if (!facts || facts.diffId !== diffId) return undefined
        known.set(diffId, facts)
        return facts
      },
      async keep({ diffId, place }, facts) {
        if (place !== undefined || diffId === '') return
        known.set(diffId, facts)
        const bytes = pack(facts)
        if (bytes.length > LARGEST) return
        const digest = digestOf(bytes)
        await local.keep(digest, bytes)
        fresh.set(diffId, digest)
      },
      close: async () => undefined,
    },
    diffId(digest) {
      diffIds ??= new Map(
        [...indexes.map(({ manifest }) => manifest), manifests.written() ?? ''].flatMap((text) => [
          ...listDiffIds(text),
        ]),
      )
      return diffIds.get(digest)
    },
    cost(digest) {
      if (local.sizes.has(digest)) return 0
      return (remote.find(digest) ?? bases.find(digest))?.size
    },
    async place(digest) {
      const size = local.sizes.get(digest)
      return size === undefined ? fetchTo(digest) : { path: local.pathOf(digest), offset: 0, size }
    },
    listFacts(diffIds, own) {
      const wanted = diffIds ?? Object.keys(own?.facts ?? {})
      const found = wanted.map((diffId) => [diffId, fresh.get(diffId) ?? stored.get(diffId)] as const)
      return new Map(found.flatMap(([diffId, digest]) => (digest === undefined ? [] : [[diffId, digest]])))
    },
    isNew: (diffIds = []) => diffIds.some((diffId) => fresh.has(diffId)),
  }
}

async function open(digest: string, { remote, bases }: Pick<ContentSources, 'remote' | 'bases'>) {
  const stored = remote.find(digest)
  if (stored === undefined) return bases.open(digest, 0)
  return remote.open(digest, { from: 0, to: stored.size, signal: new AbortController().signal })
}

function pack(facts: LayerFacts): Buffer {
  return zstdCompressSync(encodeFacts(facts), { params: { [constants.ZSTD_c_compressionLevel]: 6 } })
}

/** What is gone or damaged is read again. */
async function readFacts(remote: RemoteBlobs, digest: string): Promise<LayerFacts | undefined> {
  try {
    const { size = 0 } = remote.find(digest) ?? {}
    if (size === 0 || size > LARGEST) return undefined
    const signal = new AbortController().signal
    const chunks: Buffer[] = []
    for await (const chunk of flow(await remote.open(digest, { from: 0, to: size, signal }), STALL))
      chunks.push(Buffer.from(chunk))
    const bytes = Buffer.concat(chunks)
    if (digestOf(bytes) !== digest) return undefined
    return decodeFacts(zstdDecompressSync(bytes, { maxOutputLength: UNPACKED }))
  } catch {
    return undefined
  }
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
