// A name as a tar has it to the path it takes in the image.

/** Longer names cannot be made on Linux. */
export const MOST_BYTES = 4096

/** Without `/` and `./` in front and `/` at the end; `..` goes up, and at the root goes nowhere. */
export function entryPath(name: string): string {
  if (isPlain(name)) return name
  const parts: string[] = []
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/** Most names need nothing done, or lose their last slash; looking for what is odd is cheap. */
function isPlain(name: string): boolean {
  const first = name.charCodeAt(0)
  return (
    first !== 0x2e && first !== 0x2f && !name.endsWith('/') && !name.includes('//') && !name.includes('/.')
  )
}
