// What hadolint makes of each instruction.
import type { Range } from '../../dockerfile/syntax.ts'
import type { Arguments } from './arguments-text.ts'

export type { Arguments }

export type BaseImage = {
  /** `quay.io` of `quay.io/org/app`. */
  readonly registry: string | undefined
  /** Without registry, tag and digest. */
  readonly name: string
  readonly tag: string | undefined
  readonly digest: string | undefined
  /** As written, in any case. */
  readonly alias: string | undefined
  readonly platform: string | undefined
}

/** `80`, `80/udp`, `$PORT`; a number has its protocol. */
export type Port =
  | { readonly kind: 'number'; readonly number: number; readonly protocol: 'tcp' | 'udp' }
  | { readonly kind: 'variable'; readonly text: string }

export type PortSpec =
  | { readonly kind: 'port'; readonly port: Port }
  | { readonly kind: 'range'; readonly first: Port; readonly last: Port }

/** `target`, `from`, `source` and so on as written; the type is `bind` when there is none. */
export type SeenMount = {
  readonly type: 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh'
  readonly target: string | undefined
  readonly source: string | undefined
  readonly from: string | undefined
  readonly id: string | undefined
  /** All but the type, in one order and one spelling; equal for equal mounts. */
  readonly options: string
}

export type SeenPair = { readonly key: string; readonly value: string }

/** COPY and ADD; a heredoc counts as a source named like its marker. */
export type SeenFiles = {
  readonly sources: readonly string[]
  readonly target: string
  /** Values of the flags, without quotes or dashes; a bare `--link` has `''`. */
  readonly flags: ReadonlyMap<string, string>
}

export type Seen =
  | ({ readonly kind: 'from' } & BaseImage)
  | ({ readonly kind: 'copy' } & SeenFiles)
  | ({ readonly kind: 'add' } & SeenFiles)
  | {
      readonly kind: 'run'
      readonly args: Arguments
      readonly mounts: readonly SeenMount[]
      readonly network: string | undefined
      readonly security: string | undefined
    }
  | { readonly kind: 'cmd' | 'entrypoint' | 'shell'; readonly args: Arguments }
  /** Quotes and variables as written, continuations joined. */
  | {
      readonly kind: 'workdir' | 'user' | 'volume' | 'stopsignal' | 'maintainer'
      readonly text: string
    }
  | { readonly kind: 'expose'; readonly ports: readonly PortSpec[] }
  | { readonly kind: 'env' | 'label'; readonly pairs: readonly SeenPair[] }
  | { readonly kind: 'arg'; readonly name: string; readonly value: string | undefined }
  /** `args` is undefined for HEALTHCHECK NONE. */
  | { readonly kind: 'healthcheck'; readonly args: Arguments | undefined }
  /** Text behind the `#`, blanks included. */
  | { readonly kind: 'comment'; readonly text: string }
  /** `# escape=` and `# syntax=`, wherever they stand. */
  | { readonly kind: 'pragma' }
  | { readonly kind: 'onbuild'; readonly inner: Seen }

/** An instruction where it stands. */
export type Step = {
  readonly seen: Seen
  /** Of its first character; what hadolint reports. */
  readonly line: number
  readonly range: Range
}

/** All of a file, or where hadolint's parser gave up. */
export type Sight =
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'refused'; readonly at: number }
