// A RUN as hadolint reads it → the same with the commands in it.
import { remember } from '../remember.ts'
import type { Call } from './calls.ts'
import { shellOf } from './commands.ts'
import type { Seen } from './seen.ts'

type Run = Extract<Seen, { readonly kind: 'run' }>

export type SeenRun = Run & {
  readonly calls: readonly Call[]
  /** Any of it is a pipe. */
  readonly piped: boolean
}

/** Put together once for all rules. */
export const runOf: (run: Run) => SeenRun = remember((run: Run) => {
  const { commands, pipes } = shellOf(run.args)
  return { ...run, calls: commands, piped: pipes }
})
