// The manifest of a BuildKit cache → its blobs, and the same manifest with only those that can be delivered.
import { type Descriptor, parseDescriptor } from '../image/descriptor.ts'
import { isObject, type JsonObject, parseObject } from '../image/json.ts'

const CONFIG = 'application/vnd.buildkit.cacheconfig.v0'

export type CacheManifest = {
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

/** Undefined for what is no cache: both forms are read, an image manifest and an index of blobs. */
export function readCacheManifest(text: string): CacheManifest | undefined {
  try {
    const document = parseObject(text, 'cache manifest')
    const all = [...listOf(document, 'manifests'), ...listOf(document, 'layers')].map(read)
    const named = document['config'] === undefined ? undefined : read(document['config'])
    const config = named ?? all.find(({ mediaType }) => mediaType === CONFIG)
    if (config === undefined || config.mediaType !== CONFIG) return undefined
    return { config, layers: all.filter(({ mediaType }) => mediaType !== CONFIG) }
  } catch {
    return undefined
  }
}

/**
 * Leaves out the layers that are not `alive`: BuildKit takes the steps that need them for misses, where a layer that is
 * named and cannot be fetched would fail the build (measured on BuildKit 0.25).
 */
export function filterCacheManifest(text: string, alive: (digest: string) => boolean): string {
  const document = parseObject(text, 'cache manifest')
  const keep = (value: unknown) =>
    isObject(value) && (value['mediaType'] === CONFIG || alive(String(value['digest'])))
  const lists = (['manifests', 'layers'] as const).filter((key) => Array.isArray(document[key]))
  const kept = lists.map((key) => [key, listOf(document, key).filter(keep)] as const)
  // unchanged to the byte when nothing is missing, so that its digest stays what it was
  if (kept.every(([key, list]) => list.length === listOf(document, key).length)) return text
  return JSON.stringify({ ...document, ...Object.fromEntries(kept) })
}

const UNCOMPRESSED = 'containerd.io/uncompressed'

/** Diff ids by blob digest, as BuildKit notes them. */
export function listDiffIds(text: string): ReadonlyMap<string, string> {
  const layers = readCacheManifest(text)?.layers ?? []
  return new Map(
    layers.flatMap(({ digest, annotations }) => {
      const diffId = annotations[UNCOMPRESSED]
      return diffId === undefined ? [] : [[digest, diffId]]
    }),
  )
}

const SOURCE = 'containerd.io/distribution.source.'

/**
 * Leaves out where BuildKit says a layer came from: for layers of this cache that is the random path of one run, and
 * manifests of equal caches would differ.
 */
export function forgetSources(text: string): string {
  return JSON.stringify(parseObject(text, 'cache manifest'), (key, value: unknown) => {
    if (key !== 'annotations' || !isObject(value)) return value
    const kept = Object.entries(value).filter(([name]) => !name.startsWith(SOURCE))
    return kept.length === 0 ? undefined : Object.fromEntries(kept)
  })
}

function read(value: unknown): Descriptor {
  return parseDescriptor(value, 'cache manifest')
}

function listOf(document: JsonObject, key: string): readonly unknown[] {
  const list = document[key]
  return Array.isArray(list) ? list : []
}
