// The standard streams of a process, seen by the command line.
import type { Paint } from '../report/paint.ts'

export interface Terminal {
  /** Colours of standard output; leaves text alone when it is not a terminal. */
  readonly paint: Paint
  /** True when a person reads standard output. */
  readonly interactive: boolean
  /** To standard output. A reader that has gone away is no error. */
  write(text: string): Promise<void>
  /** To standard error. */
  writeError(text: string): Promise<void>
  /** Writes over the last progress on standard error, '' removes it; nothing when no person reads it. */
  showProgress(text: string): void
  /** All of standard input as UTF-8 text. Throws UserError when it is not. */
  readInput(): Promise<string>
}
