// A cache directory that several nodes of a builder wrote to → an index.json that names the cache of each of them.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject } from '../../image/json.ts'

/** BuildKit reads no manifest that is larger. */
const LARGEST = 4 * 1024 * 1024
const CACHE_CONFIG = 'application/vnd.buildkit.cacheconfig.v0'

/** Each node writes its blobs, and index.json over that of the node before: what that named is named again. */
export async function listNodeCaches(folder: string): Promise<void> {
  const path = join(folder, 'index.json')
  const index = parseJson(await readFile(path, 'utf8').catch(() => ''))
  const listed = isObject(index) && Array.isArray(index['manifests']) ? index['manifests'] : []
  if (!isObject(index) || listed.length === 0) return
  const known = new Set(listed.map((one) => (isObject(one) ? one['digest'] : undefined)))
  const blobs = join(folder, 'blobs', 'sha256')
  const names = await readdir(blobs).catch(() => [])
  const found = await Promise.all(names.sort().map((name) => readCache(join(blobs, name))))
  const more = found.filter((one) => one !== undefined && !known.has(one.digest))
  if (more.length === 0) return
  await writeFile(path, JSON.stringify({ ...index, manifests: [...listed, ...more] }))
}

/** Undefined for every other blob. */
async function readCache(path: string) {
  const { size } = await stat(path)
  if (size > LARGEST) return undefined
  const bytes = await readFile(path)
  // layers are not looked at any further
  const value = bytes[0] === 0x7b ? parseJson(bytes.toString('utf8')) : undefined
  if (!isObject(value)) return undefined
  const { mediaType, config, manifests } = value
  const parts = [config, ...(Array.isArray(manifests) ? manifests : [])]
  const isCache = parts.some((part) => isObject(part) && part['mediaType'] === CACHE_CONFIG)
  if (!isCache || typeof mediaType !== 'string') return undefined
  return { mediaType, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, size }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
