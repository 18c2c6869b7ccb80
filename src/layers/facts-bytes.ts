// What a layer tells ↔ few bytes: names in one text, figures in columns, for other threads and for keeping.
import type { EntryKind, LayerEntry } from './entry.ts'
import type { LayerFacts } from './layer-facts.ts'

const VERSION = 2
const KINDS: readonly EntryKind[] = ['file', 'hard-link', 'directory', 'symbolic-link', 'device', 'fifo']
const FIGURES = ['size', 'uid', 'gid', 'mtime'] as const

type Head = Omit<LayerFacts, 'entries' | 'hashes' | 'heads'> & {
  readonly version: number
  readonly count: number
  readonly hashes: readonly (readonly [string, string])[]
  /** Bytes of the columns, in their order. */
  readonly columns: readonly number[]
}

/** Figures as columns compress to next to nothing; they are not compressed here. */
export function encodeFacts({ entries, hashes, heads, ...rest }: LayerFacts): Buffer {
  const columns = [
    names(entries.map(({ path }) => path)),
    names(entries.map(({ link }) => link ?? '')),
    Buffer.from(Uint8Array.from(entries, ({ kind }) => KINDS.indexOf(kind))),
    bytesOf(Uint16Array.from(entries, ({ mode }) => mode)),
    ...FIGURES.map((figure) => bytesOf(Float64Array.from(entries, (entry) => entry[figure]))),
    ...headColumns(entries, heads),
  ]
  const head: Head = {
    ...rest,
    version: VERSION,
    count: entries.length,
    hashes: [...hashes],
    columns: columns.map(({ length }) => length),
  }
  const text = Buffer.from(JSON.stringify(head))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(text.length)
  return Buffer.concat([size, text, ...columns])
}

/** Which entries have one, and which. */
function headColumns(entries: readonly LayerEntry[], heads: LayerFacts['heads']): readonly Buffer[] {
  const positions = new Map(heads.size === 0 ? [] : entries.map(({ path }, at) => [path, at]))
  const where = [...heads.keys()].map((path) => positions.get(path) ?? 0)
  return [bytesOf(Uint32Array.from(where)), bytesOf(Uint32Array.from(heads.values()))]
}

/** No path holds a zero byte. */
function names(texts: readonly string[]): Buffer {
  return Buffer.from(texts.join('\0'))
}

function bytesOf(column: Uint16Array | Uint32Array | Float64Array): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength)
}

/** Undefined for bytes that another version wrote, or that are damaged. */
export function decodeFacts(bytes: Buffer): LayerFacts | undefined {
  try {
    const start = 4 + bytes.readUInt32LE(0)
    const head = JSON.parse(bytes.toString('utf8', 4, start)) as Head
    if (head.version !== VERSION) return undefined
    const { version: _, count, columns, hashes, ...rest } = head
    const parts = partsOf(bytes.subarray(start), columns)
    const entries = parts && readEntries(parts, count)
    return entries && { ...rest, entries, hashes: new Map(hashes), heads: readHeads(parts, entries) }
  } catch {
    return undefined
  }
}

/** Undefined when they are not all the bytes. */
function partsOf(bytes: Buffer, columns: readonly number[]): readonly Buffer[] | undefined {
  let at = 0
  const parts = columns.map((length) => {
    at += length
    return bytes.subarray(at - length, at)
  })
  return at === bytes.length ? parts : undefined
}

function readHeads(parts: readonly Buffer[], entries: readonly LayerEntry[]): ReadonlyMap<string, number> {
  const [where, sums] = parts.slice(-2).map((part) => new Uint32Array(copied(part)))
  return new Map(Array.from(where ?? [], (at, index) => [entries[at]?.path ?? '', sums?.[index] ?? 0]))
}

function readEntries(parts: readonly Buffer[], count: number): readonly LayerEntry[] | undefined {
  const [paths, links, kinds, modes, ...figures] = parts
  if (!paths || !links || !kinds || !modes || kinds.length !== count) return undefined
  const pathTexts = textsOf(paths, count)
  const linkTexts = textsOf(links, count)
  const mode = new Uint16Array(copied(modes))
  const [size, uid, gid, mtime] = figures
    .slice(0, FIGURES.length)
    .map((part) => new Float64Array(copied(part)))
  if (!size || !uid || !gid || !mtime || pathTexts.length !== count || mtime.length !== count)
    return undefined
  return pathTexts.map((path, index) => {
    const kind = KINDS[kinds[index] ?? 0] ?? 'file'
    return {
      path,
      kind,
      size: small(size[index] ?? 0),
      mode: mode[index] ?? 0,
      uid: small(uid[index] ?? 0),
      gid: small(gid[index] ?? 0),
      mtime: small(mtime[index] ?? 0),
      link: kind === 'hard-link' || kind === 'symbolic-link' ? (linkTexts[index] ?? '') : undefined,
    }
  })
}

/** What comes from a column is a number in a box; most fit into 31 bits and need none, which is megabytes of a large image. */
function small(figure: number): number {
  const cut = figure | 0
  return cut === figure ? cut : figure
}

function textsOf(bytes: Buffer, count: number): readonly string[] {
  return count === 0 ? [] : bytes.toString('utf8').split('\0')
}

/** Columns of numbers must begin at a multiple of their size. */
function copied(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
