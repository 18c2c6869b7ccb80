// An image in a registry → its platforms at once, its layers as files when they are asked for.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ExternalError, UserError } from '../../errors.ts'
import { imagesOf, parseManifest } from '../../image/manifest.ts'
import type { Platform } from '../../image/platform.ts'
import { canonicalName, familiarName, repositoryName, requireReference } from '../../image/reference-name.ts'
import type { ImageLayer, ImageSource, SourceImage } from '../../ports/image-source.ts'
import type { BlobPlace } from '../../ports/layer-reader.ts'
import type { Registry } from '../../ports/registry.ts'
import { imageOf } from './image-of.ts'

export type RegistrySource = {
  readonly registry: Registry
  /** A private folder, made when the first layer comes and removed at the end. */
  readonly makeFolder: () => Promise<string>
}

/** Opens what the reference names. Throws ExternalError('registry') as the registry does. */
export async function openRegistryImage(
  { registry, makeFolder }: RegistrySource,
  name: string,
): Promise<ImageSource> {
  const reference = requireReference(name)
  const repository = repositoryName(reference)
  const top = await registry.manifest(canonicalName(reference))
  const parsed = parseManifest(top.text, top.mediaType)
  const read = async (digest: string, text: string, platform: Platform | undefined): Promise<SourceImage> => {
    const manifest = parseManifest(text)
    if (manifest.kind === 'index')
      throw new UserError('image-invalid', `${name}: an index inside its index names no platform.`)
    const config = await registry.blob(repository, manifest.config.digest)
    return imageOf({ manifest, config, digest, platform, names: [] })
  }
  const images =
    parsed.kind === 'manifest'
      ? [await read(top.digest, top.text, undefined)]
      : await Promise.all(
          imagesOf(parsed).map(async ({ digest, platform }) => {
            const { text } = await registry.manifest(`${repository}@${digest}`)
            return read(digest, text, platform)
          }),
        )
  let folder: Promise<string> | undefined
  return {
    title: familiarName(reference),
    digest: top.digest,
    images,
    notes: [],
    place: async (layer) => {
      folder ??= makeFolder()
      return download(registry, {
        repository,
        layer,
        path: join(await folder, layer.digest.replace(':', '-')),
      })
    },
    close: async () => {
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true })
    },
  }
}

type Wanted = { readonly repository: string; readonly layer: ImageLayer; readonly path: string }

/** Proves size and digest while the bytes pass. */
async function download(registry: Registry, { repository, layer, path }: Wanted): Promise<BlobPlace> {
  const hash = createHash('sha256')
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      done(size > layer.size ? refusal(layer, `it has more than ${layer.size} bytes`) : null, chunk)
    },
  })
  const stream = await registry.stream(repository, layer.digest, 0)
  await pipeline(Readable.fromWeb(stream), meter, createWriteStream(path, { flags: 'w', mode: 0o600 }))
  const digest = `sha256:${hash.digest('hex')}`
  if (layer.digest.startsWith('sha256:') && digest !== layer.digest)
    throw refusal(layer, `its bytes have the digest ${digest}`)
  return { path, offset: 0, size }
}

function refusal({ digest }: ImageLayer, why: string): ExternalError {
  return new ExternalError(
    'registry',
    'invalid',
    `The registry sent something else for layer ${digest}: ${why}.`,
  )
}
