// What ShellCheck is asked about one RUN, with the place of every character in the Dockerfile.
import type { Joined } from '../../dockerfile/syntax.ts'
import type { RunFacts } from '../facts.ts'
import type { ShellQuestion } from './comment.ts'

export type ShellScript = ShellQuestion & {
  readonly run: RunFacts
  /** What the author wrote; `text` is lines of ours, then this. */
  readonly body: Joined
  /** The text is what stands inside a string of JSON. */
  readonly json: boolean
  /** Another shell reads it first, so that it takes more than an edit at the place. */
  readonly fed: boolean
  /** `/bin/sh` of the image reads it, whichever that is. */
  readonly ofImage: boolean
}
