// Runs a step of the action and ends the process: what failed is said once, as an annotation where it belongs.
import { createActionsLog } from '../adapters/actions-log/log.ts'
import type { RunOutcome } from '../pipeline/run.ts'
import { describeFailure } from './exit.ts'

function failWith(failure: Omit<Extract<RunOutcome, { kind: 'failed' }>, 'kind'>): void {
  const { message, file, line, endLine } = failure
  const place =
    file === undefined
      ? []
      : [{ file, ...(line === undefined ? {} : { line }), ...(endLine === undefined ? {} : { endLine }) }]
  createActionsLog().error(message, ...place)
  process.exitCode = 1
}

/** The toolkit's clients keep sockets open, so the process is ended when the output is written. */
async function exit(): Promise<never> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) => new Promise<void>((resolve) => stream.write('', () => resolve())),
    ),
  )
  process.exit()
}

/** The whole life of a step. */
export async function endStep(run: () => Promise<RunOutcome>): Promise<never> {
  try {
    const outcome = await run()
    if (outcome.kind === 'failed') failWith(outcome)
    if (outcome.kind === 'stopped') process.exitCode = 1
  } catch (error) {
    const { message, file, line } = describeFailure(error)
    failWith({ message, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) })
  }
  return exit()
}
