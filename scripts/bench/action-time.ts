// Turns a step of the action into when its first line came and when it ended.
import { type ActionRun, type ActionStep, runAction } from '../../test/support/runner.ts'

export type ActionTime = {
  readonly run: ActionRun
  /** Milliseconds from the start of the process. */
  readonly firstLine: number
  readonly whole: number
}

/** Runs the main entry; a run that prints nothing or ends otherwise than expected was not what is measured. */
export async function timeAction(step: ActionStep, expected: 'passes' | 'fails'): Promise<ActionTime> {
  let first: number | undefined
  const run = await runAction({
    ...step,
    onOutput: () => {
      first ??= performance.now()
    },
  })
  const whole = run.seconds * 1000
  const started = performance.now() - whole
  if ((run.code === 0) !== (expected === 'passes') || first === undefined)
    throw new Error(`the action ended with ${run.code}:\n${run.log}`)
  return { run, firstLine: first - started, whole }
}
