// The Outputs port in memory.
import type { Outputs } from '../../src/ports/outputs.ts'

export type FakeOutputs = Outputs & {
  readonly values: ReadonlyMap<string, string>
  readonly summaries: readonly string[]
  readonly variables: ReadonlyMap<string, string>
  readonly artifacts: readonly string[]
}

/** Outputs and summaries of one step. */
export function createFakeOutputs(): FakeOutputs {
  const values = new Map<string, string>()
  const summaries: string[] = []
  const artifacts: string[] = []
  const variables = new Map<string, string>()
  return {
    values,
    summaries,
    variables,
    artifacts,
    set: (name, value) => void values.set(name, value),
    exportVariable: (name, value) => void variables.set(name, value),
    artifact: async ({ name, digest }) => void artifacts.push(`${name}@${digest}`),
    summary: async (markdown) => void summaries.push(markdown),
  }
}
