// One request → up to three, where the refusal is of the kind that passes.
import type { ExternalError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'

/** A failure and how long GitHub asks to wait; undefined when it did not say. */
export type Explained = { readonly error: ExternalError; readonly waitSeconds: number | undefined }

export type Attempt<T> = {
  readonly clock: Clock
  run(): Promise<T>
  /** Asked before a repetition: the result when an earlier try worked after all. */
  readonly before: (() => Promise<T | undefined>) | undefined
  explain(error: unknown): Explained
}

const tries = 3
const longestWait = 60

/** Repeats after 5xx, lost connections and rate limits that end within a minute; throws what was explained last. */
export async function retry<T>({ clock, run, before, explain }: Attempt<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = attempt > 1 ? await before?.() : undefined
      return done ?? (await run())
    } catch (thrown) {
      const { error, waitSeconds } = explain(thrown)
      const wait = waitSeconds ?? 2 ** (attempt - 1)
      if (!error.retry || attempt === tries || wait > longestWait) throw error
      await clock.sleep(wait * 1000)
    }
  }
}
