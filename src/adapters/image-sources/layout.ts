// index.json of an OCI layout, in a folder or an archive → the images it names.
import { UserError } from '../../errors.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { parseDigest } from '../../image/digest.ts'
import { imagesOf, parseManifest } from '../../image/manifest.ts'
import { mediaKind } from '../../image/media-type.ts'
import { type ImageFiles, readText, readTextIfThere } from './files.ts'
import { type Found, imageOf } from './image-of.ts'

/** Indexes in indexes in indexes name nothing that one would build. */
const DEEPEST = 4

export type Layout = {
  readonly images: readonly Found[]
  readonly digest: string | undefined
  readonly notes: readonly string[]
}

/** The path of a blob in a layout. */
export function blobPath(digest: string): string {
  const { algorithm, hex } = parseDigest(digest)
  return `blobs/${algorithm}/${hex}`
}

/** Reads the layout; undefined when there is none. */
export async function readLayout(files: ImageFiles): Promise<Layout | undefined> {
  const text = await readTextIfThere(files, 'index.json')
  if (text === undefined) return undefined
  const notes: string[] = []
  const index = parseManifest(text)
  if (index.kind !== 'index') throw new UserError('image-invalid', `${files.title}: index.json is no index.`)
  const images = await imagesBelow(files, { descriptors: index.manifests, names: [], depth: 0, notes })
  const unique = [
    ...new Map(images.map((image) => [`${image.digest} ${image.platform}`, merged(image, images)])).values(),
  ]
  const [only, ...more] = index.manifests
  return { images: unique, digest: more.length === 0 ? only?.digest : undefined, notes }
}

/** The names of all descriptors of the same manifest. */
function merged(image: Found, all: readonly Found[]): Found {
  const names = all.filter(({ digest }) => digest === image.digest).flatMap((same) => same.names)
  return { ...image, names: [...new Set(names)] }
}

type Below = {
  readonly descriptors: readonly Descriptor[]
  readonly names: readonly string[]
  readonly depth: number
  readonly notes: string[]
}

async function imagesBelow(files: ImageFiles, { descriptors, names, depth, notes }: Below): Promise<Found[]> {
  const found: Found[] = []
  for (const descriptor of descriptors) {
    const known = [...names, ...namesOf(descriptor)]
    const kind = mediaKind(descriptor.mediaType)
    if (kind !== 'index' && kind !== 'manifest') continue
    const text = await readTextIfThere(files, blobPath(descriptor.digest), descriptor.digest)
    if (text === undefined) {
      // an engine exports the platforms it has, and the index of all
      notes.push(`${descriptor.digest} is listed and not there`)
      continue
    }
    const manifest = parseManifest(text, descriptor.mediaType)
    if (manifest.kind === 'index') {
      if (depth >= DEEPEST)
        throw new UserError('image-invalid', `${files.title}: its indexes are nested too deep.`)
      const inner = { descriptors: imagesAndIndexes(manifest), names: known, depth: depth + 1, notes }
      found.push(...(await imagesBelow(files, inner)))
      continue
    }
    if (mediaKind(manifest.config.mediaType) !== 'config' || isAttestation(descriptor)) continue
    const config = await readText(files, blobPath(manifest.config.digest), manifest.config.digest)
    found.push(
      imageOf({ manifest, config, names: known, digest: descriptor.digest, platform: descriptor.platform }),
    )
  }
  return found
}

function imagesAndIndexes(
  index: Extract<ReturnType<typeof parseManifest>, { kind: 'index' }>,
): readonly Descriptor[] {
  return [...imagesOf(index), ...index.manifests.filter(({ mediaType }) => mediaKind(mediaType) === 'index')]
}

function isAttestation({ annotations, platform }: Descriptor): boolean {
  return annotations['vnd.docker.reference.type'] !== undefined || platform?.os === 'unknown'
}

function namesOf({ annotations }: Descriptor): readonly string[] {
  const name = annotations['io.containerd.image.name'] ?? annotations['org.opencontainers.image.ref.name']
  return name === undefined ? [] : [name]
}
