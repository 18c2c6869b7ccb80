// How many bytes may come out of a compressed blob before it is taken for a bomb.

/** Layers seldom shrink to less than a tenth. */
const RATIO = 200
/** A layer of a few zeroed gigabytes is odd, and no attack. */
const ALWAYS = 4 * 2 ** 30

/** Most bytes of a tar whose blob has `size` bytes. */
export function unpackLimit(size: number, wanted?: number): number {
  return wanted ?? Math.max(ALWAYS, size * RATIO)
}

/** The note about a layer that was not read to its end. */
export function bombNote(size: number, limit: number): string {
  return `its ${size} bytes unpack to more than ${limit}: not read further; if that is meant, give --max-unpacked`
}
