// The Outputs port through the runner's files.
import { exportVariable, setOutput, summary } from '@actions/core'
import type { Outputs } from '../../ports/outputs.ts'
import { declareArtifact } from './artifacts.ts'

/** Outputs and job summary of the step; without a runner the summary goes nowhere. */
export function createActionsOutputs(env: Readonly<Record<string, string | undefined>>): Outputs {
  return {
    set: (name, value) => {
      if (env['GITHUB_OUTPUT']) setOutput(name, value)
    },
    exportVariable: (name, value) => {
      if (env['GITHUB_ENV']) exportVariable(name, value)
    },
    artifact: async (artifact) => declareArtifact(env, artifact),
    summary: async (markdown) => {
      if (env['GITHUB_STEP_SUMMARY']) await summary.addRaw(markdown, true).write()
    },
  }
}
