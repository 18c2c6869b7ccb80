// Base64 of compressed JSON → the data of the page.
import type { PageData } from '../data.ts'

/** Undoes what the program did that wrote the page. */
export async function readData(text: string): Promise<PageData> {
  const packed = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0))
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return (await new Response(unpacked).json()) as PageData
}
