// Image names as people write them (`ubuntu`, `ghcr.io/acme/api:1.2@sha256:…`) to checked references.
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
  readonly code:
    | 'empty'
    | 'upper-case'
    | 'too-long'
    | 'identifier'
    | 'domain'
    | 'repository'
    | 'tag'
    | 'digest'
  /** Why, as the end of a sentence: `a repository name is lower case`. */
  readonly reason: string
  /** The name as it was probably meant. */
  readonly suggestion: string | undefined
}

export type ParsedReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly problem: ReferenceProblem }

const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const TAG = /^\w[\w.-]{0,127}$/
const HOST_PART = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'
const DOMAIN = new RegExp(`^(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]+)?$`)
const LONGEST_REPOSITORY = 255

/** Parses a reference by Docker's grammar and defaults; a name that is none comes back with the reason. */
export function parseReference(text: string): ParsedReference {
  if (text.trim() === '') return problem('empty', 'it is empty')
  if (/^[0-9a-f]{64}$/.test(text))
    return problem('identifier', '64 hexadecimal digits are an image id, not a name')
  const { prefix, domain, path, tag, digest } = split(text)
  if (!DOMAIN.test(domain)) return problem('domain', `"${domain}" is not a host name`)
  if (path !== path.toLowerCase()) {
    const suggestion = `${prefix}${path.toLowerCase()}${text.slice(prefix.length + path.length)}`
    return problem('upper-case', 'a repository name is lower case', suggestion)
  }
  const wrong = path.split('/').find((component) => !COMPONENT.test(component))
  if (wrong !== undefined) return problem('repository', whyNoComponent(wrong))
  const repository = domain === 'docker.io' && !path.includes('/') ? `library/${path}` : path
  if (repository.length > LONGEST_REPOSITORY) {
    return problem('too-long', `a repository name has at most ${LONGEST_REPOSITORY} characters`)
  }
  if (tag !== undefined && !TAG.test(tag)) return problem('tag', whyNoTag(tag))
  const badDigest = digest === undefined ? undefined : digestProblem(digest)
  if (badDigest !== undefined) return problem('digest', badDigest)
  const defaulted = tag ?? (digest === undefined ? 'latest' : undefined)
  return { ok: true, reference: { domain, repository, tag: defaulted, digest } }
}

type Parts = {
  /** The written domain with its slash, or nothing. */
  readonly prefix: string
  readonly domain: string
  readonly path: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

function split(text: string): Parts {
  const at = text.indexOf('@')
  const named = at < 0 ? text : text.slice(0, at)
  const slash = named.indexOf('/')
  const first = slash < 0 ? '' : named.slice(0, slash)
  const prefix = isDomain(first) ? `${first}/` : ''
  const rest = named.slice(prefix.length)
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1)
  return {
    prefix,
    domain: prefix === '' || first === 'index.docker.io' ? 'docker.io' : first,
    path: colon < 0 ? rest : rest.slice(0, colon),
    tag: colon < 0 ? undefined : rest.slice(colon + 1),
    digest: at < 0 ? undefined : text.slice(at + 1),
  }
}

/** Docker's rule: a first part with a dot, a colon or a capital, or `localhost`, is a host. */
function isDomain(first: string): boolean {
  return first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase()
}

function problem(code: ReferenceProblem['code'], reason: string, suggestion?: string): ParsedReference {
  return { ok: false, problem: { code, reason, suggestion } }
}

function whyNoComponent(component: string): string {
  if (component === '') return 'a part of the repository name is empty'
  if (/\s/.test(component)) return 'it contains a blank'
  return `"${component}" may hold letters, digits and single separators (. _ __ -) between them only`
}

function whyNoTag(tag: string): string {
  if (tag === '') return 'the tag after the colon is empty'
  if (tag.length > 128) return 'a tag has at most 128 characters'
  return `the tag "${tag}" may hold letters, digits, _ . and - only, and begins with none of . and -`
}
