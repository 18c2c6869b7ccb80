export const id = 377;
export const ids = [377];
export const modules = {

/***/ 35377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSigner: () => (/* binding */ createSigner)
});

// EXTERNAL MODULE: ./node_modules/@actions/attest/lib/index.js + 41 modules
var lib = __webpack_require__(11983);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/adapters/sigstore/failure.js
// What the client throws → an error that says who refused what, and which permission it takes.

const STEPS = [
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
];
const CODES = {
    CA_CREATE_SIGNING_CERTIFICATE_ERROR: 'The certificate authority of Sigstore (Fulcio) gave no certificate',
    TLOG_CREATE_ENTRY_ERROR: 'The log of Sigstore (Rekor) took no entry',
    TLOG_FETCH_ENTRY_ERROR: 'The log of Sigstore (Rekor) did not answer',
    TSA_CREATE_TIMESTAMP_ERROR: 'The timestamp authority gave no timestamp',
};
/** Throws what was thrown as an ExternalError. */
function signingFailure(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const step = STEPS.find(({ of }) => of.test(message));
    const says = CODES[code] ?? step?.says ?? 'Nothing was signed';
    const why = step === undefined ? message : message.replace(/^Failed to [^:]*: /, '');
    const reason = step?.reason ?? 'unavailable';
    throw new errors/* ExternalError */.yA('signing', reason, `${says}: ${why}${causeOf(error, why)}`, { cause: error });
}
/** The network's own word, where the message does not have it. */
function causeOf(error, message) {
    const cause = error instanceof Error ? error.cause : undefined;
    const text = cause === undefined ? '' : (0,errors/* messageOf */.bD)(cause);
    return text === '' || message.includes(text) ? '' : ` (${text})`;
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore/signer.js
// The Signer port through GitHub's own client of Sigstore, which has the job's identity from the runner.


const PROVENANCE = 'https://slsa.dev/provenance/v1';
/** What cosign says about an image it signs. */
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
/** A signer for this job. */
function createSigner() {
    return {
        attest: async (subject, token) => {
            const made = await (0,lib/* attestProvenance */.XA)({ subjects: [subjectOf(subject)], token }).catch(signingFailure);
            return { ...bundleOf(made, PROVENANCE), id: made.attestationID };
        },
        sign: async (subject) => {
            const said = { subjects: [subjectOf(subject)], predicateType: SIGNATURE, predicate: {} };
            const made = await (0,lib/* attest */.st)({ ...said, token: '', sigstore: 'public-good', skipWrite: true }).catch(signingFailure);
            return bundleOf(made, SIGNATURE);
        },
    };
}
function subjectOf({ name, digest }) {
    const colon = digest.indexOf(':');
    return { name, digest: { [digest.slice(0, colon)]: digest.slice(colon + 1) } };
}
function bundleOf({ bundle, tlogID }, predicateType) {
    return { mediaType: bundle.mediaType, text: JSON.stringify(bundle), predicateType, logIndex: tlogID };
}


/***/ })

};
