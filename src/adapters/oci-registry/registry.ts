// The registry port over the distribution protocol: manifests and small blobs, every digest proven from bytes.
import { createHash } from 'node:crypto'
import { ExternalError } from '../../errors.ts'
import { isDigest, parseDigest } from '../../image/digest.ts'
import { isObject, optionalText } from '../../image/json.ts'
import { bareMediaType, MANIFEST_TYPES } from '../../image/media-type.ts'
import type { Reference } from '../../image/reference.ts'
import { familiarName, requireReference } from '../../image/reference-name.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ManifestInfo, Registry } from '../../ports/registry.ts'
import { attaches } from './attach.ts'
import type { CredentialSource } from './credentials.ts'
import { senseless } from './failure.ts'
import { registryHost } from './hosts.ts'
import { openSession, type Session, type SessionRequest } from './session.ts'
import { listTags } from './tag-list.ts'
import { type Fetch, readAll } from './transport.ts'
import { writesTo } from './write.ts'

export type RegistryOptions = {
  readonly credentials: CredentialSource
  readonly fetch?: Fetch
  readonly clock: Pick<Clock, 'sleep'>
}

/** A client for all registries; hosts on loopback are spoken to over plain http. */
export function createRegistry({ credentials, fetch, clock }: RegistryOptions): Registry {
  const network = { fetch: fetch ?? globalThis.fetch, clock }
  const session = openSession(network, credentials)
  return {
    digest: async (reference) => findDigest(session, requireReference(reference)),
    manifest: async (reference) => readManifest(session, requireReference(reference)),
    blob: async (reference, digest) => readBlob(session, requireReference(reference), digest),
    stream: async (reference, digest, from) =>
      openBlob(session, requireReference(reference), { digest, from }),
    ...writesTo(session),
    attach: attaches(session, (reference) => readManifest(session, requireReference(reference))),
    tags: async (repository) => listTags(session, requireReference(repository)),
    login: async (host) => {
      await requireCredentials(credentials, host)
      const response = await session({ host, path: '/v2/', subject: 'login', method: 'GET' })
      await response.body?.cancel()
    },
  }
}

async function requireCredentials(credentials: CredentialSource, host: string): Promise<void> {
  if ((await credentials(registryHost(host))) !== undefined) return
  const name = registryHost(host)
  throw new ExternalError(
    'registry',
    'unauthorized',
    `There are no credentials for ${name}: give registry, username and password, or log in with docker login ${name}.`,
  )
}

async function findDigest(session: Session, reference: Reference): Promise<string> {
  const response = await session(manifestRequest(reference, 'HEAD'))
  const digest = response.headers.get('docker-content-digest') ?? ''
  return isDigest(digest) ? digest : (await readManifest(session, reference)).digest
}

async function readManifest(session: Session, reference: Reference): Promise<ManifestInfo> {
  const request = manifestRequest(reference, 'GET')
  const response = await session(request)
  const bytes = await readAll(response, request)
  const promised = reference.digest ?? response.headers.get('docker-content-digest') ?? ''
  const algorithm = isDigest(promised) ? parseDigest(promised).algorithm : 'sha256'
  const digest = digestOf(bytes, algorithm)
  if (isDigest(promised) && digest !== promised)
    throw senseless(request, `its bytes have the digest ${digest}`)
  const text = decode(bytes, request)
  return {
    digest,
    mediaType: mediaTypeOf(text) ?? bareMediaType(response.headers.get('content-type') ?? ''),
    text,
  }
}

type BlobPart = { readonly digest: string; readonly from: number }

async function openBlob(session: Session, reference: Reference, { digest, from }: BlobPart) {
  const request = { ...blobRequest(reference, digest), from }
  const response = await session(request)
  if (response.body === null) throw senseless(request, 'it is empty')
  if (from > 0 && response.status !== 206) throw senseless(request, 'its registry knows no ranges')
  return response.body
}

async function readBlob(session: Session, reference: Reference, digest: string): Promise<string> {
  const { algorithm } = parseDigest(digest)
  const request = blobRequest(reference, digest)
  const bytes = await readAll(await session(request), request)
  const found = digestOf(bytes, algorithm)
  if (found !== digest) throw senseless(request, `its bytes have the digest ${found}`)
  return decode(bytes, request)
}

function blobRequest(reference: Reference, digest: string): SessionRequest {
  const subject = `blob ${digest} of ${familiarName(reference)}`
  return { ...requestFor(reference, `blobs/${digest}`), subject, method: 'GET' }
}

function manifestRequest(reference: Reference, method: 'GET' | 'HEAD'): SessionRequest {
  const name = reference.digest ?? reference.tag ?? 'latest'
  const subject = `manifest of ${familiarName(reference)}`
  return { ...requestFor(reference, `manifests/${name}`), subject, method, accept: MANIFEST_TYPES }
}

function requestFor({ domain, repository }: Reference, path: string) {
  return { host: domain, path: `/v2/${repository}/${path}`, scope: `repository:${repository}:pull` }
}

function digestOf(bytes: Uint8Array, algorithm: string): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`
}

function decode(bytes: Uint8Array, request: SessionRequest): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw senseless(request, 'it is not UTF-8 text')
  }
}

function mediaTypeOf(text: string): string | undefined {
  try {
    const document: unknown = JSON.parse(text)
    return isObject(document) ? optionalText(document, 'mediaType') : undefined
  } catch {
    return undefined
  }
}
