// Two caches as BuildKit writes them → whether they hold the same: order and times of making are no difference.
import { isObject } from '../image/json.ts'
import { readCacheManifest } from './cache-manifest.ts'

export type WrittenCache = { readonly manifest: string; readonly config: string }

/** False for what cannot be read. */
export function isSameCache(one: WrittenCache, other: WrittenCache): boolean {
  const [layers, records] = [listLayers(one.manifest), listRecords(one.config)]
  if (layers === undefined || records === undefined) return false
  return layers === listLayers(other.manifest) && records === listRecords(other.config)
}

/** Whether they hold the same layers, whatever keys lead to these: a warm engine writes more keys than a cold one. */
export function hasSameLayers(one: string, other: string): boolean {
  const layers = listLayers(one)
  return layers !== undefined && layers === listLayers(other)
}

function listLayers(manifest: string): string | undefined {
  const digests = readCacheManifest(manifest)?.layers.map(({ digest }) => digest)
  return digests === undefined ? undefined : [...new Set(digests)].sort().join()
}

/** Each step by its digest, with the blob of its result. */
function listRecords(config: string): string | undefined {
  const document = parseJson(config)
  if (!isObject(document)) return undefined
  const [layers, records] = [listOf(document['layers']), listOf(document['records'])]
  const blobs = layers.map((layer) => (isObject(layer) ? String(layer['blob']) : ''))
  const described = records.map((record) => {
    const results = isObject(record) ? listOf(record['layers']) : []
    const named = results.map((result) => (isObject(result) ? (blobs[Number(result['layer'])] ?? '') : ''))
    return [isObject(record) ? String(record['digest']) : '', ...named.sort()].join(' ')
  })
  return described.sort().join()
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
