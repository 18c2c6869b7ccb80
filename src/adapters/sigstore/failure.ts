// What the client throws → an error that says who refused what, and which permission it takes.
import { ExternalError, type ExternalReason, messageOf } from '../../errors.ts'

type Step = { readonly of: RegExp; readonly reason: ExternalReason; readonly says: string }

const STEPS: readonly Step[] = [
  {
    of: /^Failed to persist attestation: .*not accessible by integration/i,
    reason: 'forbidden',
    says: 'GitHub does not store an attestation of this job: it needs `permissions: attestations: write`',
  },
  {
    of: /^Failed to persist attestation: /,
    reason: 'unavailable',
    says: 'GitHub did not store the attestation',
  },
  {
    of: /^Failed to get ID token: |identity token/i,
    reason: 'unavailable',
    says: 'GitHub gave no identity token to this job',
  },
]

const CODES: Readonly<Record<string, string>> = {
  CA_CREATE_SIGNING_CERTIFICATE_ERROR: 'The certificate authority of Sigstore (Fulcio) gave no certificate',
  TLOG_CREATE_ENTRY_ERROR: 'The log of Sigstore (Rekor) took no entry',
  TLOG_FETCH_ENTRY_ERROR: 'The log of Sigstore (Rekor) did not answer',
  TSA_CREATE_TIMESTAMP_ERROR: 'The timestamp authority gave no timestamp',
}

/** Throws what was thrown as an ExternalError. */
export function signingFailure(error: unknown): never {
  const message = messageOf(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const step = STEPS.find(({ of }) => of.test(message))
  const says = CODES[code] ?? step?.says ?? 'Nothing was signed'
  const why = step === undefined ? message : message.replace(/^Failed to [^:]*: /, '')
  const reason = step?.reason ?? 'unavailable'
  throw new ExternalError('signing', reason, `${says}: ${why}${causeOf(error, why)}`, { cause: error })
}

/** The network's own word, where the message does not have it. */
function causeOf(error: unknown, message: string): string {
  const cause = error instanceof Error ? error.cause : undefined
  const text = cause === undefined ? '' : messageOf(cause)
  return text === '' || message.includes(text) ? '' : ` (${text})`
}
