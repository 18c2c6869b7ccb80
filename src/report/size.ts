// Bytes to the text people read: megabytes of 10⁶ bytes with one decimal.

const MINUS = '−'

/** `176.1 MB`, `612.0 kB`, `32 B`. */
export function formatSize(bytes: number): string {
  const amount = Math.abs(bytes)
  const sign = bytes < 0 ? MINUS : ''
  if (amount < 1_000) return `${sign}${amount} B`
  if (amount < 999_950) return `${sign}${(amount / 1e3).toFixed(1)} kB`
  return `${sign}${(amount / 1e6).toFixed(1)} MB`
}

/** Nothing for a size that is not known. */
export function formatIfKnown(bytes: number | null): string {
  return bytes === null ? '' : formatSize(bytes)
}

/** With its sign: `−6.3 MB`, `+0.4 MB`, `0 B`. */
export function formatChange(bytes: number): string {
  return bytes > 0 ? `+${formatSize(bytes)}` : formatSize(bytes)
}

/** `−3.5 %`; undefined when there is nothing to compare with or it rounds to nothing. */
export function formatPercent(before: number, after: number): string | undefined {
  if (before <= 0) return undefined
  const percent = (((after - before) / before) * 100).toFixed(1)
  if (Number(percent) === 0) return undefined
  return `${percent.startsWith('-') ? `${MINUS}${percent.slice(1)}` : `+${percent}`} %`
}

/** `−6.3 MB (−3.5 %)`. */
export function formatChangeWithPercent(before: number, after: number): string {
  const percent = formatPercent(before, after)
  return `${formatChange(after - before)}${percent === undefined ? '' : ` (${percent})`}`
}
