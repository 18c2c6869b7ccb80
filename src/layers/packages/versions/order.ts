// What the version orders have in common. An order is negative, zero or positive, as `sort` wants it.

export type Order = (one: string, other: string) => number

/** Compares text by its bytes; versions are ASCII. */
export function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** Compares runs of digits as numbers of any length; an empty run is 0. */
export function compareDigits(one: string, other: string): number {
  const [first, second] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')]
  return first.length - second.length || compareText(first, second)
}
