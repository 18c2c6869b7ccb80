// Block blobs as Azure serves them behind signed URLs: Put Blob, Put Block, Put Block List, HEAD and ranged GET.
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { CacheServiceState } from './cache-service-state.ts'
import { answer, type Exchange, readBody } from './local-server.ts'

/** Answers one request for `/cache/blobs/<id>`. */
export async function handleBlob(state: CacheServiceState, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange
  const id = url.pathname.split('/').at(-1) ?? ''
  const expired =
    state.faults.expireUrls || (request.method === 'GET' && state.faults.expireOnce.delete(Number(id)))
  if (expired || url.searchParams.get('sig') !== state.signature) {
    const text = '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>'
    response
      .writeHead(403, { 'content-type': 'application/xml', 'x-ms-error-code': 'AuthenticationFailed' })
      .end(text)
    return
  }
  if (request.method === 'PUT') {
    await putBlob(state, exchange, id)
    answer(response, 201, undefined, {
      etag: `"${id}"`,
      'last-modified': new Date().toUTCString(),
      'x-ms-version': '2024-11-04',
      // BuildKit's client takes it for granted
      'x-ms-request-id': randomUUID(),
    })
    return
  }
  await sendBlob(state, exchange, id)
}

async function putBlob(state: CacheServiceState, { request, url }: Exchange, id: string): Promise<void> {
  const folder = join(state.folder, id)
  await mkdir(folder, { recursive: true })
  const comp = url.searchParams.get('comp')
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      state.counters.bytesReceived += chunk.length
      done(null, chunk)
    },
  })
  if (comp === 'blocklist') {
    const list = await readBody(request)
    await rm(join(folder, 'data'), { force: true })
    for (const [, block] of list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)) {
      await appendFile(join(folder, 'data'), await readFile(blockPath(folder, block ?? '')))
    }
    return
  }
  const target =
    comp === 'block' ? blockPath(folder, url.searchParams.get('blockid') ?? '') : join(folder, 'data')
  await pipeline(request, count, createWriteStream(target))
}

function blockPath(folder: string, block: string): string {
  return join(folder, `block-${Buffer.from(block).toString('hex')}`)
}

async function sendBlob(
  state: CacheServiceState,
  { request, response }: Exchange,
  id: string,
): Promise<void> {
  const path = join(state.folder, id, 'data')
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  )
  if (size === undefined) {
    response.writeHead(404, { 'x-ms-error-code': 'BlobNotFound' }).end()
    return
  }
  const wanted = /bytes=(\d+)-(\d*)/.exec(
    String(request.headers['x-ms-range'] ?? request.headers.range ?? ''),
  )
  const start = Number(wanted?.[1] ?? 0)
  const last = Math.min(wanted?.[2] ? Number(wanted[2]) : size - 1, size - 1)
  const key = state.entries.list().find((entry) => String(entry.id) === id)?.key ?? ''
  const damage = state.faults.damages(key) ? state.faults.damage : 'none'
  const end = damage === 'truncated' ? start + Math.floor((last - start) / 2) : last
  response.writeHead(wanted ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'content-length': String(end - start + 1),
    'accept-ranges': 'bytes',
    etag: `"${id}"`,
    'last-modified': new Date(0).toUTCString(),
    'x-ms-blob-type': 'BlockBlob',
    ...(wanted ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  if (damage === 'cut' || damage === 'stalled') {
    const half = (await readFile(path)).subarray(start, start + Math.floor((end - start) / 2))
    response.write(half, () => damage === 'cut' && response.destroy())
    return
  }
  const damaged = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      state.counters.bytesSent += chunk.length
      done(null, damage === 'corrupt' ? Buffer.alloc(chunk.length, 0x2a) : chunk)
    },
  })
  await pipeline(createReadStream(path, { start, end }), damaged, response).catch(() => undefined)
}
