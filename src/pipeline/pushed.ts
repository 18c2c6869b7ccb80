// A pushed reference → what the registry now answers for it: digest, and the manifests behind it.
import { ExternalError } from '../errors.ts'
import { imagesOf, parseManifest } from '../image/manifest.ts'
import { formatPlatform } from '../image/platform.ts'
import type { Registry } from '../ports/registry.ts'
import type { PlatformManifest } from '../report/derive-report.ts'

export type Pushed = { readonly digest: string; readonly manifests: readonly PlatformManifest[] }

const at = (reference: string, digest: string): string =>
  `${reference.replace(/@.*$/, '').replace(/:[^:/]*$/, '')}@${digest}`

async function readImage(
  registry: Registry,
  reference: string,
  known: { digest: string; text: string; platform: string | undefined },
): Promise<PlatformManifest[]> {
  const parsed = parseManifest(known.text)
  if (parsed.kind === 'index') return []
  const config = await registry.blob(reference, parsed.config.digest)
  return [{ platform: known.platform, digest: known.digest, manifest: known.text, config }]
}

/** Reads manifest(s) and configuration: a few kilobytes, never a layer. Throws ExternalError('registry'). */
export async function readPushed(registry: Registry, reference: string): Promise<Pushed> {
  const top = await registry.manifest(reference)
  const parsed = parseManifest(top.text, top.mediaType)
  if (parsed.kind === 'manifest') {
    return {
      digest: top.digest,
      manifests: await readImage(registry, reference, { ...top, platform: undefined }),
    }
  }
  const images = await Promise.all(
    imagesOf(parsed).map(async (descriptor) => {
      const image = await registry.manifest(at(reference, descriptor.digest))
      if (image.digest !== descriptor.digest)
        throw new ExternalError(
          'registry',
          'invalid',
          `The registry answers another manifest for ${descriptor.digest}.`,
        )
      const platform = descriptor.platform === undefined ? undefined : formatPlatform(descriptor.platform)
      return readImage(registry, reference, { ...image, platform })
    }),
  )
  return { digest: top.digest, manifests: images.flat() }
}
