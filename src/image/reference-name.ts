// References back to text: the full name that machines use and the short one that people read.
import { UserError } from '../errors.ts'
import { parseReference, type Reference, type ReferenceProblem } from './reference.ts'

/** `docker.io/library/ubuntu:latest`. */
export function canonicalName(reference: Reference): string {
  return `${repositoryName(reference)}${suffix(reference)}`
}

/** `ubuntu:latest`: without the host and folder that Docker adds by itself. */
export function familiarName(reference: Reference): string {
  return `${familiarRepository(reference)}${suffix(reference)}`
}

/** `ghcr.io/acme/api`, without tag and digest. */
export function repositoryName({ domain, repository }: Reference): string {
  return `${domain}/${repository}`
}

/** `ubuntu`, `acme/api`, `ghcr.io/acme/api`. */
function familiarRepository(reference: Reference): string {
  if (reference.domain !== 'docker.io') return repositoryName(reference)
  const [folder, ...rest] = reference.repository.split('/')
  return folder === 'library' && rest.length === 1 ? rest.join('') : reference.repository
}

function suffix({ tag, digest }: Reference): string {
  return `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

/** The whole sentence about a name that is none. */
export function describeProblem(text: string, { reason, suggestion }: ReferenceProblem): string {
  const advice = suggestion === undefined ? '' : ` Write ${suggestion}.`
  return `"${text}" is not a valid image name: ${reason}.${advice}`
}

/** The reference, or a UserError with the reason. */
export function requireReference(text: string): Reference {
  const parsed = parseReference(text)
  if (parsed.ok) return parsed.reference
  throw new UserError('reference-invalid', describeProblem(text, parsed.problem))
}

/** True for a host that is this machine: plain http is allowed there. */
export function isLoopbackHost(domain: string): boolean {
  const host = domain.replace(/:\d+$/, '')
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  )
}
