// Blobs of the loopback registry: HEAD, GET with ranges, uploads in one piece and in chunks.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BaseLayers } from './bases.ts'
import { flow, STALL } from './flow.ts'
import { type Exchange, refuse } from './loopback.ts'
import type { RemoteBlobs } from './remote.ts'
import type { LocalBlobs } from './uploads.ts'

export type BlobSources = {
  readonly local: LocalBlobs
  readonly remote: RemoteBlobs
  readonly bases: BaseLayers
  /** Told when a blob that was offered did not come as it should. */
  readonly onFault: () => void
  /** Milliseconds without a byte after which a download is given up. */
  readonly stall?: number
}

/** Answers everything below `blobs/`. */
export async function handleBlobs(exchange: Exchange, sources: BlobSources): Promise<void> {
  const { request, path } = exchange
  const rest = path.slice('blobs/'.length)
  if (rest.startsWith('uploads/')) return handleUpload(exchange, rest.slice('uploads/'.length), sources.local)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(exchange.response, 405, 'UNSUPPORTED')
  return sendBlob(exchange, rest, sources)
}

async function handleUpload({ request, response, query, base }: Exchange, id: string, local: LocalBlobs) {
  const at = (upload: string) => `${base}blobs/uploads/${upload}`
  switch (request.method) {
    // a mount from another repository is not known here, so it becomes an upload, as the specification allows
    case 'POST': {
      // a full disk is not tried again and again
      if (local.refusal() !== undefined) return refuse(response, 413, 'SIZE_INVALID')
      const started = await local.start()
      return void response.writeHead(202, { location: at(started), range: '0-0' }).end()
    }
    case 'PATCH': {
      const size = await local.append(id, request)
      if (size === undefined) return refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN')
      return void response.writeHead(202, { location: at(id), range: `0-${Math.max(size - 1, 0)}` }).end()
    }
    case 'PUT': {
      const digest = query.get('digest') ?? ''
      if ((await local.append(id, request)) === undefined) return refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN')
      if (!(await local.finish(id, digest))) return refuse(response, 400, 'DIGEST_INVALID')
      return void response
        .writeHead(201, { location: `${base}blobs/${digest}`, 'docker-content-digest': digest })
        .end()
    }
    default:
      return refuse(response, 405, 'UNSUPPORTED')
  }
}

async function sendBlob(
  { request, response }: Exchange,
  digest: string,
  sources: BlobSources,
): Promise<void> {
  const { local, remote, bases } = sources
  const size = local.sizes.get(digest) ?? remote.find(digest)?.size ?? bases.find(digest)?.size
  if (size === undefined) return refuse(response, 404, 'BLOB_UNKNOWN')
  const range = rangeOf(request.headers.range, size)
  // registries are asked for all that follows the first byte
  const { from, to } = local.sizes.has(digest) || remote.find(digest) ? range : { ...range, to: size }
  if (from >= to && size > 0) return refuse(response, 416, 'RANGE_INVALID')
  const whole = from === 0 && to === size
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': to - from,
    'accept-ranges': 'bytes',
    'docker-content-digest': digest,
    ...(whole ? {} : { 'content-range': `bytes ${from}-${to - 1}/${size}` }),
  }
  const status = whole ? 200 : 206
  if (request.method === 'HEAD') return void response.writeHead(status, headers).end()
  if (local.sizes.has(digest)) {
    response.writeHead(status, headers)
    if (from === to) return void response.end()
    return pipeline(createReadStream(local.pathOf(digest), { start: from, end: to - 1 }), response)
  }
  const fail = () => {
    remote.forget(digest)
    bases.forget(digest)
    sources.onFault()
  }
  const gone = new AbortController()
  const patience = sources.stall === undefined ? {} : { stall: sources.stall }
  response.once('close', () => gone.abort())
  const stored = remote.find(digest) !== undefined
  const opening = stored
    ? remote.open(digest, { from, to, signal: gone.signal, ...patience })
    : bases.open(digest, from)
  const body = await opening.catch(() => undefined)
  // the builder hung up, which says nothing about the blob
  if (gone.signal.aborted) return void body?.destroy()
  if (body === undefined) {
    fail()
    return refuse(response, 404, 'BLOB_UNKNOWN')
  }
  response.writeHead(status, headers)
  try {
    await pipeline(
      flow(body, sources.stall ?? STALL),
      proving(stored && whole ? digest : undefined, to - from),
      response,
    )
  } catch (error) {
    // whoever asks again is told that it is not there
    if (!isLeft(error)) fail()
    throw error
  }
}

/** The bytes asked for, the end not among them; several ranges at once are taken for none. */
function rangeOf(header: string | undefined, size: number): { readonly from: number; readonly to: number } {
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  return { from: Number(first), to: last === '' ? size : Math.min(Number(last) + 1, size) }
}

/** The builder hung up, which is its own affair. */
function isLeft(error: unknown): boolean {
  const { code, name } = error as { readonly code?: string; readonly name?: string }
  return LEFT.has(code ?? '') || name === 'AbortError'
}

const LEFT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE', 'ERR_STREAM_DESTROYED'])

class DamagedBlob extends Error {}

/**
 * Holds the last bytes back until the digest is proven, so that a damaged blob never looks complete. Without a digest only
 * the length is: a registry's layers are not of another run's making, and the builder proves them like any it pulls.
 */
function proving(digest: string | undefined, length: number): Transform {
  const hash = digest === undefined ? undefined : createHash('sha256')
  let left = length
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash?.update(chunk)
      left -= chunk.length
      if (left < 0) return done(new DamagedBlob('too long'))
      if (left > 0) return done(null, chunk)
      const sound = hash === undefined || `sha256:${hash.digest('hex')}` === digest
      return sound ? done(null, chunk) : done(new DamagedBlob('another digest'))
    },
    flush: (done) => done(left > 0 ? new DamagedBlob('too short') : null),
  })
}
