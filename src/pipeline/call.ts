// The input `call` (check, outline, targets) → the engine's answer, printed; nothing is built.

import type { Builder } from '../build/plan.ts'
import { deriveCommand } from '../build/plan.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Ports } from './ports.ts'
import { planBuild, prepareInputs } from './prepare.ts'
import type { Intent, RunOutcome } from './run.ts'

/** Asks and prints; a check with warnings fails the step with its first line, as the engine does. */
export async function callBuild(
  intent: Intent,
  at: { found: Builder; env: EngineEnv },
  ports: Ports,
): Promise<RunOutcome> {
  const inputs = await prepareInputs(intent, ports)
  const command = deriveCommand(
    planBuild(inputs, at.found, false, undefined),
    ports.files.resolve(intent.folder, 'metadata.json'),
  )
  ports.log.group(`Call ${inputs.call}`)
  const exit = await ports.engine.build(command, at.env, () => undefined)
  for (const line of exit.stdout.trimEnd().split('\n')) ports.log.info(line)
  for (const line of exit.code === 0 ? [] : exit.tail) ports.log.info(line)
  ports.log.endGroup()
  if (exit.code === 0) return { kind: 'done' }
  const first = exit.stdout.split('\n').find((line) => line.trim() !== '') ?? exit.tail.at(-1) ?? ''
  return { kind: 'failed', message: `call: ${inputs.call} ended with exit code ${exit.code}: ${first}` }
}
