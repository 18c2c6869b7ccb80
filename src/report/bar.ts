// A share → a bar of block characters, an eighth of a character fine.

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** Always `width` characters; what is more than nothing shows. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8)
  const drawn = share > 0 ? Math.max(1, eighths) : 0
  return `${'█'.repeat(Math.floor(drawn / 8))}${EIGHTHS[drawn % 8] ?? ''}`.padEnd(width)
}
