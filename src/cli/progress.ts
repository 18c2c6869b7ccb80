// How many files are done → a line for a person who has waited a while.
import type { CliPorts } from './ports.ts'

/** A run shorter than this says nothing. */
const PATIENCE = 2_000
const PAUSE = 100

export type Progress = {
  readonly show: (done: number) => void
  /** Takes the line away, so that results begin on an empty one. */
  readonly end: () => void
}

/** Shows nothing for a single file, which has no middle. */
export function createProgress(
  { terminal, clock }: CliPorts,
  { started, total }: { readonly started: number; readonly total: number },
): Progress {
  let next = started + PATIENCE
  let shown = false
  return {
    show(done) {
      if (total < 2) return
      const now = clock.now()
      if (now < next) return
      next = now + PAUSE
      shown = true
      terminal.showProgress(`Linting: ${done} of ${total} files (${Math.floor((100 * done) / total)} %)`)
    },
    end() {
      if (shown) terminal.showProgress('')
    },
  }
}
