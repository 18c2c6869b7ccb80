// Bytes of a name to text: UTF-8, and whatever is not becomes \xNN, so that different names stay different.

const REPLACED = '\ufffd'

/** The text of the bytes between two places. */
export function textOfBytes(bytes: Buffer, from = 0, to = bytes.length): string {
  const text = bytes.toString('utf8', from, to)
  return text.includes(REPLACED) ? escaped(bytes.subarray(from, to)) : text
}

function escaped(bytes: Buffer): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at] ?? 0)
    const piece = bytes.toString('utf8', at, at + length)
    const valid = !piece.includes(REPLACED) || bytes.subarray(at, at + 3).equals(Buffer.from(REPLACED))
    text += valid ? piece : `\\x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`
    at += valid ? length : 1
  }
  return text
}

/** How many bytes the character has that begins so. */
function lengthOf(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}
