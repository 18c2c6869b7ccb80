// A document about an image → a manifest with that image as its subject, found by it in every registry.
import { createHash } from 'node:crypto'
import { ExternalError } from '../../errors.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../image/media-type.ts'
import type { Reference } from '../../image/reference.ts'
import { repositoryName, requireReference } from '../../image/reference-name.ts'
import type { AttachedDocument, ManifestInfo, Registry } from '../../ports/registry.ts'
import {
  type Attachment,
  addAttached,
  EMPTY,
  listTag,
  renderAttached,
  type Stored,
} from '../../push/attached.ts'
import { senseless } from './failure.ts'
import { registryHost, registryOrigin } from './hosts.ts'
import type { Session, SessionRequest } from './session.ts'

type Read = (reference: string) => Promise<ManifestInfo>

/** Other runs may write the list at the same time. */
const TRIES = 4

/** Uploads document and manifest, and keeps the list of what is attached where the registry does not. */
export function attaches(session: Session, read: Read): Registry['attach'] {
  return async (image, document) => {
    const reference = requireReference(image)
    const { digest, mediaType, text } = await read(image)
    const subject = { mediaType, digest, size: Buffer.byteLength(text) }
    const attachment = {
      subject,
      config: await putBlob(session, reference, EMPTY),
      document: await putBlob(session, reference, document),
      annotations: document.annotations,
    }
    const manifest = renderAttached(attachment)
    const stored = storedOf({ mediaType: OCI_MANIFEST, text: manifest })
    const response = await session(
      manifestPut(reference, stored.digest, { type: OCI_MANIFEST, text: manifest }),
    )
    await response.body?.cancel()
    // some registries answer with the header and list nothing all the same
    const listed = response.headers.has('oci-subject') && (await listsReferrers(session, reference, digest))
    if (!listed) await addToList({ session, read, reference }, stored, attachment)
    return stored.digest
  }
}

function storedOf({ mediaType, text }: Pick<AttachedDocument, 'mediaType' | 'text'>): Stored {
  const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`
  return { mediaType, digest, size: Buffer.byteLength(text) }
}

function manifestPut(
  { domain, repository }: Reference,
  name: string,
  content: { readonly type: string; readonly text: string },
): SessionRequest {
  return {
    host: domain,
    path: `/v2/${repository}/manifests/${name}`,
    scope: `repository:${repository}:pull,push`,
    subject: `push of ${domain}/${repository}@${name}`,
    method: 'PUT',
    content,
  }
}

async function putBlob(
  session: Session,
  reference: Reference,
  blob: Pick<AttachedDocument, 'mediaType' | 'text'>,
): Promise<Stored> {
  const { domain, repository } = reference
  const stored = storedOf(blob)
  const common = {
    host: domain,
    scope: `repository:${repository}:pull,push`,
    subject: `push of blob ${stored.digest} of ${repositoryName(reference)}`,
  }
  const begin = { ...common, method: 'POST', path: `/v2/${repository}/blobs/uploads/` } as const
  const begun = await session(begin)
  await begun.body?.cancel()
  const path = uploadPath(begun.headers.get('location'), begin, stored.digest)
  const content = { type: 'application/octet-stream', text: blob.text }
  const ended = await session({ ...common, method: 'PUT', path, content })
  await ended.body?.cancel()
  return stored
}

/** Credentials go to the registry only, wherever it says the upload goes. */
function uploadPath(location: string | null, begin: SessionRequest, digest: string): string {
  const origin = registryOrigin(begin.host)
  const base = new URL(begin.path, origin)
  const attempt = { host: registryHost(begin.host), subject: begin.subject }
  if (location === null || !URL.canParse(location, base.href))
    throw senseless(attempt, 'it does not say where the upload goes')
  const target = new URL(location, base)
  if (target.hostname !== base.hostname) throw senseless(attempt, `it sends the upload to ${target.host}`)
  target.searchParams.set('digest', digest)
  return `${target.pathname}${target.search}`
}

async function listsReferrers(session: Session, reference: Reference, digest: string): Promise<boolean> {
  const { domain, repository } = reference
  try {
    const response = await session({
      host: domain,
      path: `/v2/${repository}/referrers/${digest}`,
      scope: `repository:${repository}:pull`,
      subject: `list of what is attached to ${repositoryName(reference)}`,
      method: 'GET',
      accept: [OCI_INDEX],
    })
    await response.body?.cancel()
    return (response.headers.get('content-type') ?? '').startsWith(OCI_INDEX)
  } catch (error) {
    if (error instanceof ExternalError && !error.retry) return false
    throw error
  }
}

type List = { readonly session: Session; readonly read: Read; readonly reference: Reference }

async function addToList(
  { session, read, reference }: List,
  manifest: Stored,
  attachment: Attachment,
): Promise<void> {
  const tag = listTag(attachment.subject.digest)
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const list = await read(`${repositoryName(reference)}:${tag}`).catch(absent)
    const text = addAttached(list?.text, manifest, attachment)
    if (text === undefined) return
    const response = await session(manifestPut(reference, tag, { type: OCI_INDEX, text }))
    await response.body?.cancel()
  }
}

function absent(error: unknown): undefined {
  if (error instanceof ExternalError && error.reason === 'not-found') return undefined
  throw error
}
