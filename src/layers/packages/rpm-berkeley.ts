// The bytes of a Berkeley DB hash file (Packages, as RHEL 8 and older have it) to the header blobs in it.
import { type Bytes, joinBytes, viewOf } from './bytes.ts'

const MAGIC = 0x061561
const PAGE_HEADER = 26
const HASH_UNSORTED = 2
const HASH = 13
const OVERFLOW = 7
/** Kinds of items: the bytes are here, or begin on another page. */
const HERE = 1
const OFF_PAGE = 3

/** The values of the file. Packages are large and so lie on pages of their own, but small values are read as well. */
export function readBerkeleyValues(data: Uint8Array): readonly Uint8Array[] {
  const bytes = viewOf(data, viewOf(data, true).u32(12) === MAGIC)
  const pageSize = bytes.u32(20)
  if (bytes.u32(12) !== MAGIC || pageSize < 512 || pageSize > 65_536) return []
  const values: Uint8Array[] = []
  let budget = bytes.length
  for (let page = 0; page + pageSize <= bytes.length; page += pageSize) {
    const type = bytes.u8(page + 25)
    if (type !== HASH && type !== HASH_UNSORTED) continue
    const entries = bytes.u16(page + 20)
    // keys and values take turns
    for (let entry = 1; entry < entries && budget > 0; entry += 2) {
      const value = valueAt(bytes, { page, pageSize, entry })
      budget -= value.length
      values.push(value)
    }
  }
  return values
}

type Place = { readonly page: number; readonly pageSize: number; readonly entry: number }

function valueAt(bytes: Bytes, { page, pageSize, entry }: Place): Uint8Array {
  const pointer = page + PAGE_HEADER + entry * 2
  const at = page + bytes.u16(pointer)
  // items grow from the end of the page: each ends where the one before it begins
  if (bytes.u8(at) === HERE) return bytes.slice(at + 1, page + bytes.u16(pointer - 2))
  if (bytes.u8(at) !== OFF_PAGE) return new Uint8Array()
  return overflowAt(bytes, { pageSize, next: bytes.u32(at + 4), length: bytes.u32(at + 8) })
}

type Overflow = { readonly pageSize: number; readonly next: number; readonly length: number }

function overflowAt(bytes: Bytes, { pageSize, next, length }: Overflow): Uint8Array {
  if (length > bytes.length) return new Uint8Array()
  const parts: Uint8Array[] = []
  let left = length
  for (let page = next * pageSize; page > 0 && left > 0; page = bytes.u32(page + 16) * pageSize) {
    const size = Math.min(bytes.u16(page + 22), left)
    if (bytes.u8(page + 25) !== OVERFLOW || size === 0) break
    parts.push(bytes.slice(page + PAGE_HEADER, page + PAGE_HEADER + size))
    left -= size
  }
  return left === 0 ? joinBytes(parts) : new Uint8Array()
}
