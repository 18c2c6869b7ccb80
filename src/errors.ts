// The three kinds of error: the user's, the outside world's, and ours.

/** Something the user can mend: says what is wrong, where, and what to do. Shown without a stack. */
export class UserError extends Error {
  readonly code: string
  readonly file: string | undefined
  readonly line: number | undefined

  /** `at.file` is relative to the workspace, `at.line` 1-based. */
  constructor(code: string, message: string, at: { file?: string; line?: number; cause?: unknown } = {}) {
    super(message, at.cause === undefined ? undefined : { cause: at.cause })
    this.name = 'UserError'
    this.code = code
    this.file = at.file
    this.line = at.line
  }
}

export type Port = 'engine' | 'cache' | 'registry' | 'github' | 'files' | 'packages' | 'signing'

/** Why the outside world refused; decides between degrading and failing. */
export type ExternalReason =
  | 'unreachable'
  | 'forbidden'
  | 'unauthorized'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'invalid'

/** A port failed. Pipelines decide whether that is a notice (cache, comment) or the end of the run. */
export class ExternalError extends Error {
  readonly port: Port
  readonly reason: ExternalReason
  readonly retry: boolean
  readonly status: number | undefined

  constructor(
    port: Port,
    reason: ExternalReason,
    message: string,
    more: { retry?: boolean; status?: number; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'ExternalError'
    this.port = port
    this.reason = reason
    this.retry = more.retry ?? false
    this.status = more.status
  }
}

/** Makes the compiler prove that a switch is exhaustive. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
