// Places in stages → the first of each stage, and whether something comes after one of them.
import type { Facts, Placed } from './facts.ts'

type Place = Pick<Placed, 'stage' | 'order'>

/** The smallest order for each stage. */
export function earliestPlaces(places: readonly Place[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const { stage, order } of places) first.set(stage, Math.min(order, first.get(stage) ?? order))
  return first
}

/** One of the places stands before, in the stage itself or in those it is built on. */
export function isPreceded(
  { stages }: Facts,
  { stage, order }: Place,
  first: ReadonlyMap<number, number>,
): boolean {
  if (first.size === 0) return false
  return (stages[stage]?.chain ?? []).some((index) => {
    const place = first.get(index)
    return place !== undefined && (index !== stage || place < order)
  })
}
