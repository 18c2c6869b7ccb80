// The bytes of an SQLite 3 file to the rows' blobs of one table: https://www.sqlite.org/fileformat2.html
import { type Bytes, joinBytes, viewOf } from './bytes.ts'

type File = { readonly bytes: Bytes; readonly pageSize: number; readonly usable: number }
type Column = string | number | Uint8Array | null

const INTERIOR = 5
const LEAF = 13

/** The columns of each row of a table; nothing for what is no such database. */
export function readSqliteTable(data: Uint8Array, table: string): readonly (readonly Column[])[] {
  const bytes = viewOf(data, false)
  if (new TextDecoder().decode(bytes.slice(0, 15)) !== 'SQLite format 3') return []
  const pageSize = bytes.u16(16) === 1 ? 65_536 : bytes.u16(16)
  if (pageSize < 512) return []
  const file = { bytes, pageSize, usable: pageSize - bytes.u8(20) }
  // type, name, tbl_name, rootpage, sql
  const schema = rowsOf(file, 1).find(([type, name]) => type === 'table' && name === table)
  const root = schema?.[3]
  return typeof root === 'number' ? rowsOf(file, root) : []
}

/** The rows of a table's tree; a page met twice is skipped, so that a damaged file ends. */
function rowsOf(file: File, root: number): readonly (readonly Column[])[] {
  const { bytes, pageSize } = file
  const rows: (readonly Column[])[] = []
  const seen = new Set<number>()
  const open = [root]
  // the rows of a sound file are no larger than the file
  let budget = bytes.length
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    if (page < 1 || page * pageSize > bytes.length || seen.has(page)) continue
    seen.add(page)
    const start = (page - 1) * pageSize
    const header = page === 1 ? start + 100 : start
    const type = bytes.u8(header)
    const cells = bytes.u16(header + 3)
    const pointers = header + (type === INTERIOR ? 12 : 8)
    for (let cell = 0; cell < cells && budget > 0; cell++) {
      const at = start + bytes.u16(pointers + cell * 2)
      if (type === INTERIOR) open.push(bytes.u32(at))
      if (type !== LEAF) continue
      const payload = payloadAt(file, at)
      budget -= payload.length
      rows.push(columnsOf(payload))
    }
    if (type === INTERIOR) open.push(bytes.u32(header + 8))
  }
  return rows
}

/** The payload of a leaf cell, with what has flowed over into further pages. */
function payloadAt({ bytes, pageSize, usable }: File, cell: number): Uint8Array {
  const [length, lengthSize] = varintAt(bytes, cell)
  if (length > bytes.length) return new Uint8Array()
  const [, rowSize] = varintAt(bytes, cell + lengthSize)
  const start = cell + lengthSize + rowSize
  const most = usable - 35
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const kept = least + ((length - least) % (usable - 4))
  const here = length <= most ? length : kept <= most ? kept : least
  const parts = [bytes.slice(start, start + here)]
  let left = length - here
  let next = left > 0 ? bytes.u32(start + here) : 0
  while (left > 0 && next > 0 && next * pageSize <= bytes.length) {
    const page = (next - 1) * pageSize
    const size = Math.min(left, usable - 4)
    parts.push(bytes.slice(page + 4, page + 4 + size))
    left -= size
    next = bytes.u32(page)
  }
  return left > 0 ? new Uint8Array() : joinBytes(parts)
}

function columnsOf(payload: Uint8Array): readonly Column[] {
  const bytes = viewOf(payload, false)
  const [headerSize, first] = varintAt(bytes, 0)
  const columns: Column[] = []
  let at = headerSize
  for (let type = first; type < headerSize; ) {
    const [serial, size] = varintAt(bytes, type)
    type += size
    const length = lengthOf(serial)
    columns.push(columnAt(bytes, serial, at, length))
    at += length
  }
  return columns
}

const FIXED = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

function lengthOf(serial: number): number {
  return serial < 12 ? (FIXED[serial] ?? 0) : Math.floor((serial - 12) / 2)
}

function columnAt(bytes: Bytes, serial: number, at: number, length: number): Column {
  if (serial >= 12) {
    const data = bytes.slice(at, at + length)
    return serial % 2 === 0 ? data : new TextDecoder().decode(data)
  }
  // a page number is never negative; other numbers are not asked for
  if (serial === 0 || serial === 7) return null
  if (serial > 7) return serial - 8
  return bytes.slice(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0)
}

/** A number of one to nine bytes, seven bits each; and how many bytes it took. */
function varintAt(bytes: Bytes, at: number): readonly [value: number, size: number] {
  let value = 0
  for (let size = 1; size < 9; size++) {
    const byte = bytes.u8(at + size - 1)
    value = value * 128 + (byte & 127)
    if (byte < 128) return [value, size]
  }
  return [value * 256 + bytes.u8(at + 8), 9]
}
