// What a benchmark is: a name, the work it does, and rows of figures.
import { type Summary, summarize } from './statistics.ts'

export type Unit = 'ms' | 's' | 'MB'

/** One line of the table; `note` is for people. */
export type Row = Summary & {
  readonly name: string
  readonly unit: Unit
  readonly note?: string
  /** Medians of what else was counted, for programs. */
  readonly figures?: Readonly<Record<string, number>>
}

export type Result = {
  /** What was measured, in one line. */
  readonly title: string
  readonly rows: readonly Row[]
}

export type Benchmark = {
  readonly name: string
  /** `runs` is how often each thing is done, `size` the megabytes it is done with, when the caller wants it otherwise. */
  readonly run: (options: {
    readonly runs?: number | undefined
    readonly size?: number | undefined
  }) => Promise<Result>
}

/** A row from samples in milliseconds, shown in ms or s. */
export function timeRow(name: string, samples: readonly number[], unit: 'ms' | 's', note?: string): Row {
  const scale = unit === 's' ? 1000 : 1
  return row(
    name,
    samples.map((sample) => sample / scale),
    unit,
    note,
  )
}

/** A row from samples in the unit they are shown in. */
export function row(name: string, samples: readonly number[], unit: Unit, note?: string): Row {
  return { name, unit, ...summarize(samples), ...(note === undefined ? {} : { note }) }
}
