// Layers of a build → the bytes they unpack to: of those that came through this run, and of base images.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'
import { readLayer } from '../../layers/layer.ts'
import type { BaseLayers } from './bases.ts'
import type { LocalBlobs } from './uploads.ts'
import { within } from './within.ts'

const SAMPLE = 128 * 1024
/** Gzip counts what it unpacks to only up to here. */
const COUNTED = 2 ** 32
/** Milliseconds that registries have for all base layers together. */
const PATIENCE = 5000

type Sources = { readonly local: LocalBlobs; readonly bases: BaseLayers }

/** Adds to `known` what it finds out; a layer that is not here, or not readable, has no known size. */
export async function measureLayers(
  { local, bases }: Sources,
  known: Map<string, number>,
  digests: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const unknown = digests.filter((digest) => !known.has(digest))
  for (const digest of unknown) {
    const size = local.sizes.get(digest)
    if (size === undefined) continue
    const bytes = await measureFile(local.pathOf(digest), size)
    if (bytes !== undefined) known.set(digest, bytes)
  }
  const based = unknown.filter((digest) => !known.has(digest) && bases.find(digest) !== undefined)
  const measured = based.map(async (digest) => {
    const bytes = await readCount(bases.find(digest)?.size ?? 0, readBase(bases, digest))
    if (bytes !== undefined) known.set(digest, bytes)
  })
  await within(PATIENCE, () => Promise.all(measured)).catch(() => undefined)
  return new Map([...known].filter(([digest]) => digests.includes(digest)))
}

async function measureFile(path: string, size: number): Promise<number | undefined> {
  const file = await open(path)
  const read = async (from: number, length: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead)
  }
  const counted = await readCount(size, read).finally(() => file.close())
  if (counted !== undefined) return counted
  const layer = await readLayer(createReadStream(path)).catch(() => undefined)
  return layer?.tarBytes
}

type Read = (from: number, length: number) => Promise<Buffer>

/** Two small requests; the rest of the layer stays where it is. */
function readBase(bases: BaseLayers, digest: string): Read {
  return async (from, length) => {
    const chunks: Uint8Array[] = []
    let left = length
    for await (const chunk of await bases.open(digest, from)) {
      chunks.push(chunk)
      left -= chunk.length
      if (left <= 0) break
    }
    return Buffer.concat(chunks).subarray(0, length)
  }
}

/** What the end of a gzip file says, which saves reading all of it; undefined where it cannot be relied on. */
async function readCount(size: number, read: Read): Promise<number | undefined> {
  try {
    const head = await read(0, Math.min(SAMPLE, size))
    if (head[0] !== 0x1f || head[1] !== 0x8b || size < 18) return undefined
    const sample = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).length
    // several members in one file, or so much that the count began anew
    const bytes = (await read(size - 4, 4)).readUInt32LE(0)
    const likely = (sample / head.length) * size
    return bytes >= size * 0.99 - 64 && bytes % 512 === 0 && likely * 4 < COUNTED ? bytes : undefined
  } catch {
    return undefined
  }
}
