// The Actions cache service v2: three calls as Twirp JSON. Its troubles are ExternalErrors of one sentence.
import { setTimeout as sleep } from 'node:timers/promises'
import { ExternalError } from '../../errors.ts'

export type CacheService = {
  /** A signed URL to upload to; undefined when an entry of that name is there already. */
  create(key: string): Promise<string | undefined>
  finalize(key: string, size: number): Promise<void>
  /** The newest entry whose name begins so; in each scope of the token these prefixes are tried in order. */
  find(
    prefix: string,
    ...more: readonly string[]
  ): Promise<{ readonly key: string; readonly url: string } | undefined>
}

export type ServiceOptions = {
  readonly url: string
  readonly token: string
  /** Names the kind of content; entries of another version are not seen. */
  readonly version: string
  /** Milliseconds for one request. */
  readonly timeout?: number
}

const PATH = '/twirp/github.actions.results.api.v1.CacheService/'
const TRIES = 4
const TIMEOUT = 10_000
/** The service puts an entry of many blocks together before it answers. */
const FINALIZE_TIMEOUT = 30_000
/** Whoever wants to be left alone for longer is. */
const LONGEST_WAIT = 5_000

type Answer = Readonly<Record<string, unknown>>

/** A client for the run whose URL and token these are. */
export function createCacheService(options: ServiceOptions): CacheService {
  const { version } = options
  const ask = (method: string, body: Answer, timeout = options.timeout ?? TIMEOUT) =>
    call({ ...options, timeout }, method, { ...body, version })
  return {
    async create(key) {
      const answer = await ask('CreateCacheEntry', { key })
      if (answer === 'exists') return undefined
      const url = textOf(answer, 'signed_upload_url')
      if (answer['ok'] !== true || url === '') throw refused(textOf(answer, 'message'))
      return url
    },
    async finalize(key, size) {
      const patience = options.timeout ?? FINALIZE_TIMEOUT
      const answer = await ask('FinalizeCacheEntryUpload', { key, size_bytes: String(size) }, patience)
      if (answer !== 'exists' && answer['ok'] !== true) throw refused(textOf(answer, 'message'))
    },
    async find(prefix, ...more) {
      const asked = { key: prefix, restore_keys: [prefix, ...more] }
      const answer = await ask('GetCacheEntryDownloadURL', asked)
      if (answer === 'exists' || answer['ok'] !== true) return undefined
      return { key: textOf(answer, 'matched_key'), url: textOf(answer, 'signed_download_url') }
    },
  }
}

type Patient = ServiceOptions & { readonly timeout: number }

async function call(options: Patient, method: string, body: Answer): Promise<Answer | 'exists'> {
  const url = new URL(PATH + method, options.url)
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(url, options, body).catch((error: unknown) => error as Error)
    if (response instanceof Error) {
      // one that does not answer is not waited for again
      if (attempt === TRIES || response.name === 'TimeoutError') throw unreachable(response, options)
      await sleep(waitBefore(attempt, null))
      continue
    }
    if (response.ok) return readAnswer(response)
    const text = await response.text().catch(() => '')
    if (response.status === 409) return 'exists'
    const again = response.status === 429 || response.status >= 500
    const wait = waitBefore(attempt, response.headers.get('retry-after'))
    if (!again || attempt === TRIES || wait > LONGEST_WAIT) throw refused(text, response.status)
    await sleep(wait)
  }
}

function send(url: URL, { token, timeout }: Patient, body: Answer): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeout),
  })
}

async function readAnswer(response: Response): Promise<Answer> {
  const answer = (await response.json().catch(() => ({}))) as Answer
  const message = textOf(answer, 'message')
  if (answer['ok'] === false && /denied|insufficient/i.test(message)) throw refused(message)
  return answer
}

function textOf(answer: Answer | 'exists', key: string): string {
  const value = answer === 'exists' ? undefined : answer[key]
  return typeof value === 'string' ? value : ''
}

/** Milliseconds that the service asks for, else growing from half a second. */
function waitBefore(attempt: number, retryAfter: string | null): number {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : 500 * 2 ** (attempt - 1)
}

function unreachable(error: Error, { timeout }: Patient): ExternalError {
  const cause = error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.name
  const said = cause === 'TimeoutError' ? `no answer within ${Math.ceil(timeout / 1000)} s` : cause
  return new ExternalError('cache', 'unreachable', said)
}

function refused(text: string, status?: number): ExternalError {
  const code = status === undefined ? '' : ` (${status})`
  return new ExternalError('cache', 'unavailable', `${text.slice(0, 200)}${code}`)
}
