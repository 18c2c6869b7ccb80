// A blob on disk to the bytes of its tar, given to a scan; contents that nobody wants are passed over where possible.
import { createHash, type Hash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { messageOf } from '../../errors.ts'
import { compressionOf, decompressor } from '../../layers/compression.ts'
import type { TarScan } from '../../layers/tar-scan.ts'
import { bombNote, unpackLimit } from '../../layers/unpack-limit.ts'
import type { BlobPlace, LayerTask } from '../../ports/layer-reader.ts'

/** Small enough that little is read in vain, large enough that most small files need no read of their own. */
const WINDOW = 8 * 1024
/** Buffers of more are asked of the kernel each time, page by page. */
const LARGE = 128 * 1024
const STEP = 8 * 1024 * 1024
const ALGORITHM = 'sha256'

export type Fed = {
  readonly tarBytes: number
  /** Both undefined when not all bytes were read. */
  readonly digest: string | undefined
  readonly diffId: string | undefined
  /** Why reading ended before the end. */
  readonly problem: string | undefined
}

export type FeedOptions = {
  /** Digests are made of what passes; `compressed`: where all of it must be read anyway. */
  readonly verify: 'always' | 'compressed' | 'never'
  /** Told now and then how many more bytes of the blob are done. */
  readonly onProgress?: ((bytes: number) => void) | undefined
}

/** Feeds the whole tar. Damage ends it early and is told, never thrown. */
export async function feed(
  { place, mostBytes }: Pick<LayerTask, 'place' | 'mostBytes'>,
  scan: TarScan,
  options: FeedOptions,
): Promise<Fed> {
  const compression = compressionOf(readHead(place))
  if (compression === 'none') return feedPlain(place, scan, options)
  const limit = unpackLimit(place.size, mostBytes)
  const verify = options.verify !== 'never'
  const [blobHash, tarHash] = [hashIf(verify), hashIf(verify)]
  let tarBytes = 0
  const stage = decompressor(compression, LARGE)
  const source = createReadStream(place.path, {
    start: place.offset,
    end: place.offset + place.size - 1,
    highWaterMark: LARGE,
  })
  const problem = await new Promise<string | undefined>((resolve) => {
    const stop = (why: string | undefined) => {
      source.destroy()
      stage.destroy()
      resolve(why)
    }
    const progress = inSteps(options.onProgress)
    source.on('data', (chunk: string | Buffer) => {
      blobHash?.update(chunk)
      progress(chunk.length)
    })
    source.on('error', (error) => stop(messageOf(error)))
    stage.on('error', (error) => stop(`damaged behind ${tarBytes} bytes of its tar: ${messageOf(error)}`))
    stage.on('data', (chunk: Buffer) => {
      tarBytes += chunk.length
      tarHash?.update(chunk)
      scan.write(chunk)
      if (tarBytes > limit) stop(bombNote(place.size, limit))
    })
    stage.on('end', () => resolve(undefined))
    source.pipe(stage)
  })
  if (problem === undefined) scan.end()
  return { tarBytes, digest: digestOf(blobHash, problem), diffId: digestOf(tarHash, problem), problem }
}

/** True when all of a blob must be read to know what is in it. */
export function isCompressed(place: BlobPlace): boolean {
  return compressionOf(readHead(place)) !== 'none'
}

/** Random access: the header says where the next one is. */
function feedPlain(place: BlobPlace, scan: TarScan, { verify: when, onProgress }: FeedOptions): Fed {
  const verify = when === 'always'
  const progress = inSteps(onProgress)
  const hash = hashIf(verify)
  const file = openSync(place.path, 'r')
  const window = Buffer.allocUnsafeSlow(verify ? LARGE * 4 : WINDOW)
  try {
    let at = 0
    while (at < place.size && (verify || !scan.ended())) {
      const wanted = Math.min(window.length, place.size - at)
      const got = readSync(file, window, 0, wanted, place.offset + at)
      if (got === 0) break
      at += got
      const chunk = window.subarray(0, got)
      hash?.update(chunk)
      scan.write(chunk)
      const idle = verify ? 0 : Math.min(scan.idle(), place.size - at)
      if (idle > 0) {
        scan.skip(idle)
        at += idle
      }
      progress(got + idle)
    }
    scan.end()
  } finally {
    closeSync(file)
  }
  const digest = digestOf(hash, undefined)
  return { tarBytes: place.size, digest, diffId: digest, problem: undefined }
}

/** A message for each piece would cost more than the piece. */
function inSteps(tell: ((bytes: number) => void) | undefined): (bytes: number) => void {
  let pending = 0
  return (bytes) => {
    pending += bytes
    if (tell === undefined || pending < STEP) return
    tell(pending)
    pending = 0
  }
}

function readHead({ path, offset, size }: BlobPlace): Buffer {
  const head = Buffer.alloc(Math.min(4, size))
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, offset)
  } finally {
    closeSync(file)
  }
  return head
}

function hashIf(wanted: boolean): Hash | undefined {
  return wanted ? createHash(ALGORITHM) : undefined
}

function digestOf(hash: Hash | undefined, problem: string | undefined): string | undefined {
  return problem === undefined && hash !== undefined ? `${ALGORITHM}:${hash.digest('hex')}` : undefined
}
