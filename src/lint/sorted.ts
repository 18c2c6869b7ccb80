// A sorted list → places in it, by halving.

/** Index of the first item that is past something, as are all behind it; the length when none is. */
export function firstIndex<T>(sorted: readonly T[], isPast: (item: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPast(sorted[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
