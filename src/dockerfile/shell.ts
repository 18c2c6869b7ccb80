// Shell text → the programs it runs, with arguments and exact places in the Dockerfile.
import type { Range } from './syntax.ts'

/** A word after quote removal. Not literal: it holds an expansion or a pattern, which `value` shows as written. */
export type ShellWord = {
  readonly value: string
  readonly literal: boolean
  readonly range: Range
}

export type ShellAssignment = {
  readonly name: string
  readonly value: ShellWord | undefined
  readonly range: Range
}

export type ShellRedirect = {
  readonly operator: string
  readonly target: ShellWord | undefined
  readonly range: Range
}

/** What stands before a step: `start` for the first one; a line break counts as `;`. */
export type Connector = 'start' | '&&' | '||' | ';' | '&'

/** A simple command, wrappers (sudo, env, exec, time, nice, xargs, command, `sh -c`) taken off. */
export type Program = {
  /** Base name (`apt-get` for /usr/bin/apt-get); empty when it is not literal. */
  readonly name: string
  readonly nameRange: Range
  /** From the first wrapper or the name to the last argument; leading assignments are left out. */
  readonly range: Range
  readonly args: readonly ShellWord[]
  readonly assignments: readonly ShellAssignment[]
  readonly redirects: readonly ShellRedirect[]
  /** Names of the wrappers that were taken off, outermost first. */
  readonly wrappers: readonly string[]
  readonly inSubshell: boolean
  /** Inside `$(…)`, backquotes or `<(…)`. */
  readonly inSubstitution: boolean
  /** Place in a pipeline of more than one program, else undefined. */
  readonly pipe: { readonly index: number; readonly length: number } | undefined
  /** Runs only under a condition: in if, case or a loop, or after `||`. */
  readonly conditional: boolean
  /** Inside the body of a shell function. */
  readonly inFunction: boolean
}

/** One element of the script's outermost list: what stands between `&&`, `||`, `;` and line breaks. */
export type Step = {
  readonly connector: Connector
  /** Of the connector itself; empty for `start` and for a line break. */
  readonly connectorRange: Range
  readonly range: Range
  /** A single command without pipe, group, condition or loop. */
  readonly simple: boolean
  readonly programs: readonly Program[]
}

export type Script = {
  readonly steps: readonly Step[]
  /** All programs in source order, nested ones included. */
  readonly programs: readonly Program[]
  /** False when the text did not parse completely or is for another interpreter: do not conclude absence. */
  readonly complete: boolean
  /** `posix`: read as above; `other`: PowerShell, cmd or an interpreter such as Python, nothing was read. */
  readonly dialect: 'posix' | 'other'
}
