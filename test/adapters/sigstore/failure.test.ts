import { expect, test } from 'vitest'
import { signingFailure } from '../../../src/adapters/sigstore/failure.ts'

const coded = (code: string, message: string, cause?: Error) =>
  Object.assign(new Error(message, { cause }), { code })

test.each([
  [
    new Error('Failed to persist attestation: Resource not accessible by integration - https://docs'),
    'forbidden',
    'GitHub does not store an attestation of this job: it needs `permissions: attestations: write`: Resource not accessible by integration - https://docs',
  ],
  [
    new Error('Failed to persist attestation: Feature not available for the acme organization.'),
    'unavailable',
    'GitHub did not store the attestation: Feature not available for the acme organization.',
  ],
  [
    new Error('Failed to get ID token: Error message: Not Found'),
    'unavailable',
    'GitHub gave no identity token to this job: Error message: Not Found',
  ],
  [
    coded(
      'CA_CREATE_SIGNING_CERTIFICATE_ERROR',
      'error creating signing certificate',
      new Error('ECONNREFUSED'),
    ),
    'unavailable',
    'The certificate authority of Sigstore (Fulcio) gave no certificate: error creating signing certificate (ECONNREFUSED)',
  ],
  [
    coded('TLOG_CREATE_ENTRY_ERROR', 'error creating tlog entry - (500)', new Error('(500)')),
    'unavailable',
    'The log of Sigstore (Rekor) took no entry: error creating tlog entry - (500)',
  ],
  [new Error('odd'), 'unavailable', 'Nothing was signed: odd'],
])('%s says who refused', (error, reason, message) => {
  expect(() => signingFailure(error)).toThrow(
    expect.objectContaining({ name: 'ExternalError', port: 'signing', reason, message }),
  )
})
