// One HTTP request to its answer: retried when it may help, redirects followed without giving away credentials.

import { ExternalError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import { type Attempt, isTransient, refusal, senseless, unreachable } from './failure.ts'
import { isSafeUrl } from './hosts.ts'

export type Fetch = (url: URL, init: RequestInit) => Promise<Response>

export type Network = {
  readonly fetch: Fetch
  readonly clock: Pick<Clock, 'sleep'>
}

export type Call = {
  readonly attempt: Attempt
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The limit is for the answer's beginning only: its body may take as long as it comes. */
  readonly streams?: boolean
}

const TRIES = 3
const TIMEOUT = 60_000
const LONGEST_WAIT = 30_000
const MOST_REDIRECTS = 5
const LARGEST = 8 * 1024 * 1024

/** Sends a request, up to three times. Answers below 500 other than 408 and 429 come back as they are. */
export async function send(network: Network, url: URL, call: Call): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await follow(network, url, call).catch((error: unknown) => faultOf(call.attempt, error))
    if (!(outcome instanceof ExternalError)) {
      if (!isTransient(outcome.status)) return outcome
      await outcome.body?.cancel()
    }
    if (outcome instanceof ExternalError && !outcome.retry) throw outcome
    // what is used up comes back in hours, and asking on would only count
    if (attempt === TRIES || (!(outcome instanceof ExternalError) && isUsedUp(outcome)))
      throw outcome instanceof ExternalError ? outcome : refusal(call.attempt, outcome.status)
    await network.clock.sleep(
      waitBefore(attempt, outcome instanceof ExternalError ? null : outcome.headers.get('retry-after')),
    )
  }
}

function faultOf(attempt: Attempt, error: unknown): ExternalError {
  return error instanceof ExternalError ? error : unreachable(attempt, error)
}

/** Docker Hub says how many pulls are left: `0;w=21600`. */
function isUsedUp({ status, headers }: Response): boolean {
  return status === 429 && /^\s*0\s*(?:;|$)/.test(headers.get('ratelimit-remaining') ?? '')
}

/** Milliseconds before the next try: what the server asks for, within reason, else half a second, then one. */
function waitBefore(attempt: number, retryAfter: string | null): number {
  const seconds = retryAfter === null || retryAfter.trim() === '' ? Number.NaN : Number(retryAfter)
  const wait = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : 500 * 2 ** (attempt - 1)
  return Math.min(wait, LONGEST_WAIT)
}

async function follow(network: Network, url: URL, call: Call): Promise<Response> {
  let target = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(new DOMException('no answer', 'TimeoutError')), TIMEOUT)
    const response = await network
      .fetch(target, {
        method: call.method,
        headers: target.origin === url.origin ? call.headers : withoutCredentials(call.headers),
        redirect: 'manual',
        signal: call.streams ? limit.signal : AbortSignal.timeout(TIMEOUT),
        ...(call.body !== undefined && { body: call.body }),
      })
      .finally(() => clearTimeout(timer))
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return response
    await response.body?.cancel()
    target = new URL(location, target)
    if (!isSafeUrl(target))
      throw senseless(call.attempt, `it redirects to ${target.origin}, which is not https`)
  }
  throw senseless(call.attempt, 'too many redirects')
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  )
}

/** The body of an answer, at most 8 MiB of it. */
export async function readAll(response: Response, attempt: Attempt): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      if (size > LARGEST) throw senseless(attempt, 'it has more than 8 MiB')
      chunks.push(chunk)
    }
  } catch (error) {
    throw faultOf(attempt, error)
  }
  return Buffer.concat(chunks)
}
