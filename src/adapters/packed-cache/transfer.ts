// Signed URLs of the cache service: uploads in parallel blocks, downloads of a range as a stream.
import { openAsBlob } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ExternalError } from '../../errors.ts'

const BLOCK = 16 * 1024 * 1024
const PARALLEL = 4
const TRIES = 4
/** Milliseconds. */
const OPENING = 10_000
const SENDING = 60_000

/** A piece of a file on disk. */
export type Part = { readonly path: string; readonly size: number }

/** Uploads the parts one behind the other as one blob, in blocks of 16 MiB, four at a time; they are read as they are sent. */
export async function uploadParts(url: string, parts: readonly Part[]): Promise<void> {
  const whole = new Blob(await Promise.all(parts.map(openPart)))
  if (whole.size <= BLOCK) return uploadWhole(url, whole)
  const count = Math.ceil(whole.size / BLOCK)
  const names = Array.from({ length: count }, (_, index) =>
    Buffer.from(String(index).padStart(6, '0')).toString('base64'),
  )
  const waiting = names.entries()
  const work = async () => {
    for (const [index, name] of waiting) {
      const target = `${url}&comp=block&blockid=${encodeURIComponent(name)}`
      await put(target, whole.slice(index * BLOCK, (index + 1) * BLOCK), {})
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  const list = names.map((name) => `<Latest>${name}</Latest>`).join('')
  const document = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`
  await put(`${url}&comp=blocklist`, new Blob([document]), {
    'x-ms-blob-content-type': 'application/octet-stream',
  })
}

/** Uploads what is not put together from files. */
export function uploadWhole(url: string, whole: Blob): Promise<void> {
  return put(url, whole, { 'x-ms-blob-type': 'BlockBlob' })
}

async function openPart({ path, size }: Part): Promise<Blob> {
  const blob = await openAsBlob(path)
  if (blob.size !== size) throw new ExternalError('cache', 'invalid', 'a blob on disk has another size')
  return blob
}

/** Bytes from `offset` on; the caller closes what it does not read. Throws ExternalError('cache'). */
export async function openRange(
  url: string,
  range: { readonly offset: number; readonly size: number },
  signal?: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  if (range.size === 0) return new Blob([]).stream()
  const last = range.offset + range.size - 1
  const response = await retrying(() => openBody(url, `bytes=${range.offset}-${last}`, signal))
  // a server that does not know ranges sends everything, which is right only from the first byte on
  if (response.body === null || (response.status !== 206 && range.offset > 0))
    throw failed('no range', response.status)
  return response.body
}

/** The limit is for the answer's beginning: its body may take as long as it comes. */
async function openBody(url: string, range: string, signal: AbortSignal | undefined): Promise<Response> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new DOMException('no answer', 'TimeoutError')), OPENING)
  const headers = { range, 'x-ms-version': '2024-11-04' }
  const either = signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal])
  return fetch(url, { headers, signal: either }).finally(() => clearTimeout(timer))
}

/** A whole small blob, at most `limit` bytes of it. */
export async function download(url: string, limit: number): Promise<Buffer> {
  const response = await retrying(() => fetch(url, { signal: AbortSignal.timeout(OPENING) }))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) throw failed('it is too large', response.status)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function put(url: string, body: Blob, headers: Readonly<Record<string, string>>): Promise<void> {
  const response = await retrying(() =>
    fetch(url, {
      method: 'PUT',
      headers: { 'x-ms-version': '2024-11-04', 'content-type': 'application/octet-stream', ...headers },
      body,
      signal: AbortSignal.timeout(SENDING),
    }),
  )
  await response.body?.cancel()
}

async function retrying(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await ask().catch((error: unknown) => error as Error)
    if (outcome instanceof Error) {
      const last = outcome.name === 'TimeoutError' ? 2 : TRIES
      if (attempt >= last || outcome.name === 'AbortError') throw failed(codeOf(outcome))
    } else if (outcome.ok) return outcome
    else {
      await outcome.body?.cancel()
      const again = outcome.status === 429 || outcome.status >= 500
      if (!again || attempt === TRIES) throw failed('unavailable', outcome.status)
    }
    await sleep(250 * 2 ** attempt)
  }
}

function codeOf(error: Error): string {
  return error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.name
}

function failed(what: string, status?: number): ExternalError {
  const code = status === undefined ? '' : ` (${status})`
  const more = status === undefined ? {} : { status }
  return new ExternalError(
    'cache',
    status === 403 || status === 404 ? 'not-found' : 'unavailable',
    `${what}${code}`,
    more,
  )
}
