// A decision and how the build ended → what others are told: the comparison of old and new, the issue, the pins.
import type { EngineEnv } from '../ports/engine.ts'
import type { Ports } from './ports.ts'
import type { RebuildAnswer } from './rebuild-check.ts'
import type { Intent, RunOutcome } from './run.ts'

export type EndedRebuild = Intent & {
  readonly env: EngineEnv
  readonly answer: RebuildAnswer
  readonly outcome: RunOutcome
}

/** Nothing here fails a run that worked. */
export async function endRebuild(_ended: EndedRebuild, _ports: Ports): Promise<void> {}
