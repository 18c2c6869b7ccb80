// Layers that came through this run → the bytes they unpack to.
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'
import { readLayer } from '../../layers/layer.ts'
import type { LocalBlobs } from './uploads.ts'

const SAMPLE = 128 * 1024
/** Gzip counts what it unpacks to only up to here. */
const COUNTED = 2 ** 32

/** Adds to `known` what it finds out; a layer that is not here, or not readable, has no known size. */
export async function measureLayers(
  local: LocalBlobs,
  known: Map<string, number>,
  digests: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  for (const digest of digests) {
    const size = local.sizes.get(digest)
    if (known.has(digest) || size === undefined) continue
    const path = local.pathOf(digest)
    const bytes = (await readCount(path, size)) ?? (await unpack(path))
    if (bytes !== undefined) known.set(digest, bytes)
  }
  return new Map([...known].filter(([digest]) => digests.includes(digest)))
}

async function unpack(path: string): Promise<number | undefined> {
  const layer = await readLayer(createReadStream(path)).catch(() => undefined)
  return layer?.tarBytes
}

/** What the end of a gzip file says, which saves reading all of it; undefined where it cannot be relied on. */
async function readCount(path: string, size: number): Promise<number | undefined> {
  const file = await open(path)
  try {
    const head = await readAt(file, 0, Math.min(SAMPLE, size))
    if (head[0] !== 0x1f || head[1] !== 0x8b || size < 18) return undefined
    const sample = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).length
    // several members in one file, or so much that the count began anew
    const bytes = (await readAt(file, size - 4, 4)).readUInt32LE(0)
    const likely = (sample / head.length) * size
    return bytes >= size * 0.99 - 64 && bytes % 512 === 0 && likely * 4 < COUNTED ? bytes : undefined
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}
