// Numbers in the bytes of a database that may be cut or hostile: out of range is undefined behaviour of nobody.

export type Bytes = {
  readonly length: number
  /** 0 when out of range. */
  readonly u8: (at: number) => number
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
  readonly slice: (start: number, end: number) => Uint8Array
}

/** A view that reads zeros behind the end. */
export function viewOf(data: Uint8Array, littleEndian: boolean): Bytes {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const inside = (at: number, size: number) => at >= 0 && at + size <= data.length
  return {
    length: data.length,
    u8: (at) => (inside(at, 1) ? view.getUint8(at) : 0),
    u16: (at) => (inside(at, 2) ? view.getUint16(at, littleEndian) : 0),
    u32: (at) => (inside(at, 4) ? view.getUint32(at, littleEndian) : 0),
    slice: (start, end) => data.subarray(Math.max(0, start), Math.max(0, end)),
  }
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
