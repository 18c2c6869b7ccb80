// Turns a seed into the same row of random choices on every machine.

export type Random = {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly integer: (least: number, most: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  /** Some of the list in its own order, at least one. */
  readonly some: <T>(list: readonly [T, ...T[]]) => readonly T[]
}

/** The generator known as mulberry32: 32 bits of state, even enough for samples. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const chance = (probability: number) => next() < probability
  const pick = <T>(list: readonly [T, ...T[]]): T => list[integer(0, list.length - 1)] ?? list[0]
  const some = <T>(list: readonly [T, ...T[]]): readonly T[] => {
    const chosen = list.filter(() => chance(0.5))
    return chosen.length > 0 ? chosen : [pick(list)]
  }
  return { next, integer, chance, pick, some }
}
