// The Outputs port in memory.
import type { Outputs } from '../../src/ports/outputs.ts'

export type FakeOutputs = Outputs & {
  readonly values: ReadonlyMap<string, string>
  readonly summaries: readonly string[]
}

/** Outputs and summaries of one step. */
export function createFakeOutputs(): FakeOutputs {
  const values = new Map<string, string>()
  const summaries: string[] = []
  return {
    values,
    summaries,
    set: (name, value) => void values.set(name, value),
    summary: async (markdown) => void summaries.push(markdown),
  }
}
