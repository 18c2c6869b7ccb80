// An image whose source has no manifest, or one that was read already → the text of one, as the report takes it.
import { OCI_MANIFEST } from '../image/media-type.ts'

/** The config stands beside it; its digest here names nothing. */
const NO_DIGEST = `sha256:${'0'.repeat(64)}`

export type ManifestLayer = { readonly digest: string; readonly size: number; readonly mediaType: string }

/** A manifest of these layers. */
export function manifestOf({ layers }: { readonly layers: readonly ManifestLayer[] }): string {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: NO_DIGEST, size: 0 }
  return JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers })
}
