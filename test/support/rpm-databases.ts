// RPM headers made here, in each of the three database formats.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type RpmTags = Readonly<Record<number, string | number>>

/** The blob that an RPM database stores of a package. */
export function rpmHeader(tags: RpmTags): Buffer {
  const entries = Object.entries(tags)
  const index = Buffer.alloc(entries.length * 16)
  const values: Buffer[] = []
  let offset = 0
  for (const [at, [tag, value]] of entries.entries()) {
    const bytes = Buffer.alloc(typeof value === 'string' ? Buffer.byteLength(value) + 1 : 4)
    if (typeof value === 'string') bytes.write(value)
    else bytes.writeUInt32BE(value)
    for (const [word, number] of [Number(tag), typeof value === 'string' ? 6 : 4, offset, 1].entries())
      index.writeUInt32BE(number, at * 16 + word * 4)
    values.push(bytes)
    offset += bytes.length
  }
  const head = Buffer.alloc(8)
  head.writeUInt32BE(entries.length)
  head.writeUInt32BE(offset, 4)
  return Buffer.concat([head, index, ...values])
}

/** As rpm of Fedora and RHEL 9 stores it; SQLite itself writes the file. */
export function sqliteDatabase(blobs: readonly Buffer[], pageSize = 4096): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'layersmith-rpm-'))
  const path = join(folder, 'rpmdb.sqlite')
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = DELETE`)
  database.exec('CREATE TABLE Name (key TEXT, hnum INTEGER)')
  database.exec('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB NOT NULL)')
  const insert = database.prepare('INSERT INTO Packages (blob) VALUES (?)')
  database.exec('BEGIN')
  for (const blob of blobs) insert.run(blob)
  database.exec('COMMIT')
  database.close()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true })
  return bytes
}

/** As rpm of SUSE stores it. */
export function ndbDatabase(blobs: readonly Buffer[]): Buffer {
  const slots = Buffer.alloc(4096)
  for (const [word, number] of [0x506d7052, 0, 1, 1, blobs.length + 1].entries())
    slots.writeUInt32LE(number, word * 4)
  for (let slot = 32; slot < slots.length; slot += 16) slots.write('Slot', slot)
  const stored: Buffer[] = []
  let block = slots.length / 16
  for (const [at, blob] of blobs.entries()) {
    const blocks = Math.ceil((16 + blob.length + 12) / 16)
    const bytes = Buffer.alloc(blocks * 16)
    bytes.write('BlbS')
    bytes.writeUInt32LE(at + 1, 4)
    bytes.writeUInt32LE(blob.length, 12)
    blob.copy(bytes, 16)
    bytes.write('BlbE', bytes.length - 4)
    for (const [word, number] of [at + 1, block, blocks].entries())
      slots.writeUInt32LE(number, 36 + at * 16 + word * 4)
    stored.push(bytes)
    block += blocks
  }
  return Buffer.concat([slots, ...stored])
}

/** As rpm of RHEL 8 and older stores it: one page of keys, the values on pages of their own. */
export function berkeleyDatabase(blobs: readonly Buffer[]): Buffer {
  const size = 512
  const page = (number: number, type: number) => {
    const bytes = Buffer.alloc(size)
    bytes.writeUInt32LE(number, 8)
    bytes.writeUInt8(type, 25)
    return bytes
  }
  const meta = page(0, 8)
  meta.writeUInt32LE(0x061561, 12)
  meta.writeUInt32LE(size, 20)
  const hash = page(1, 13)
  hash.writeUInt16LE(blobs.length * 2, 20)
  const pages = [meta, hash]
  let end = size
  const item = (entry: number, bytes: Buffer) => {
    end -= bytes.length
    bytes.copy(hash, end)
    hash.writeUInt16LE(end, 26 + entry * 2)
  }
  for (const [at, blob] of blobs.entries()) {
    const off = Buffer.alloc(12)
    off.writeUInt8(3)
    off.writeUInt32LE(pages.length, 4)
    off.writeUInt32LE(blob.length, 8)
    item(at * 2, Buffer.from([1, at + 1, 0, 0, 0]))
    item(at * 2 + 1, off)
    const room = size - 26
    for (let start = 0; start < blob.length; start += room) {
      const part = blob.subarray(start, start + room)
      const overflow = page(pages.length, 7)
      if (start + room < blob.length) overflow.writeUInt32LE(pages.length + 1, 16)
      overflow.writeUInt16LE(part.length, 22)
      part.copy(overflow, 26)
      pages.push(overflow)
    }
  }
  return Buffer.concat(pages)
}
