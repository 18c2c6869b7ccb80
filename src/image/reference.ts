// Image names as people write them (`ubuntu`, `ghcr.io/acme/api:1.2@sha256:…`) to complete references.
import {
  findReferenceProblem,
  type ReferenceProblem as ProblemCode,
  splitReference,
  type Reference as Written,
} from '../dockerfile/reference.ts'
import { digestProblem } from './digest.ts'

export type Reference = {
  /** `docker.io` when the name has none. */
  readonly domain: string
  /** With `library/` for official images: `library/ubuntu`. */
  readonly repository: string
  /** `latest` when neither tag nor digest is written. */
  readonly tag: string | undefined
  readonly digest: string | undefined
}

export type ReferenceProblem = {
  readonly code: ProblemCode
  /** Why, as the end of a sentence: `a repository name is lower case`. */
  readonly reason: string
  /** The name as it was probably meant. */
  readonly suggestion: string | undefined
}

export type ParsedReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly problem: ReferenceProblem }

/** Parses a reference by Docker's grammar and defaults; a name that is none comes back with the reason. */
export function parseReference(text: string): ParsedReference {
  const code = text.trim() === '' ? 'empty' : findReferenceProblem(text)
  const written = splitReference(text)
  if (code !== undefined) {
    const suggestion = code === 'upper-case' ? lowerCased(text, written) : undefined
    return { ok: false, problem: { code, reason: reasonOf(code, written), suggestion } }
  }
  return { ok: true, reference: completed(written) }
}

function completed({ registry, repository, tag, digest }: Written): Reference {
  const domain = registry === undefined || registry === 'index.docker.io' ? 'docker.io' : registry
  return {
    domain,
    repository: domain === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository,
    tag: tag ?? (digest === undefined ? 'latest' : undefined),
    digest,
  }
}

/** The host keeps its case, and so does the tag. */
function lowerCased(text: string, { registry, repository }: Written): string {
  const start = registry === undefined ? 0 : registry.length + 1
  return `${text.slice(0, start)}${repository.toLowerCase()}${text.slice(start + repository.length)}`
}

function reasonOf(code: ProblemCode, written: Written): string {
  switch (code) {
    case 'empty':
      return 'it is empty'
    case 'hex':
      return '64 hexadecimal digits are an image id, not a name'
    case 'registry':
      return `"${written.registry}" is not a host name with an optional port`
    case 'upper-case':
      return 'a repository name is lower case'
    case 'repository':
      if (written.repository.includes(':')) return 'a tag holds no slash'
      return 'the parts of a repository name hold letters and digits, with single separators (. _ __ -) between them'
    case 'too-long':
      return 'a repository name has at most 255 characters'
    case 'tag':
      return 'a tag has 1 to 128 letters, digits, _ . and -, and begins with none of . and -'
    case 'digest':
      return digestProblem(written.digest ?? '') ?? 'its digest is not well formed'
  }
}
