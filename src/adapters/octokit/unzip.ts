// A small zip archive in memory → the texts in it, with a limit on what it unpacks to.
import { inflateRawSync } from 'node:zlib'
import { ExternalError } from '../../errors.ts'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const MOST_ENTRIES = 100
const STORED = 0
const DEFLATED = 8

/** The files by name. Throws ExternalError('github', 'invalid') for what is no such archive or too large. */
export function unzipTexts(zip: Buffer, limit: number): ReadonlyMap<string, string> {
  try {
    return readAll(zip, limit)
  } catch (error) {
    if (error instanceof ExternalError) throw error
    throw bad('it is broken')
  }
}

function bad(why: string): ExternalError {
  return new ExternalError('github', 'invalid', `The artifact cannot be read: ${why}.`)
}

function readAll(zip: Buffer, limit: number): ReadonlyMap<string, string> {
  const end = findEnd(zip)
  const entries = zip.readUInt16LE(end + 10)
  if (entries > MOST_ENTRIES) throw bad(`it has more than ${MOST_ENTRIES} files`)
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  let left = limit
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw bad('its directory is broken')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const content = readEntry(zip, { at, left })
    left -= content.length
    if (!name.endsWith('/')) files.set(name, content.toString('utf8'))
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

/** The end of the directory stands last, but for a comment of at most 64 KiB. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - 0xffff); at -= 1)
    if (zip.readUInt32LE(at) === END) return at
  throw bad('it is no zip archive')
}

function readEntry(zip: Buffer, { at, left }: { readonly at: number; readonly left: number }): Buffer {
  const method = zip.readUInt16LE(at + 10)
  const packed = zip.readUInt32LE(at + 20)
  const local = zip.readUInt32LE(at + 42)
  if (zip.readUInt32LE(local) !== LOCAL) throw bad('an entry is broken')
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(start, start + packed)
  if (method !== STORED && method !== DEFLATED) throw bad('its compression is not known')
  if (method === STORED && bytes.length > left) throw bad('it unpacks to too much')
  if (method === STORED || bytes.length === 0) return bytes
  try {
    // the sizes in the headers are the packer's word
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) })
  } catch {
    throw bad('it unpacks to too much, or is broken')
  }
}
