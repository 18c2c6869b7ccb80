// One 512-byte block of a tar to the header it holds.
import { textOfBytes } from './bytes.ts'

export const BLOCK = 512

export type TarHeader = {
  readonly name: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  readonly mtime: number
  /** The type flag: '0' a file, '1' a hard link, 'x' and 'L' what belongs to the next header, … */
  readonly type: string
  readonly link: string
  /** GNU `S`: the bytes the file has when it is read, holes included; its size is what is stored. */
  readonly realSize: number
  /** GNU `S`: another block with places of data follows. */
  readonly extended: boolean
}

const ZERO = 0x30

/** The header; `end` for a block of zeros, `bad` for what is none. */
export function parseHeader(block: Buffer, at = 0): TarHeader | 'end' | 'bad' {
  const stored = readNumber(block, at + 148, 8)
  if (stored !== checksum(block, at)) return isZero(block, at) ? 'end' : 'bad'
  const type = String.fromCharCode(block[at + 156] || ZERO)
  const size = readNumber(block, at + 124, 12)
  if (!Number.isSafeInteger(size) || size < 0) return 'bad'
  const gnu = block[at + 262] === 0x20
  return {
    name: gnu ? readText(block, at, 100) : prefixed(block, at),
    mode: readNumber(block, at + 100, 8) & 0o7777,
    uid: readNumber(block, at + 108, 8),
    gid: readNumber(block, at + 116, 8),
    size,
    mtime: readNumber(block, at + 136, 12),
    type,
    link: readText(block, at + 157, 100),
    realSize: type === 'S' ? readNumber(block, at + 483, 12) : 0,
    extended: type === 'S' && block[at + 482] === 1,
  }
}

/** The prefix holds the first part of a long name, in the `ustar` form only. */
function prefixed(block: Buffer, at: number): string {
  const name = readText(block, at, 100)
  const ustar = block[at + 257] === 0x75 && block[at + 261] === 0x72
  const prefix = ustar && block[at + 345] !== 0 ? readText(block, at + 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** Sum of all bytes, those of the checksum itself counted as blanks. */
function checksum(block: Buffer, at: number): number {
  let sum = 8 * 0x20
  for (let index = at; index < at + 148; index += 1) sum += block[index] ?? 0
  for (let index = at + 156; index < at + BLOCK; index += 1) sum += block[index] ?? 0
  return sum
}

function isZero(block: Buffer, at: number): boolean {
  for (let index = at; index < at + BLOCK; index += 1) if (block[index] !== 0) return false
  return true
}

/** Octal digits, or a number of base 256 when the first bit is set. */
export function readNumber(block: Buffer, from: number, length: number): number {
  const first = block[from] ?? 0
  if (first >= 0x80) return readBinary(block, from, length)
  let value = 0
  for (let index = from; index < from + length; index += 1) {
    const byte = block[index] ?? 0
    if (byte >= ZERO && byte <= 0x37) value = value * 8 + byte - ZERO
    else if (byte === 0x20 && value === 0) continue
    else if (byte === 0 || byte === 0x20) break
    else return Number.NaN
  }
  return value
}

/** Two's complement, highest byte first; 0xff in front means that it is negative. */
function readBinary(block: Buffer, from: number, length: number): number {
  const negative = block[from] === 0xff
  let value = negative ? -1 : (block[from] ?? 0) & 0x7f
  for (let index = from + 1; index < from + length; index += 1) value = value * 256 + (block[index] ?? 0)
  return value
}

/** Up to the first zero byte. */
function readText(block: Buffer, from: number, length: number): string {
  let end = from
  while (end < from + length && block[end] !== 0) end += 1
  return end === from ? '' : textOfBytes(block, from, end)
}
