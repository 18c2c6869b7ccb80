// What a command line asks for, as data.
import type { FailOn } from '../lint/threshold.ts'

export const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const

export type Format = (typeof FORMATS)[number]

/** One `--format`; `file` is undefined for standard output. */
export type Output = { readonly format: Format; readonly file: string | undefined }

export type LintCommand = {
  readonly kind: 'lint'
  /** As given; empty means the current folder. `-` is standard input. */
  readonly paths: readonly string[]
  readonly outputs: readonly Output[]
  readonly failOn: FailOn
  readonly fix: 'none' | 'safe' | 'unsafe'
  /** Print what the fixes would change, write nothing. */
  readonly dryRun: boolean
  readonly context: string | undefined
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target: string | undefined
  readonly stdinFilename: string | undefined
}

export type CommandName = 'lint' | 'explain' | 'rules' | 'report'

export type Command =
  | LintCommand
  | { readonly kind: 'explain'; readonly names: readonly string[] }
  | { readonly kind: 'rules' }
  | { readonly kind: 'report'; readonly paths: readonly string[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly about: CommandName | undefined }
