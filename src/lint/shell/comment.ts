// What ShellCheck is asked and what it says, as plain data.
import type { Severity } from '../finding.ts'

/** `shebang`: the script's own first line says it. */
export type ShellDialect = 'sh' | 'dash' | 'bash' | 'ksh' | 'busybox' | 'shebang'

/** Whether ShellCheck is asked: when it is there, always, or never. */
export const SHELL_MODES = ['auto', 'on', 'off'] as const

export type ShellMode = (typeof SHELL_MODES)[number]

/** One script as ShellCheck gets it. */
export type ShellQuestion = { readonly dialect: ShellDialect; readonly text: string }

/** Lines and columns are 1-based and count code points, a tab as one; ends are exclusive. */
export type ShellSpot = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export type ShellReplacement = ShellSpot & {
  readonly text: string
  /** Where an insertion belongs: to the character before it or to the one behind it. */
  readonly side: 'before' | 'behind'
}

export type ShellComment = ShellSpot & {
  /** 2086 of SC2086. */
  readonly code: number
  readonly level: Severity
  readonly message: string
  /** Empty when ShellCheck has no fix. */
  readonly replacements: readonly ShellReplacement[]
}

/** Answers by `keyOf` of the question; what is not in it was not asked. */
export type ShellAnswers = ReadonlyMap<string, readonly ShellComment[]>

/** The same for the same script, whatever file it comes from. */
export function keyOf({ dialect, text }: ShellQuestion): string {
  return `${dialect}\n${text}`
}
