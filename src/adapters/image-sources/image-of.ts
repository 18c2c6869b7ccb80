// A manifest and the config it names → an image of one platform.
import { parseConfig } from '../../image/config.ts'
import type { ImageManifest } from '../../image/manifest.ts'
import { mediaKind } from '../../image/media-type.ts'
import { formatPlatform, type Platform } from '../../image/platform.ts'
import type { SourceImage } from '../../ports/image-source.ts'

export type Found = SourceImage

export type Parts = {
  readonly manifest: ImageManifest
  readonly config: string
  readonly digest: string | undefined
  /** As the index says; the config tells when it does not. */
  readonly platform: Platform | undefined
  readonly names: readonly string[]
}

/** Joins the two: layers of other kinds (signatures, attestations) are left out. */
export function imageOf({ manifest, config, digest, platform, names }: Parts): Found {
  const parsed = parseConfig(config)
  const known = platform ?? parsed.platform
  const layers = manifest.layers
    .map((layer, at) => ({ ...layer, diffId: parsed.diffIds[at] }))
    .filter(({ mediaType }) => mediaKind(mediaType) === 'layer')
    .map((layer) => ({
      digest: layer.digest,
      diffId: layer.diffId,
      size: layer.size,
      mediaType: layer.mediaType,
    }))
  return { platform: known === undefined ? 'unknown' : formatPlatform(known), digest, layers, config, names }
}
