// The references of an image → what its registry has of it: platforms, layers, labels, age, and where its provenance is.
import { ExternalError, messageOf } from '../errors.ts'
import { type ImageConfig, parseConfig } from '../image/config.ts'
import type { Descriptor } from '../image/descriptor.ts'
import { type ImageManifest, imagesOf, parseManifest } from '../image/manifest.ts'
import { type Origin, parseOrigin } from '../image/origin.ts'
import { formatPlatform } from '../image/platform.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { Registry } from '../ports/registry.ts'

export type PublishedImage = {
  readonly platform: string
  readonly manifest: ImageManifest
  readonly config: ImageConfig
  readonly origin: Origin
}

export type FoundImage = {
  readonly kind: 'found'
  readonly reference: string
  readonly digest: string
  /** Every platform it has. */
  readonly platforms: readonly string[]
  /** That of the first platform wanted. */
  readonly image: PublishedImage
  /** Manifests of attestations, for the images they speak of. */
  readonly attestations: readonly Descriptor[]
}

export type PublishedAnswer =
  | FoundImage
  | { readonly kind: 'missing'; readonly reference: string }
  | { readonly kind: 'unknown'; readonly why: string }

/** The same repository by digest. */
export function byDigest(reference: string, digest: string): string {
  return `${repositoryName(requireReference(reference))}@${digest}`
}

/** Reads the first reference that exists: one GET of the manifest (and of that of a platform), one of the config. */
export async function readPublished(
  registry: Registry,
  references: readonly string[],
  platforms: readonly string[],
): Promise<PublishedAnswer> {
  try {
    for (const reference of references) {
      const found = await readOne(registry, reference, platforms)
      if (found !== undefined) return found
    }
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    return { kind: 'unknown', why: messageOf(error) }
  }
  return { kind: 'missing', reference: references[0] ?? '' }
}

async function readOne(
  registry: Registry,
  reference: string,
  wanted: readonly string[],
): Promise<FoundImage | undefined> {
  const top = await registry.manifest(reference).catch(absent)
  if (top === undefined) return undefined
  const parsed = parseManifest(top.text, top.mediaType)
  if (parsed.kind === 'manifest') {
    const image = await readImage(registry, reference, parsed)
    const common = { kind: 'found', reference, digest: top.digest, attestations: [] } as const
    return { ...common, platforms: [image.platform], image }
  }
  const images = imagesOf(parsed)
  const nameOf = ({ platform }: Descriptor) => (platform === undefined ? '' : formatPlatform(platform))
  const chosen = images.find((one) => wanted.includes(nameOf(one))) ?? images[0]
  if (chosen === undefined)
    throw new ExternalError('registry', 'invalid', `The index of ${reference} has no image.`)
  const { text, mediaType } = await registry.manifest(byDigest(reference, chosen.digest))
  const manifest = parseManifest(text, mediaType)
  if (manifest.kind === 'index')
    throw new ExternalError('registry', 'invalid', `The index of ${reference} holds another index.`)
  return {
    kind: 'found',
    reference,
    digest: top.digest,
    platforms: images.map(nameOf),
    image: await readImage(registry, reference, manifest, nameOf(chosen)),
    attestations: parsed.manifests.filter(
      ({ annotations }) => annotations['vnd.docker.reference.type'] === 'attestation-manifest',
    ),
  }
}

function absent(error: unknown): undefined {
  if (error instanceof ExternalError && error.reason === 'not-found') return undefined
  throw error
}

async function readImage(
  registry: Registry,
  reference: string,
  manifest: ImageManifest,
  platform?: string,
): Promise<PublishedImage> {
  const text = await registry.blob(reference, manifest.config.digest)
  const config = parseConfig(text)
  const own = config.platform === undefined ? '' : formatPlatform(config.platform)
  return { platform: platform || own, manifest, config, origin: parseOrigin(text) }
}
