// Files on disk → one blob behind a signed URL of the cache service, in few requests.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ExternalError } from '../../errors.ts'
import { exchange } from './exchange.ts'
import { flow } from './flow.ts'
import { retrying } from './retrying.ts'

/** Up to here one request does; what is larger goes up in blocks of at most this size. */
const BLOCK = 64 * 1024 * 1024
const PARALLEL = 4
/** Milliseconds without any progress. */
const PATIENCE = 30_000

/** A piece of a file on disk. */
export type Part = { readonly path: string; readonly size: number }

/** Uploads the parts one behind the other as one blob; they are read as they are sent. */
export async function uploadParts(url: string, parts: readonly Part[]): Promise<void> {
  await Promise.all(parts.map(checkPart))
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const whole = { from: 0, to: size }
  if (size <= BLOCK) return put(url, { size, read: () => readParts(parts, whole) }, BLOB)
  const count = Math.ceil(size / BLOCK)
  const length = Math.ceil(size / count)
  const names = Array.from({ length: count }, (_, index) =>
    Buffer.from(String(index).padStart(6, '0')).toString('base64'),
  )
  const waiting = names.entries()
  const work = async () => {
    for (const [index, name] of waiting) {
      const slice = { from: index * length, to: Math.min((index + 1) * length, size) }
      const target = `${url}&comp=block&blockid=${encodeURIComponent(name)}`
      await put(target, { size: slice.to - slice.from, read: () => readParts(parts, slice) }, {})
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  const list = names.map((name) => `<Latest>${name}</Latest>`).join('')
  const document = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`)
  await put(`${url}&comp=blocklist`, inMemory(document), {
    'x-ms-blob-content-type': 'application/octet-stream',
  })
}

/** Uploads what is not put together from files. */
export function uploadWhole(url: string, whole: Buffer): Promise<void> {
  return put(url, inMemory(whole), BLOB)
}

const BLOB = { 'x-ms-blob-type': 'BlockBlob' }

async function checkPart({ path, size }: Part): Promise<void> {
  const found = await stat(path)
  if (found.size !== size) throw new ExternalError('cache', 'invalid', 'a blob on disk has another size')
}

type Slice = { readonly from: number; readonly to: number }

/** Bytes of the parts as if they were one file. */
async function* readParts(parts: readonly Part[], { from, to }: Slice): AsyncGenerator<Buffer> {
  let start = 0
  for (const { path, size } of parts) {
    const [first, end] = [Math.max(from - start, 0), Math.min(to - start, size)]
    start += size
    if (first < end)
      yield* flow(createReadStream(path, { start: first, end: end - 1, highWaterMark: 64 * 1024 }))
  }
}

type Source = { readonly size: number; readonly read: () => AsyncIterable<Uint8Array> }

function inMemory(bytes: Buffer): Source {
  return {
    size: bytes.length,
    read: async function* () {
      yield bytes
    },
  }
}

async function put(url: string, { size, read }: Source, more: Readonly<Record<string, string>>) {
  const answer = await retrying(() => {
    const headers = {
      ...{ 'x-ms-version': '2024-11-04', 'content-type': 'application/octet-stream' },
      ...{ 'content-length': String(size), ...more },
    }
    return exchange(url, { method: 'PUT', headers, limit: PATIENCE, body: read() })
  })
  answer.discard()
}
