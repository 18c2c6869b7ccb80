// What a run asks of ShellCheck.
import type { ShellComment, ShellDialect } from '../lint/shell/comment.ts'

export type ShellCheckAnswer =
  /** One list for each script, in their order. */
  | { readonly kind: 'checked'; readonly comments: readonly (readonly ShellComment[])[] }
  /** `why` is half a sentence: "it ended with 2 (…)". */
  | { readonly kind: 'failed'; readonly why: string }

export interface ShellCheck {
  /** Whether there is one on PATH; cheap. */
  isPresent(): Promise<boolean>
  /** Never throws for the program's sake. Scripts of one dialect cost one process unless they are thousands. */
  check(dialect: ShellDialect, scripts: readonly string[]): Promise<ShellCheckAnswer>
}
