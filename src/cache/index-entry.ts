// What a run leaves for later ones: which blobs its layer cache has, and in which pack each of them lies.
import { isObject } from '../image/json.ts'

/** Where a blob lies. */
export type StoredBlob = {
  readonly size: number
  /** Name of the pack's entry. */
  readonly pack: string
  /** First byte in the pack. */
  readonly offset: number
  /** Milliseconds since the epoch. */
  readonly created: number
  readonly used: number
  /** What it took to make it; 0 when nobody knows. */
  readonly seconds: number
}

/** A JSON document; no secrets, and nothing in it is trusted beyond the digests it names. */
export type CacheIndex = {
  readonly version: 1
  readonly scope: string
  readonly ref: string
  readonly commit: string
  /** Milliseconds since the epoch. */
  readonly savedAt: number
  /** The cache manifest as BuildKit wrote it, and its cache config. */
  readonly manifest: string
  readonly config: string
  /** Bytes of each pack that the blobs lie in. */
  readonly packs: Readonly<Record<string, number>>
  /** By digest: the layers of the manifest, and what some of them told. */
  readonly blobs: Readonly<Record<string, StoredBlob>>
  /** Base images at the time, as `repository@digest`, with their layers: digest and bytes. */
  readonly bases: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Uncompressed bytes by blob digest, where known. */
  readonly diskSizes: Readonly<Record<string, number>>
  /** When each pack was last known to be there, by name. */
  readonly asked: Readonly<Record<string, number>>
  /** Packs that earlier indexes of this ref had and this one does without, and since when. */
  readonly left: Readonly<Record<string, number>>
  /** Seconds of each step when it last ran, by its fingerprint. */
  readonly steps: Readonly<Record<string, number>>
  /** Digests of the blobs that say what is in a layer, by the layer's diff id. */
  readonly facts: Readonly<Record<string, string>>
  /** Of the last commits that had one of their own, newest first; who reads them knows what they are. */
  readonly reports: readonly KeptReport[]
}

export type KeptReport = { readonly commit: string; readonly text: string }

/** Undefined for what is damaged, foreign, or from another version. */
export function parseIndex(text: string): CacheIndex | undefined {
  const value = parseJson(text)
  if (!isObject(value) || value['version'] !== 1) return undefined
  const { scope, ref, commit, savedAt, manifest, config, blobs, packs, bases, diskSizes } = value
  const texts = [scope, ref, commit, manifest, config]
  if (!texts.every((one) => typeof one === 'string') || !isCount(savedAt)) return undefined
  if (!isObject(blobs) || !isObject(diskSizes) || !isObject(bases) || !isObject(packs)) return undefined
  const sound =
    Object.values(packs).every(isCount) &&
    Object.entries(blobs).every(([digest, blob]) => DIGEST.test(digest) && isStored(blob)) &&
    [diskSizes, ...Object.values(bases)].every(isSizes)
  return sound ? ({ ...value, ...readNotes(value) } as unknown as CacheIndex) : undefined
}

/** What helps, and is left out where it is missing or senseless. */
function readNotes({ asked, left, steps, facts, reports }: Readonly<Record<string, unknown>>) {
  const counts = (given: unknown) =>
    isObject(given)
      ? Object.fromEntries(
          Object.entries(given).filter(([name, count]) => PACK_NAME.test(name) && isCount(count)),
        )
      : {}
  const seconds = isObject(steps)
    ? Object.entries(steps).filter(([, one]) => typeof one === 'number' && one >= 0)
    : []
  const told = isObject(facts)
    ? Object.entries(facts).filter((pair) => pair.every((one) => DIGEST.test(String(one))))
    : []
  return {
    ...{ asked: counts(asked), left: counts(left), steps: Object.fromEntries(seconds) },
    facts: Object.fromEntries(told),
    reports: Array.isArray(reports) ? reports.filter(isKept) : [],
  }
}

function isKept(value: unknown): boolean {
  return isObject(value) && typeof value['commit'] === 'string' && typeof value['text'] === 'string'
}

/** Names of packs are keys of the service: nothing else is asked for on another run's word. */
const PACK_NAME = /^layersmith-2-pack-[0-9a-f]{64}$/
const DIGEST = /^sha256:[0-9a-f]{64}$/

function isSizes(value: unknown): boolean {
  if (!isObject(value)) return false
  return Object.entries(value).every(([digest, size]) => DIGEST.test(digest) && isCount(size))
}

function isStored(value: unknown): boolean {
  if (!isObject(value)) return false
  const { size, pack, offset, created, used, seconds } = value
  return (
    [size, offset, created, used].every(isCount) &&
    typeof seconds === 'number' &&
    typeof pack === 'string' &&
    PACK_NAME.test(pack)
  )
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
