// What octokit throws → ExternalError('github') in words, without the token.
import { ExternalError, type ExternalReason, messageOf } from '../../errors.ts'
import type { Explained } from './retry.ts'

type Facts = {
  readonly status: number | undefined
  readonly message: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** `doing` completes the sentence "GitHub refused to …". */
export function toExternalError(error: unknown, doing: string, token: string): Explained {
  if (error instanceof ExternalError) return { error, waitSeconds: undefined }
  const facts = readFacts(error)
  const { status } = facts
  const limited = isRateLimit(facts)
  const reason = limited ? 'rate-limited' : reasonOf(status)
  const retry = limited || reason === 'unavailable' || reason === 'unreachable'
  const said = token === '' ? facts.message : facts.message.replaceAll(token, '***')
  const text =
    status === undefined
      ? `GitHub could not be reached to ${doing}: ${said}`
      : `GitHub refused to ${doing} (${status}): ${said}`
  const more = status === undefined ? { retry } : { retry, status }
  return { error: new ExternalError('github', reason, text, more), waitSeconds: waitOf(facts, limited) }
}

// octokit gives network failures the status 500 and no response.
function readFacts(error: unknown): Facts {
  const { status, response } = (error ?? {}) as {
    status?: unknown
    response?: { headers?: Facts['headers'] }
  }
  const refusal = readRefusal(error)
  if (refusal !== undefined) return refusal
  const answered = typeof status === 'number' && response !== undefined
  const message = messageOf(error).replace(/ - https?:\S+$/, '')
  return { status: answered ? status : undefined, message, headers: response?.headers ?? {} }
}

const GRAPHQL_STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429,
}

// GraphQL refuses with status 200 and a list of errors.
function readRefusal(error: unknown): Facts | undefined {
  const { errors, headers } = (error ?? {}) as {
    errors?: readonly { readonly type?: string; readonly message?: string }[]
    headers?: Facts['headers']
  }
  const [first] = Array.isArray(errors) ? errors : []
  if (first === undefined || headers === undefined) return undefined
  return {
    status: GRAPHQL_STATUS[first.type ?? ''] ?? 422,
    message: first.message ?? 'no reason given',
    headers,
  }
}

function isRateLimit({ status, message, headers }: Facts): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return (
    /rate limit/i.test(message) ||
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0'
  )
}

function reasonOf(status: number | undefined): ExternalReason {
  if (status === undefined) return 'unreachable'
  if (status >= 500) return 'unavailable'
  const reasons: Readonly<Record<number, ExternalReason>> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
    410: 'not-found',
  }
  return reasons[status] ?? 'invalid'
}

// Without a word from GitHub its documentation asks for a minute after a rate limit.
function waitOf({ headers }: Facts, limited: boolean): number | undefined {
  const seconds = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && Number.isFinite(seconds)) return seconds
  const untilReset = Number(headers['x-ratelimit-reset']) - Date.parse(String(headers['date'])) / 1000
  if (headers['x-ratelimit-remaining'] === '0' && untilReset > 0) return untilReset
  return limited ? 60 : undefined
}
