// A document about an image → the manifest that attaches it, and the list of all that is attached.
import { isObject, parseObject } from '../image/json.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../image/media-type.ts'

/** Configuration of a manifest that has none. */
export const EMPTY = { mediaType: 'application/vnd.oci.empty.v1+json', text: '{}' }

export type Stored = { readonly mediaType: string; readonly digest: string; readonly size: number }

export type Attachment = {
  readonly subject: Stored
  readonly config: Stored
  readonly document: Stored
  readonly annotations: Readonly<Record<string, string>>
}

/** The manifest whose subject is the image. */
export function renderAttached({ subject, config, document, annotations }: Attachment): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType: document.mediaType,
    config,
    layers: [document],
    subject,
    annotations,
  })
}

/** The tag whose index lists what is attached, where the registry keeps no such list itself. */
export function listTag(digest: string): string {
  return digest.replace(':', '-')
}

/** The list with one manifest more; undefined when it is there already. `text` undefined: there is no list yet. */
export function addAttached(
  text: string | undefined,
  manifest: Stored,
  { document, annotations }: Pick<Attachment, 'document' | 'annotations'>,
): string | undefined {
  const list = text === undefined ? {} : parseObject(text, 'list of attached manifests')
  const manifests: readonly unknown[] = Array.isArray(list['manifests']) ? list['manifests'] : []
  if (manifests.some((entry) => isObject(entry) && entry['digest'] === manifest.digest)) return undefined
  const entry = { ...manifest, artifactType: document.mediaType, annotations }
  return JSON.stringify({
    ...list,
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [...manifests, entry],
  })
}
