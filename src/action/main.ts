// The main step: environment and inputs → the pipeline → success or one clear failure.
import { deriveRunContext, parseEvent, type RunContext } from '../event/run-context.ts'
import type { Ports } from '../pipeline/ports.ts'
import { type Job, type RunOutcome, runJob } from '../pipeline/run.ts'
import { createInputReader } from './input-reader.ts'
import { readInputs } from './inputs.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type Machine = { readonly workspace: string; readonly temp: string; readonly os: string }

/** What this run is about; `payload` is the text of the event file. */
export function readRun(env: Environment, payload: string | undefined, machine: Machine): RunContext {
  return deriveRunContext(env, parseEvent(payload, env['GITHUB_EVENT_PATH'] ?? ''), machine)
}

/** Reads the inputs and runs. */
export async function runMain(
  env: Environment,
  run: RunContext,
  more: { ports: Ports; homepage: string },
): Promise<RunOutcome> {
  const job: Job = { settings: readInputs(createInputReader(env), env), run, homepage: more.homepage }
  return runJob(job, more.ports)
}
