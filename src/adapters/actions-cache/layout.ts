// A BuildKit cache directory (OCI image layout) → its digest and blobs, or why it cannot be used.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type Layout = {
  /** Names the cache's content: the digest of the one manifest that index.json lists, or of all of them. */
  readonly digest: string
  /** Digests that index.json lists. */
  readonly roots: readonly string[]
  /** Sizes by blob digest. */
  readonly blobs: ReadonlyMap<string, number>
}

type Descriptor = { readonly digest: string; readonly size: number; readonly mediaType: string }

const digestForm = /^sha256:[0-9a-f]{64}$/

/** Reads the directory and makes sure that every blob it names is there in full size; undefined when not. */
export async function readLayout(folder: string): Promise<Layout | undefined> {
  const roots = readList(await readObject(join(folder, 'index.json')), 'manifests')
  if (roots === undefined || roots.length === 0) return undefined
  const blobs = new Map<string, number>()
  const whole = await collectBlobs({ folder, blobs }, roots)
  return whole ? { digest: nameOf(roots), roots: roots.map(({ digest }) => digest), blobs } : undefined
}

/** Where the blob of a digest lies; undefined for what is not a digest. */
export function blobPath(folder: string, digest: string): string | undefined {
  return digestForm.test(digest) ? join(folder, 'blobs', ...digest.split(':')) : undefined
}

type Walk = { readonly folder: string; readonly blobs: Map<string, number> }

async function collectBlobs(walk: Walk, descriptors: readonly Descriptor[]): Promise<boolean> {
  for (const descriptor of descriptors) {
    if (walk.blobs.has(descriptor.digest)) continue
    const path = blobPath(walk.folder, descriptor.digest)
    if (path === undefined || (await sizeOf(path)) !== descriptor.size) return false
    walk.blobs.set(descriptor.digest, descriptor.size)
    if (!/\+json$/.test(descriptor.mediaType) || !/manifest|index/.test(descriptor.mediaType)) continue
    const nested = listNested(await readObject(path))
    if (nested === undefined || !(await collectBlobs(walk, nested))) return false
  }
  return true
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    (found) => found.size,
    () => undefined,
  )
}

function listNested(
  manifest: Readonly<Record<string, unknown>> | undefined,
): readonly Descriptor[] | undefined {
  if (manifest === undefined) return undefined
  if ('manifests' in manifest) return readList(manifest, 'manifests')
  const config = readDescriptor(manifest['config'])
  const layers = readList(manifest, 'layers')
  return config && layers ? [config, ...layers] : undefined
}

async function readObject(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function readList(
  object: Readonly<Record<string, unknown>> | undefined,
  name: string,
): readonly Descriptor[] | undefined {
  const list = object?.[name]
  if (!Array.isArray(list)) return undefined
  const descriptors = list.map(readDescriptor).filter((descriptor) => descriptor !== undefined)
  return descriptors.length === list.length ? descriptors : undefined
}

function readDescriptor(value: unknown): Descriptor | undefined {
  const { digest, size, mediaType } = (value ?? {}) as Partial<Record<keyof Descriptor, unknown>>
  if (typeof digest !== 'string' || !digestForm.test(digest) || typeof size !== 'number') return undefined
  return { digest, size, mediaType: typeof mediaType === 'string' ? mediaType : '' }
}

function nameOf(roots: readonly Descriptor[]): string {
  const digests = roots.map(({ digest }) => digest).sort()
  const [only] = digests
  if (only !== undefined && digests.length === 1) return only
  return `sha256:${createHash('sha256').update(digests.join()).digest('hex')}`
}
