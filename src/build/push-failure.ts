// What a registry answered to a push → who has to do what.
import { causeOf, hostOf, statusIn } from './failure-text.ts'

export type RegistryTrouble = {
  readonly kind:
    | 'push-unauthorized'
    | 'push-forbidden'
    | 'push-unavailable'
    | 'push-unreachable'
    | 'push-failed'
  readonly message: string
  readonly retry: boolean
}

export type PushEvidence = {
  readonly error: string
  /** Output of the exporting vertex: the status stands there when the registry's own words hide it. */
  readonly output: string
  readonly tags: readonly string[]
}

/** The classic store leaves out `failed to push`. */
const BARE = /^(error from registry: )?(denied|unauthorized|no basic auth credentials|toomanyrequests)\b/

/** True for the failure of a push, and of nothing else. */
export function isPushError(error: string): boolean {
  return /^(failed to push |push access denied)/.test(error) || BARE.test(error)
}

/** A connection that was made and then lost may hold the next time. */
const LOST =
  /connection reset|broken pipe|unexpected EOF|: EOF$|timeout|deadline exceeded|toomanyrequests|unknown blob|BLOB_UPLOAD_(UNKNOWN|INVALID)|blob upload (unknown|invalid)/i

function kindOf(reason: string, status: number | undefined): RegistryTrouble['kind'] {
  if (status === 401 || /anonymous token|unauthorized|no basic auth|authentication required/i.test(reason))
    return 'push-unauthorized'
  if (status === 403 || /\bdenied\b|insufficient_scope/i.test(reason)) return 'push-forbidden'
  if (status === 429 || (status ?? 0) >= 500 || LOST.test(reason)) return 'push-unavailable'
  return /failed to do request/.test(reason) ? 'push-unreachable' : 'push-failed'
}

const ALLOW: Readonly<Record<string, string>> = {
  'ghcr.io': 'The job needs `permissions: packages: write`.',
  'docker.io':
    'Check the repository name, and that this job is logged in with an account that may write there.',
}

/** Reads the failure of a push. */
export function derivePushFailure({ error, output, tags }: PushEvidence): RegistryTrouble {
  const match = /^failed to push (\S+): (.*)$/.exec(error)
  const reference = match?.[1] ?? tags[0] ?? 'the image'
  const reason = match?.[2] ?? error
  const host = hostOf(reference)
  const kind = kindOf(reason, statusIn(reason) ?? statusIn(output))
  const words = {
    'push-unauthorized': `${host} refused the push of ${reference} (401): log in with the inputs registry, username and password, or with docker login before this step.`,
    'push-forbidden': `${host} refused the push of ${reference} (403): the credentials may not write there. ${ALLOW[host] ?? 'Check the repository name and the rights of the account.'}`,
    'push-unavailable': `${host} could not take the push of ${reference}: ${statusText(reason, output)}.`,
    'push-unreachable': `${reference} could not be pushed: ${causeOf(reason)}. Is the registry's name right, and is it within reach of this runner?`,
    'push-failed': `${host} did not take the push of ${reference}: ${reason}.`,
  }
  return { kind, message: words[kind], retry: kind === 'push-unavailable' }
}

function statusText(reason: string, output: string): string {
  const status = statusIn(output)
  return statusIn(reason) !== undefined || status === undefined
    ? causeOf(reason)
    : `HTTP ${status}, ${reason}`
}
