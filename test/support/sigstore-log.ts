// A proposed entry for the log of signatures → the entry as the log keeps it: digests and signatures, no content.
import { createHash } from 'node:crypto'

type Proposed = {
  readonly kind: string
  readonly apiVersion: string
  readonly spec: {
    readonly proposedContent: { readonly envelope: string; readonly verifiers: readonly string[] }
  }
}
type Envelope = { readonly payload: string; readonly signatures: readonly { readonly sig: string }[] }

const sha256 = (bytes: string | Buffer) => ({
  algorithm: 'sha256',
  value: createHash('sha256').update(bytes).digest('hex'),
})

/** What the log does with an entry of the kind `dsse`. */
export function canonicalEntry(text: string): string {
  const { kind, apiVersion, spec } = JSON.parse(text) as Proposed
  const { envelope, verifiers } = spec.proposedContent
  const { payload, signatures } = JSON.parse(envelope) as Envelope
  return JSON.stringify({
    kind,
    apiVersion,
    spec: {
      envelopeHash: sha256(envelope),
      payloadHash: sha256(Buffer.from(payload, 'base64')),
      signatures: signatures.map(({ sig }, at) => ({ signature: sig, verifier: verifiers[at] })),
    },
  })
}
