// The bytes of a tar, in pieces, to its entries; what nobody wants to see may be left out by who has random access.
import { textOfBytes } from './bytes.ts'
import type { LayerEntry } from './entry.ts'
import { parsePax } from './pax.ts'
import { type Ahead, contentSize, entryOf, isSparse } from './tar-entry.ts'
import { BLOCK, parseHeader, type TarHeader } from './tar-header.ts'

/** Takes the content of one file, or how it begins. */
export type ContentSink = {
  /** Bytes that are wanted; all when not given. */
  readonly most?: number
  readonly write: (chunk: Buffer) => void
  readonly end: () => void
}

export type ScanEvents = {
  /** An entry, and where in the tar its content begins; who wants that returns where to put it. A sparse file has none. */
  readonly entry: (entry: LayerEntry, hasContent: boolean, contentAt: number) => ContentSink | undefined
  readonly note: (text: string) => void
}

export type TarScan = {
  /** The bytes that follow those before. */
  write(chunk: Buffer): void
  /** How many of the bytes that come next nobody wants. */
  idle(): number
  /** They are left out. */
  skip(bytes: number): void
  /** No more bytes come. */
  end(): void
  /** True behind the two empty blocks at the end of a tar. */
  ended(): boolean
}

/** Longer headers in front of headers are not kept in memory. */
const LONGEST_AHEAD = 1024 * 1024
const NOTHING_AHEAD: Ahead = { records: {}, longName: undefined, longLink: undefined }

type Mode = 'header' | 'sparse map' | 'content' | 'ahead' | 'done'

/** Reads a tar piece by piece. Broken places become notes; the next good header is where it goes on. */
export function createTarScan(events: ScanEvents): TarScan {
  const block = Buffer.allocUnsafe(BLOCK)
  let filled = 0
  let mode: Mode = 'header'
  /** Bytes of content, and of the padding behind it, that are still to come. */
  let left = 0
  let padding = 0
  let position = 0
  let sink: ContentSink | undefined
  let wanted = 0
  let ahead = NOTHING_AHEAD
  let global = NOTHING_AHEAD.records
  let collected: Buffer[] = []
  let collecting: TarHeader | undefined
  let emptyBlocks = 0
  let badFrom = -1
  let name = ''

  function take(header: TarHeader): void {
    if ('xXgLK'.includes(header.type)) {
      begin('ahead', header.size, header)
      return
    }
    // nearly all entries have nothing ahead of them: no objects for these
    const isAlone = ahead === NOTHING_AHEAD && global === NOTHING_AHEAD.records
    const merged = isAlone ? ahead : { ...ahead, records: { ...global, ...ahead.records } }
    const content = contentSize(header, merged)
    const entry = entryOf(header, merged)
    name = entry?.path ?? header.name
    ahead = NOTHING_AHEAD
    if (entry === undefined && header.type !== 'V')
      events.note(`${name}: skipped, its type "${header.type}" is not known`)
    const hasContent = entry?.kind === 'file' && !isSparse(header, merged)
    if (entry !== undefined) sink = events.entry(entry, hasContent, position + BLOCK)
    if (!hasContent) sink = undefined
    wanted = sink?.most ?? Number.POSITIVE_INFINITY
    begin(header.extended ? 'sparse map' : 'content', content)
  }

  function begin(next: Mode, size: number, header?: TarHeader): void {
    mode = next
    left = size
    padding = (BLOCK - (size % BLOCK)) % BLOCK
    collecting = header
    if (header !== undefined && size > LONGEST_AHEAD)
      events.note(`${header.name}: a header of ${size} bytes is not read`)
    if (left === 0 && mode !== 'sparse map') finish()
  }

  /** The content is complete. */
  function finish(): void {
    endSink()
    if (mode === 'ahead' && collecting !== undefined) apply(collecting, Buffer.concat(collected))
    collected = []
    mode = 'header'
  }

  function endSink(): void {
    sink?.end()
    sink = undefined
  }

  function apply({ type, size, name: headerName }: TarHeader, bytes: Buffer): void {
    if (size > LONGEST_AHEAD) return
    const end = bytes.indexOf(0)
    if (type === 'L') ahead = { ...ahead, longName: textOfBytes(bytes, 0, end < 0 ? bytes.length : end) }
    else if (type === 'K') ahead = { ...ahead, longLink: textOfBytes(bytes, 0, end < 0 ? bytes.length : end) }
    else {
      const { records, complete } = parsePax(bytes)
      if (!complete) events.note(`${headerName}: a header with broken records, read as far as it goes`)
      if (type === 'g') global = { ...global, ...records }
      else ahead = { ...ahead, records: { ...ahead.records, ...records } }
    }
  }

  function onBlock(bytes: Buffer, at: number): void {
    if (mode === 'sparse map') {
      if (bytes[at + 504] !== 1) {
        mode = 'content'
        if (left === 0) finish()
      }
      return
    }
    const header = parseHeader(bytes, at)
    if (header === 'bad') {
      if (badFrom < 0) badFrom = position
      return
    }
    if (badFrom >= 0) {
      events.note(`${position - badFrom} bytes at ${badFrom} are no part of a tar: skipped`)
      badFrom = -1
    }
    if (header === 'end') {
      emptyBlocks += 1
      if (emptyBlocks === 2) mode = 'done'
      return
    }
    emptyBlocks = 0
    take(header)
  }

  /** Takes a whole block that lies in one piece, or fills the one that is under way. */
  function readBlock(chunk: Buffer, at: number): number {
    const available = chunk.length - at
    if (filled === 0 && available >= BLOCK) {
      onBlock(chunk, at)
      position += BLOCK
      return BLOCK
    }
    const taken = Math.min(BLOCK - filled, available)
    chunk.copy(block, filled, at, at + taken)
    filled += taken
    if (filled === BLOCK) {
      filled = 0
      onBlock(block, 0)
      position += BLOCK
    }
    return taken
  }

  function readContent(chunk: Buffer, at: number): number {
    const taken = Math.min(left, chunk.length - at)
    const keep = mode === 'ahead' && (collecting?.size ?? 0) <= LONGEST_AHEAD
    if (keep) collected.push(Buffer.from(chunk.subarray(at, at + taken)))
    else if (sink !== undefined) {
      sink.write(chunk.subarray(at, at + Math.min(taken, wanted)))
      wanted -= taken
      if (wanted <= 0) endSink()
    }
    left -= taken
    position += taken
    if (left === 0) finish()
    return taken
  }

  function write(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      if (mode === 'done') {
        position += chunk.length - at
        return
      }
      if (left > 0 && mode !== 'sparse map') at += readContent(chunk, at)
      else if (padding > 0 && mode === 'header') {
        const taken = Math.min(padding, chunk.length - at)
        padding -= taken
        position += taken
        at += taken
      } else at += readBlock(chunk, at)
    }
  }

  function idle(): number {
    if (mode === 'content' && sink === undefined) return left + padding
    return mode === 'header' ? padding : 0
  }

  function skip(bytes: number): void {
    position += bytes
    const content = Math.min(left, bytes)
    left -= content
    padding -= bytes - content
    if (mode === 'content' && left === 0) finish()
  }

  function end(): void {
    if (badFrom >= 0) events.note(`${position - badFrom} bytes at ${badFrom} are no part of a tar: skipped`)
    else if (left > 0) events.note(`${name}: cut short, ${left} bytes are missing; nothing follows`)
    else if (filled > 0) events.note('the tar is cut short inside a header')
  }

  return { write, idle, skip, end, ended: () => mode === 'done' }
}
