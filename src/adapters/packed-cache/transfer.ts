// Signed URLs of the cache service: uploads in parallel blocks, downloads of a range as a stream.
import { openAsBlob } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ExternalError } from '../../errors.ts'

const BLOCK = 16 * 1024 * 1024
const PARALLEL = 4
const TRIES = 4

/** A piece of a file on disk. */
export type Part = { readonly path: string; readonly size: number }

/** Uploads the parts one behind the other as one blob, in blocks of 16 MiB, four at a time; they are read as they are sent. */
export async function uploadParts(url: string, parts: readonly Part[]): Promise<void> {
  const whole = new Blob(await Promise.all(parts.map(openPart)))
  if (whole.size <= BLOCK) return put(url, whole, { 'x-ms-blob-type': 'BlockBlob' })
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
  const response = await retrying(() =>
    fetch(url, {
      headers: { range: `bytes=${range.offset}-${last}`, 'x-ms-version': '2024-11-04' },
      ...(signal === undefined ? {} : { signal }),
    }),
  )
  // a server that does not know ranges sends everything, which is right only from the first byte on
  if (response.body === null || (response.status !== 206 && range.offset > 0))
    throw failed('no range', response.status)
  return response.body
}

/** A whole small blob, at most `limit` bytes of it. */
export async function download(url: string, limit: number): Promise<Buffer> {
  const response = await retrying(() => fetch(url, { signal: AbortSignal.timeout(60_000) }))
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
      signal: AbortSignal.timeout(120_000),
    }),
  )
  await response.body?.cancel()
}

async function retrying(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await ask().catch((error: unknown) => error as Error)
    if (outcome instanceof Error) {
      if (attempt === TRIES || outcome.name === 'AbortError') throw failed(codeOf(outcome))
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
