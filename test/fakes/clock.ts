// The Clock port without waiting: sleeping moves the hands.
import type { Clock } from '../../src/ports/clock.ts'

export type FakeClock = Clock & { readonly slept: readonly number[] }

/** A clock that stands still between sleeps. */
export function createFakeClock(start = Date.UTC(2026, 0, 1)): FakeClock {
  const slept: number[] = []
  let now = start
  return {
    slept,
    now: () => now,
    async sleep(milliseconds) {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}
