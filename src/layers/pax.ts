// The records of a PAX header (`27 path=some/long/name\n`) to what they change about the entry that follows.
import { textOfBytes } from './bytes.ts'

export type PaxRecords = {
  readonly path?: string
  readonly linkpath?: string
  readonly size?: number
  readonly uid?: number
  readonly gid?: number
  readonly mtime?: number
  /** The name of a sparse file; the header has a made-up one. */
  readonly sparseName?: string
  /** The bytes a sparse file has when it is read. */
  readonly sparseSize?: number
}

type Text = 'path' | 'linkpath' | 'sparseName'
type Figure = 'size' | 'uid' | 'gid' | 'mtime' | 'sparseSize'

const TEXTS: ReadonlyMap<string, Text> = new Map<string, Text>([
  ['path', 'path'],
  ['linkpath', 'linkpath'],
  ['GNU.sparse.name', 'sparseName'],
])

const FIGURES: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ['size', 'size'],
  ['uid', 'uid'],
  ['gid', 'gid'],
  ['mtime', 'mtime'],
  ['GNU.sparse.size', 'sparseSize'],
  ['GNU.sparse.realsize', 'sparseSize'],
])

/** Reads records until one is not well formed; `complete` tells whether that happened. */
export function parsePax(bytes: Buffer): { readonly records: PaxRecords; readonly complete: boolean } {
  const records: { -readonly [key in keyof PaxRecords]: PaxRecords[key] } = {}
  for (let at = 0; at < bytes.length && bytes[at] !== 0; ) {
    const blank = bytes.indexOf(0x20, at)
    const length = Number(bytes.toString('latin1', at, blank < 0 ? at : blank))
    const end = at + length
    const equals = bytes.indexOf(0x3d, blank)
    const formed = blank > 0 && Number.isInteger(length) && end <= bytes.length && bytes[end - 1] === 0x0a
    if (!formed || equals < 0 || equals >= end) return { records, complete: false }
    const key = bytes.toString('latin1', blank + 1, equals)
    const text = TEXTS.get(key)
    if (text !== undefined) records[text] = textOfBytes(bytes, equals + 1, end - 1)
    const figure = FIGURES.get(key)
    const value = Number(bytes.toString('latin1', equals + 1, end - 1) || 'none')
    if (figure !== undefined && Number.isFinite(value)) records[figure] = value
    at = end
  }
  return { records, complete: true }
}
