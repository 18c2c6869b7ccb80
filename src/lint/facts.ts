// What many rules ask of one Dockerfile, computed once.
import type { SimpleCommand } from '../dockerfile/exec-form.ts'
import type { Mount } from '../dockerfile/mounts.ts'
import type { Program, Script } from '../dockerfile/shell.ts'
import type { Argument, Dockerfile, Instruction, Pair } from '../dockerfile/syntax.ts'
import type { ContextListing } from './context.ts'
import type { UselessIgnore } from './ignore-use.ts'
import type { Options } from './options.ts'
import type { ShellAnswers } from './shell/comment.ts'

export type { Mount }

/** An instruction in its place. For an ONBUILD trigger `instruction` is the trigger, `outer` the ONBUILD. */
export type Placed = {
  readonly instruction: Instruction
  readonly outer: Instruction
  readonly onbuild: boolean
  /** Index of its stage. */
  readonly stage: number
  /** Index of `outer` in the stage's `instructions`. */
  readonly order: number
}

export type BaseFacts =
  | { readonly kind: 'stage'; readonly index: number }
  | { readonly kind: 'scratch' }
  /** `reference` is the image with ARG defaults filled in, undefined when an ARG has no known value. */
  | { readonly kind: 'image'; readonly reference: string | undefined }

export type StageFacts = {
  readonly index: number
  /** Lower case. */
  readonly name: string | undefined
  readonly from: Instruction
  readonly base: BaseFacts
  /** Without FROM. */
  readonly instructions: readonly Instruction[]
  /** Indices of this stage and the stages it is built FROM, oldest first. */
  readonly chain: readonly number[]
  /** Its file system reaches the image: the target or an ancestor of it. */
  readonly exported: boolean
  /** The target needs it (FROM, COPY --from, mount). */
  readonly reachable: boolean
  /** The SHELL in force at the end of the stage, undefined for the default. */
  readonly shell: readonly string[] | undefined
  /** ARG and ENV in order, one entry per name. */
  readonly variables: readonly Variable[]
}

export type Variable = {
  readonly kind: 'arg' | 'env'
  readonly name: string
  /** Expanded with what is known before it; undefined when unset or not known. */
  readonly value: string | undefined
  /** A build argument of the command line overrides what the file says. */
  readonly given: boolean
  readonly pair: Pair
  readonly instruction: Instruction
  readonly order: number
}

export type RunFacts = Placed & {
  readonly script: Script
  /** The same as `script.programs`. */
  readonly programs: readonly Program[]
  readonly mounts: readonly Mount[]
}

/** CMD, ENTRYPOINT, or the CMD behind HEALTHCHECK. */
export type ProcessFacts = Placed & {
  /** The words of a shell form that is one plain command; undefined for anything else and for JSON. */
  readonly command: SimpleCommand | undefined
  readonly script: Script
}

/** Where COPY or ADD takes its sources from. */
export type CopySource =
  | { readonly kind: 'context' }
  | { readonly kind: 'stage'; readonly index: number }
  | { readonly kind: 'image'; readonly reference: string }

export type CopyFacts = Placed & {
  readonly from: CopySource
  /** Files, directories, URLs; heredocs are in `instruction.heredocs`. */
  readonly sources: readonly Argument[]
  readonly destination: Argument | undefined
}

export type Facts = {
  /** As given to the linter, for rules that look at the file's name. */
  readonly path: string
  readonly file: Dockerfile
  /** ARG before the first FROM. */
  readonly globals: readonly Variable[]
  readonly stages: readonly StageFacts[]
  /** Index of the stage that becomes the image; -1 without stages. */
  readonly target: number
  /** Every instruction of every stage in order, triggers of ONBUILD included; FROM left out. */
  readonly placed: readonly Placed[]
  readonly runs: readonly RunFacts[]
  readonly copies: readonly CopyFacts[]
  readonly processes: readonly ProcessFacts[]
  /** The CMD of each HEALTHCHECK, which is `instruction` here. */
  readonly healthchecks: readonly ProcessFacts[]
  /** Undefined when the build context was not looked at. */
  readonly context: ContextListing | undefined
  readonly options: Options
  /** What the build was asked for. */
  readonly asked: {
    readonly buildArgs: Readonly<Record<string, string>>
    /** Name or index of a stage; undefined when nobody named one. */
    readonly target: string | undefined
  }
  /** What ShellCheck says of scripts; undefined when it was not asked. */
  readonly shell?: ShellAnswers | undefined
  /** Ignore comments that do nothing; only there in the phase `ignores`. */
  readonly ignores?: readonly UselessIgnore[]
}
