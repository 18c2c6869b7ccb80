// What layers are to be compressed with → attributes of the image that is pushed and of the cache that is exported.

export type CompressionKind = 'auto' | 'gzip' | 'zstd' | 'uncompressed'

export type Compression = {
  readonly kind: CompressionKind
  /** Undefined for the engine's own choice. */
  readonly level: number | undefined
}

/** The highest level of each kind that has levels. */
export const LEVELS: Readonly<Partial<Record<CompressionKind, number>>> = { gzip: 9, zstd: 22 }

export const AUTO: Compression = { kind: 'auto', level: undefined }

/**
 * Attributes of the image: what was chosen, so that image and cache share their blobs. Layers that are only cached may be
 * uncompressed, while a registry's users get what they always got.
 */
export function imageCompression({ kind, level }: Compression): readonly string[] {
  switch (kind) {
    case 'auto':
      return []
    case 'uncompressed':
      return ['compression=gzip', 'force-compression=true']
    default:
      return [`compression=${kind}`, ...levelOf(level)]
  }
}

/** Attributes of the cache; a layer that the image has already is exported as it is there. */
export function cacheCompression({ kind, level }: Compression): readonly string[] {
  return kind === 'auto' ? [] : [`compression=${kind}`, ...levelOf(level)]
}

function levelOf(level: number | undefined): readonly string[] {
  return level === undefined ? [] : [`compression-level=${level}`]
}
