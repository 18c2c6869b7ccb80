// Turns the bytes of a stored entry into all that can be read in them: as they are, and unpacked where they are packed.
import { gunzipSync, zstdDecompressSync } from 'node:zlib'

/** Layers of a pack stand one behind the other, which gzip reads as one. */
export function unpacked(bytes: Buffer): readonly Buffer[] {
  return [bytes, ...attempt(() => zstdDecompressSync(bytes)), ...attempt(() => gunzipSync(bytes))]
}

function attempt(unpack: () => Buffer): readonly Buffer[] {
  try {
    return [unpack()]
  } catch {
    return []
  }
}
