// A decision and how the build ended → what others are told: the comparison of old and new, the issue, the pins.
import type { EngineEnv } from '../ports/engine.ts'
import { findPins } from '../rebuild/pins.ts'
import { proposePins } from './bump-pins.ts'
import type { Ports } from './ports.ts'
import type { RebuildAnswer } from './rebuild-check.ts'
import { tellChanges } from './rebuild-compare.ts'
import { tellInIssue } from './rebuild-issue.ts'
import type { Intent, RunOutcome } from './run.ts'
import { dockerfileOf } from './source.ts'
import { writeSummary } from './summary.ts'

export type EndedRebuild = Intent & {
  readonly env: EngineEnv
  readonly answer: RebuildAnswer
  readonly outcome: RunOutcome
}

/** Nothing here fails a run that worked. */
export async function endRebuild(ended: EndedRebuild, ports: Ports): Promise<void> {
  await tellChanges(ended, ports)
  await tellInIssue(ended, ports)
  const { settings, answer, run, source } = ended
  const path = dockerfileOf(source)
  const token = settings.githubToken
  if (!settings.rebuild.bumpPins || token === undefined || path === undefined || run.pullRequest) return
  const said = await proposePins({ pins: findPins(answer.bases), path, run, token }, ports)
  if (said === undefined) return
  ports.log.info(said)
  await writeSummary(`${said}\n`, ports)
}
