// Answers and faults of a registry to errors that say which host refused what, and what to do.
import { ExternalError, type ExternalReason, messageOf } from '../../errors.ts'

/** What was tried, for the message: `manifest of ghcr.io/acme/api:main`. */
export type Attempt = { readonly host: string; readonly subject: string }

/** The error for an answer that is no success. */
export function refusal({ host, subject }: Attempt, status: number): ExternalError {
  const reason = reasonOf(status)
  const message = `${host} ${verbOf(reason)} ${subject} (${status})${adviceFor(reason, host)}`
  return new ExternalError('registry', reason, message, { status, retry: isTransient(status) })
}

/** True for answers that may be others a moment later. */
export function isTransient(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function reasonOf(status: number): ExternalReason {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 429) return 'rate-limited'
  return status >= 500 || status === 408 ? 'unavailable' : 'invalid'
}

function verbOf(reason: ExternalReason): string {
  if (reason === 'not-found') return 'has no'
  return reason === 'unavailable' ? 'failed to answer for the' : 'refused the'
}

function adviceFor(reason: ExternalReason, host: string): string {
  switch (reason) {
    case 'unauthorized':
      return `: log in to ${host} first (inputs registry, username and password), or check that the credentials are still valid.`
    case 'forbidden':
      return host === 'ghcr.io'
        ? ': the job needs `permissions: packages: write`, and the package must give this repository access.'
        : ': the credentials in force do not allow it.'
    case 'rate-limited':
      return ': too many requests; log in, or try again later.'
    case 'unavailable':
      return ' after 3 tries: try again later.'
    default:
      return '.'
  }
}

/** The error for a host that does not answer at all. */
export function unreachable({ host, subject }: Attempt, error: unknown): ExternalError {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const why = error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : messageOf(cause)
  return new ExternalError('registry', 'unreachable', `${host} does not answer for the ${subject}: ${why}.`, {
    retry: true,
    cause: error,
  })
}

/** The error for an answer that makes no sense. */
export function senseless({ host, subject }: Attempt, why: string): ExternalError {
  return new ExternalError(
    'registry',
    'invalid',
    `The answer of ${host} for the ${subject} cannot be used: ${why}.`,
  )
}
