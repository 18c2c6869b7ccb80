// The keys of the Sigstore stand-in → what a verifier trusts, and a bundle judged by it.
import { createHash } from 'node:crypto'
import { bundleFromJSON, type SerializedBundle } from '@sigstore/bundle'
import type { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'

type Made<T extends (...rest: never[]) => unknown> = Awaited<ReturnType<T>>

export type SigstoreKeys = {
  readonly ca: Made<typeof initializeCA>
  readonly ctlog: Made<typeof initializeCTLog>
  readonly tlog: Made<typeof initializeTLog>
  readonly tsa: Made<typeof initializeTSA>
}

type Root = Parameters<typeof toTrustMaterial>[0]

/** What a verifier has to know of the stand-in. */
export function trustOf({ ca, ctlog, tlog, tsa }: SigstoreKeys) {
  const validFor = { start: new Date(0), end: undefined }
  const authority = (certificates: readonly ArrayBufferView[]) => ({
    subject: undefined,
    uri: '',
    operator: '',
    certChain: { certificates: certificates.map((one) => ({ rawBytes: bytesOf(one) })) },
    validFor,
  })
  const log = (publicKey: Buffer, keyId: Buffer) => ({
    baseUrl: 'https://rekor.sigstore.dev',
    hashAlgorithm: 1,
    publicKey: { rawBytes: publicKey, keyDetails: 5, validFor },
    logId: { keyId },
    checkpointKeyId: undefined,
    operator: '',
  })
  const root: Root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [log(tlog.publicKey, createHash('sha256').update(tlog.publicKey).digest())],
    ctlogs: [log(ctlog.publicKey, bytesOf(ctlog.logID))],
    certificateAuthorities: [authority([ca.rootCertificate])],
    timestampAuthorities: [authority([tsa.intCertificate, tsa.rootCertificate])],
  }
  return toTrustMaterial(root)
}

const bytesOf = (view: ArrayBufferView): Buffer => Buffer.from(view.buffer, view.byteOffset, view.byteLength)

export type Statement = {
  readonly predicateType: string
  readonly subject: readonly { readonly name: string; readonly digest: Readonly<Record<string, string>> }[]
  readonly predicate: Readonly<Record<string, unknown>>
}

/** Throws when the bundle is not signed as it should be; else the statement, and who signed it. */
export function verifyBundle(json: unknown, trust: ReturnType<typeof trustOf>) {
  const serialized = json as SerializedBundle
  const logged = (serialized.verificationMaterial.tlogEntries ?? []).length
  const verifier = new Verifier(trust, {
    ctlogThreshold: 1,
    tlogThreshold: logged,
    ...(logged === 0 && { timestampThreshold: 1 }),
  })
  const { identity } = verifier.verify(
    toSignedEntity(bundleFromJSON(serialized) as Parameters<typeof toSignedEntity>[0]),
  )
  const payload = Buffer.from(serialized.dsseEnvelope?.payload ?? '', 'base64').toString('utf8')
  return { statement: JSON.parse(payload) as Statement, identity, logged }
}
