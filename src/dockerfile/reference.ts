// The text of an image reference → its parts, or what is wrong with it.

export type Reference = {
  /** As written; undefined when the default registry is meant. */
  readonly registry: string | undefined
  /** As written, without the default registry's implied `library/`. */
  readonly repository: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

export type ReferenceProblem =
  | 'empty'
  | 'upper-case'
  | 'registry'
  | 'repository'
  | 'too-long'
  | 'hex'
  | 'tag'
  | 'digest'

const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/
const TAG = /^\w[\w.-]{0,127}$/
const DOMAIN = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*$/
const IPV6 = /^\[[a-fA-F0-9:]+\]$/
const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
])

/** Cuts a reference into its parts without judging them. */
export function splitReference(text: string): Reference {
  const at = text.indexOf('@')
  const named = at === -1 ? text : text.slice(0, at)
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const name = colon === -1 ? named : named.slice(0, colon)
  const slash = name.indexOf('/')
  const first = slash === -1 ? '' : name.slice(0, slash)
  const registry =
    /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase() ? first : undefined
  return {
    registry: registry === '' ? undefined : registry,
    repository: registry ? name.slice(slash + 1) : name,
    tag: colon === -1 ? undefined : named.slice(colon + 1),
    digest: at === -1 ? undefined : text.slice(at + 1),
  }
}

/** What an engine would refuse about a reference; undefined when it is well formed. */
export function findReferenceProblem(text: string): ReferenceProblem | undefined {
  if (text === '') return 'empty'
  if (/^[a-f0-9]{64}$/.test(text)) return 'hex'
  const { registry, repository, tag, digest } = splitReference(text)
  if (registry !== undefined && !isRegistry(registry)) return 'registry'
  const components = repository.split('/')
  if (!components.every((part) => COMPONENT.test(part)))
    return components.every((part) => COMPONENT.test(part.toLowerCase())) ? 'upper-case' : 'repository'
  const implied = registry === undefined && components.length === 1 ? 'library/'.length : 0
  if (repository.length + implied > 255) return 'too-long'
  if (tag !== undefined && !TAG.test(tag)) return 'tag'
  return digest === undefined || isDigest(digest) ? undefined : 'digest'
}

function isRegistry(registry: string): boolean {
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(registry) ?? []
  return (DOMAIN.test(host) || IPV6.test(host)) && (port === undefined || Number(port) <= 65_535)
}

function isDigest(digest: string): boolean {
  const [algorithm = '', hex = '', ...rest] = digest.split(':')
  return rest.length === 0 && /^[a-f0-9]+$/.test(hex) && hex.length === DIGEST_LENGTHS.get(algorithm)
}
