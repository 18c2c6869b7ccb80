// Time, so that pure code and tests need none of the machine's.

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}
