// The Signer port through GitHub's own client of Sigstore, which has the job's identity from the runner.
import { type Attestation, attest, attestProvenance } from '@actions/attest'
import type { Bundle, Signer, Subject } from '../../ports/signer.ts'
import { signingFailure } from './failure.ts'

const PROVENANCE = 'https://slsa.dev/provenance/v1'
/** What cosign says about an image it signs. */
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1'

/** A signer for this job. */
export function createSigner(): Signer {
  return {
    attest: async (subject, token) => {
      const made = await attestProvenance({ subjects: [subjectOf(subject)], token }).catch(signingFailure)
      return { ...bundleOf(made, PROVENANCE), id: made.attestationID }
    },
    sign: async (subject) => {
      const said = { subjects: [subjectOf(subject)], predicateType: SIGNATURE, predicate: {} }
      const made = await attest({ ...said, token: '', sigstore: 'public-good', skipWrite: true }).catch(
        signingFailure,
      )
      return bundleOf(made, SIGNATURE)
    },
  }
}

function subjectOf({ name, digest }: Subject) {
  const colon = digest.indexOf(':')
  return { name, digest: { [digest.slice(0, colon)]: digest.slice(colon + 1) } }
}

function bundleOf({ bundle, tlogID }: Attestation, predicateType: string): Bundle {
  return { mediaType: bundle.mediaType, text: JSON.stringify(bundle), predicateType, logIndex: tlogID }
}
