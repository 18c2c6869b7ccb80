// Media types of images: which there are, and what kind of thing each one names.

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json'
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar'
export const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
export const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json'
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar'

/** What a client that wants a manifest or an index of either family asks for. */
export const MANIFEST_TYPES: readonly string[] = [OCI_INDEX, OCI_MANIFEST, DOCKER_INDEX, DOCKER_MANIFEST]

export type MediaKind = 'index' | 'manifest' | 'config' | 'layer' | 'unknown'

const KINDS: ReadonlyMap<string, MediaKind> = new Map<string, MediaKind>([
  [OCI_INDEX, 'index'],
  [DOCKER_INDEX, 'index'],
  [OCI_MANIFEST, 'manifest'],
  [DOCKER_MANIFEST, 'manifest'],
  [OCI_CONFIG, 'config'],
  [DOCKER_CONFIG, 'config'],
])

/** The type without parameters such as `; charset=utf-8`, lower case. */
export function bareMediaType(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase()
}

/** What a media type names. */
export function mediaKind(mediaType: string): MediaKind {
  const bare = bareMediaType(mediaType)
  const known = KINDS.get(bare)
  if (known !== undefined) return known
  return isLayerType(bare) ? 'layer' : 'unknown'
}

function isLayerType(bare: string): boolean {
  return (
    bare.startsWith(OCI_LAYER) ||
    bare.startsWith(DOCKER_LAYER) ||
    bare.startsWith('application/vnd.oci.image.layer.nondistributable.v1.tar') ||
    bare.startsWith('application/vnd.docker.image.rootfs.foreign.diff.tar')
  )
}
