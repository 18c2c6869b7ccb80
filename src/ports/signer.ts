// What the run asks of those who vouch for images. Methods throw ExternalError('signing').

/** An image as it is named in attestations. */
export type Subject = {
  /** Repository with its registry's host, lower case. */
  readonly name: string
  readonly digest: string
}

export type Bundle = {
  /** Media type of the bundle. */
  readonly mediaType: string
  /** Signature, certificate and proofs, as JSON. */
  readonly text: string
  /** Type of what is said about the subject. */
  readonly predicateType: string
  /** Number of the entry in the public log; undefined where none was made. */
  readonly logIndex: string | undefined
}

export interface Signer {
  /** SLSA provenance of this run, signed with the job's identity and stored with GitHub. */
  attest(subject: Subject, token: string): Promise<Bundle & { readonly id: string | undefined }>
  /** A signature with the job's identity in the public log. */
  sign(subject: Subject): Promise<Bundle>
}
