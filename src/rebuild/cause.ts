// Why an image is due: types only.

export type Reason = 'forced' | 'missing' | 'base' | 'packages' | 'age'

export type Cause = {
  readonly reason: Reason
  /** A sentence without its full stop. */
  readonly text: string
  /** Stages whose steps have to run again although nothing in their keys changed. */
  readonly stages: readonly number[]
}
