// Reports of several images to the bytes they share and the bytes each one adds: a registry keeps a digest once.
import type { PlatformReport, Report } from './model.ts'

export type ImageShare = {
  readonly image: string
  readonly platform: string
  /** All compressed bytes of the image. */
  readonly pullSize: number
  /** Bytes of layers that no other of the images has. */
  readonly own: number
}

export type Sharing = {
  /** Bytes a registry keeps for all images together. */
  readonly total: number
  /** Bytes of layers that at least two images have, each counted once. */
  readonly shared: number
  /** What it would be if nothing were shared. */
  readonly unshared: number
  readonly images: readonly ImageShare[]
}

/** Shared and own bytes; undefined when a layer's size is not known. */
export function deriveSharing(reports: readonly Report[]): Sharing | undefined {
  const parts = reports.flatMap((report) => report.platforms.map((platform) => ({ report, platform })))
  const blobs = parts.map(({ platform }) => sizesByDigest(platform))
  const known = blobs.filter((sizes) => sizes !== undefined)
  if (known.length < blobs.length) return undefined
  const users = countUsers(known)
  const all = new Map(known.flatMap((sizes) => [...sizes]))
  const isShared = (digest: string) => (users.get(digest) ?? 0) > 1
  return {
    total: sum(all),
    shared: sum([...all].filter(([digest]) => isShared(digest))),
    unshared: known.reduce((bytes, sizes) => bytes + sum(sizes), 0),
    images: parts.map(({ report, platform }, at) => ({
      image: report.image,
      platform: platform.platform,
      pullSize: sum(known[at] ?? []),
      own: sum([...(known[at] ?? [])].filter(([digest]) => !isShared(digest))),
    })),
  }
}

function sizesByDigest({ layers }: PlatformReport): ReadonlyMap<string, number> | undefined {
  const sizes = new Map<string, number>()
  for (const { digest, size } of layers) {
    if (size === null) return undefined
    sizes.set(digest, size)
  }
  return sizes
}

function countUsers(images: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>()
  for (const digest of images.flatMap((sizes) => [...sizes.keys()]))
    users.set(digest, (users.get(digest) ?? 0) + 1)
  return users
}

function sum(sizes: Iterable<readonly [string, number]>): number {
  return [...sizes].reduce((bytes, [, size]) => bytes + size, 0)
}
