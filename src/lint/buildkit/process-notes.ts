// CMD, ENTRYPOINT, HEALTHCHECK → what BuildKit says of their form and of the ones before them.
import { skipsAbove } from './check-options.ts'
import type { Place } from './expansion.ts'
import { type Notes, noteAt } from './note.ts'
import type { Process } from './stage-state.ts'

/** The earlier of two is the one that is named, as it is the one without effect. */
export function* noteProcess(kind: Process, { at, state }: Place): Notes {
  const earlier = state.processes.get(kind)
  // said of the earlier one while the later one is read, whose comments count
  if (earlier !== undefined && !skipsAbove(at, 'MultipleInstructionsDisallowed')) {
    const message = `Another ${kind} follows in this stage, and only the last one counts. Keep one of them.`
    yield noteAt('MultipleInstructionsDisallowed', earlier, message)
  }
  state.processes.set(kind, at)
  return true
}

/** The shell form without a SHELL. */
export function* noteShellForm(isJson: boolean, { at, state }: Place, kind: Process): Notes {
  if (isJson || state.shell) return true
  const message = `The shell form of ${kind} puts a shell between the program and its signals. Write ${kind} ["…"].`
  yield noteAt('JSONArgsRecommended', at, message)
  return true
}
