// Places of a file and one place → those of them that come before it in its chain of stages.
import type { Facts, Placed } from './facts.ts'

type Place = Pick<Placed, 'stage' | 'order'>

/** What is further away in a very long file is not looked at, so that time grows no faster than the file. */
const MOST = 200

/** The nearest ones, in the order of the file; `places` is a list of the facts, which have that order. */
export function placesAbove<Listed extends Placed>(
  { stages }: Facts,
  places: readonly Listed[],
  { stage, order }: Place,
): readonly Listed[] {
  let above: readonly Listed[] = []
  for (const index of stages[stage]?.chain.toReversed() ?? []) {
    const start = countBefore(places, { stage: index, order: 0 })
    const end = countBefore(
      places,
      index === stage ? { stage, order } : { stage: index, order: Number.POSITIVE_INFINITY },
    )
    above = [...places.slice(Math.max(start, end - MOST + above.length), end), ...above]
    if (above.length >= MOST) break
  }
  return above
}

/** How many of the places come before one. */
function countBefore(places: readonly Placed[], { stage, order }: Place): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    const isBefore =
      place !== undefined && (place.stage < stage || (place.stage === stage && place.order < order))
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}
