// Text of an OCI or Docker manifest or index to checked values.
import { type Descriptor, parseDescriptor } from './descriptor.ts'
import { type JsonObject, listOf, malformed, optionalText, parseObject, textsOf } from './json.ts'
import { DOCKER_INDEX, DOCKER_MANIFEST, mediaKind, OCI_INDEX, OCI_MANIFEST } from './media-type.ts'

export type ImageManifest = {
  readonly kind: 'manifest'
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
}

export type ImageIndex = {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
}

/** Reads a manifest or an index. `mediaType` is what the registry said; the document's own word goes first. */
export function parseManifest(text: string, mediaType?: string): ImageManifest | ImageIndex {
  const document = parseObject(text, 'manifest')
  const type = optionalText(document, 'mediaType') ?? mediaType ?? guessType(document)
  const annotations = textsOf(document['annotations'])
  switch (mediaKind(type)) {
    case 'index': {
      const manifests = descriptors(document, 'manifests', 'index')
      return { kind: 'index', mediaType: type, manifests, annotations }
    }
    case 'manifest': {
      const config = parseDescriptor(document['config'], 'config of the manifest')
      const layers = descriptors(document, 'layers', 'manifest')
      return { kind: 'manifest', mediaType: type, config, layers, annotations }
    }
    default:
      throw malformed('manifest', whyUnknown(type, document))
  }
}

function descriptors(document: JsonObject, key: string, what: string): readonly Descriptor[] {
  return listOf(document, key, what).map((value, at) => parseDescriptor(value, `${what}, ${key}[${at}]`))
}

/** OCI allows a document without a media type; then its members tell. */
function guessType(document: JsonObject): string {
  if (Array.isArray(document['manifests'])) return OCI_INDEX
  return Array.isArray(document['layers']) ? OCI_MANIFEST : ''
}

function whyUnknown(type: string, document: JsonObject): string {
  if (document['schemaVersion'] === 1)
    return 'it has the old schema 1; push the image again with a current engine'
  return `"${type}" is not an image manifest or index (known: ${[OCI_MANIFEST, OCI_INDEX, DOCKER_MANIFEST, DOCKER_INDEX].join(', ')})`
}

/** The images of an index: attestations and entries without a real platform are left out. */
export function imagesOf(index: ImageIndex): readonly Descriptor[] {
  return index.manifests.filter(
    ({ annotations, platform, mediaType }) =>
      mediaKind(mediaType) === 'manifest' &&
      annotations['vnd.docker.reference.type'] === undefined &&
      platform?.os !== 'unknown',
  )
}
