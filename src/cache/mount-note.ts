// What a run notes of the cache mounts it stored: which they are, where their content is, and of which steps.
import { createHash } from 'node:crypto'
import type { CacheMount } from '../build/cache-mounts.ts'
import { isObject } from '../image/json.ts'

export type MountNote = {
  readonly version: 1
  readonly scope: string
  readonly ref: string
  /** Name of the entry that holds the content. */
  readonly archive: string
  /** Bytes of that entry. */
  readonly size: number
  /** In the order of the archive's folders. */
  readonly mounts: readonly CacheMount[]
  /** The image whose shell can copy them, with digest. */
  readonly image: string
  /** Of everything that the steps with these mounts are made from: a build with the same one does not run them. */
  readonly fingerprint: string
}

/** A second name is for a content whose first one is taken and leads to nothing. */
const ARCHIVE = /^(layersmith-2-mounts-data-[0-9a-f]{64})(?:-[0-9a-f]{12})?$/
/** As people write ids, without what means something in a Dockerfile. */
const ID = /^[\w./@:+~%=-]+$/
const IMAGE = /^[\w./:@-]+@sha256:[0-9a-f]{64}$/

/** Undefined for what is damaged, foreign, or could say something else in a Dockerfile. */
export function parseMountNote(text: string): MountNote | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(value) || value['version'] !== 1) return undefined
  const { scope, ref, archive, size, mounts, image, fingerprint } = value
  if (![scope, ref, archive, image, fingerprint].every((one) => typeof one === 'string')) return undefined
  if (!ARCHIVE.test(String(archive)) || !IMAGE.test(String(image)) || !isCount(size)) return undefined
  if (!Array.isArray(mounts) || !mounts.every(isMount)) return undefined
  return value as unknown as MountNote
}

function isMount(value: unknown): boolean {
  if (!isObject(value)) return false
  const { id, sharing, owner } = value
  const known =
    typeof id === 'string' && ID.test(id) && ['shared', 'private', 'locked'].includes(String(sharing))
  if (owner === undefined) return known
  return known && isObject(owner) && [owner['uid'], owner['gid'], owner['mode']].every(isCount)
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** Name of the entry for a content. */
export function nameArchive(digest: string): string {
  return `layersmith-2-mounts-data-${digest}`
}

/** Another name for the same content, the same in each try of a run. */
export function renameArchive(archive: string, run: string): string {
  return `${contentOf(archive)}-${createHash('sha256').update(run).digest('hex').slice(0, 12)}`
}

/** Both entries hold the same content. */
export function isSameArchive(one: string, other: string): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf(archive: string): string {
  return ARCHIVE.exec(archive)?.[1] ?? ''
}
