// References of a pushed image → the subjects that are vouched for, and how each is named.
import { parseDigest } from '../image/digest.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'

/** A repository the image is in. */
export type SignedImage = {
  /** As it is pushed to. */
  readonly repository: string
  /** As attestations name it: with the registry's host, which Docker Hub has another one for. */
  readonly name: string
  readonly digest: string
}

/** One image of each repository, in the order of the references. */
export function signedImages(references: readonly string[], digest: string): readonly SignedImage[] {
  parseDigest(digest)
  const repositories = new Set(references.map((reference) => repositoryName(requireReference(reference))))
  return [...repositories].map((repository) => ({ repository, name: subjectName(repository), digest }))
}

/** `acme/api` is `index.docker.io/acme/api`. */
export function subjectName(reference: string): string {
  const { domain, repository } = requireReference(reference)
  const host = domain === 'docker.io' ? 'index.docker.io' : domain.toLowerCase()
  return `${host}/${repository}`
}
