// A run that may have nothing to do: decides first, builds what is due, and tells how it ended.
import { messageOf } from '../errors.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Ports } from './ports.ts'
import { endRebuild } from './rebuild-end.ts'
import { rebuildStep, refreshIntent } from './rebuild-step.ts'
import type { Intent, RunOutcome } from './run.ts'

type Ready = Intent & { readonly env: EngineEnv }

/** Builds as ever where nothing is to be decided. */
export async function buildIfDue(
  intent: Ready,
  ports: Ports,
  build: (intent: Intent) => Promise<RunOutcome>,
): Promise<RunOutcome> {
  const answer = await rebuildStep(intent, ports)
  if (answer === undefined) return build(intent)
  if (answer.verdict.kind !== 'due') {
    const outcome: RunOutcome = { kind: 'done' }
    await endRebuild({ ...intent, answer, outcome }, ports)
    return outcome
  }
  try {
    const refreshed = await refreshIntent(intent, answer, ports)
    const outcome = await build(refreshed)
    await endRebuild({ ...intent, ...refreshed, source: intent.source, answer, outcome }, ports)
    return outcome
  } catch (error) {
    const outcome: RunOutcome = { kind: 'failed', message: messageOf(error) }
    await endRebuild({ ...intent, answer, outcome }, ports).catch(() => undefined)
    throw error
  }
}
