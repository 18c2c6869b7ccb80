// Signed URLs of the cache service → a range as a stream, or a whole small blob.
import { Readable } from 'node:stream'
import { exchange } from './exchange.ts'
import { flow, STALL } from './flow.ts'
import { failed, retrying } from './retrying.ts'

export type Range = { readonly offset: number; readonly size: number }

/** Bytes from `offset` on; the caller destroys what it does not read. Throws ExternalError('cache'). */
export async function openRange(
  url: string,
  { offset, size }: Range,
  { signal, stall = STALL }: { readonly signal?: AbortSignal | undefined; readonly stall?: number } = {},
): Promise<Readable> {
  if (size === 0) return Readable.from([])
  const headers = { range: `bytes=${offset}-${offset + size - 1}`, 'x-ms-version': '2024-11-04' }
  const answer = await retrying(() => exchange(url, { method: 'GET', headers, signal, limit: stall }), 1)
  if (answer.status === 206 || offset === 0) return answer.body
  // a server that does not know ranges sends everything, which is right only from the first byte on
  answer.body.destroy()
  throw failed('no range', answer.status)
}

/** A range that is small enough to be held. */
export async function readRange(url: string, range: Range): Promise<Buffer> {
  const body = await openRange(url, range)
  return collect(body, range.size)
}

/** A whole small blob, at most `limit` bytes of it. */
export async function download(url: string, limit: number): Promise<Buffer> {
  const answer = await retrying(() => exchange(url, { method: 'GET', headers: {}, limit: STALL }))
  return collect(answer.body, limit)
}

async function collect(body: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of flow(body, STALL)) {
      size += chunk.length
      if (size > limit) break
      chunks.push(chunk)
    }
  } catch (error) {
    throw failed((error as Error).message)
  } finally {
    body.destroy()
  }
  if (size > limit) throw failed('it is too large')
  return Buffer.concat(chunks)
}
