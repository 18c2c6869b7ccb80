// Turns samples into the few figures a person compares.

export type Summary = {
  readonly runs: number
  readonly median: number
  readonly p90: number
  readonly min: number
  readonly max: number
  readonly total: number
}

/** Sorts a copy and counts; no sample is no figure. */
export function summarize(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new Error('there is nothing to summarize')
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  return {
    runs: sorted.length,
    median: (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2,
    p90: at(Math.ceil(sorted.length * 0.9) - 1),
    min: at(0),
    max: at(sorted.length - 1),
    total: sorted.reduce((sum, sample) => sum + sample, 0),
  }
}
