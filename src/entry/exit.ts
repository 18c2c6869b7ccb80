// Anything thrown → one message and what the process ends with, for the action and the command line.
import { ExternalError, messageOf, UserError } from '../errors.ts'
import { HOMEPAGE, VERSION } from '../version.ts'

export type Failure = {
  /** `user` and `external` are told in a sentence; a `bug` brings its stack. */
  readonly kind: 'user' | 'external' | 'bug'
  readonly message: string
  /** What the command line ends with; the action only knows success and failure. */
  readonly exitCode: 2 | 3
  /** Where the user's mistake stands, when it stands in a file. */
  readonly file: string | undefined
  readonly line: number | undefined
}

/** Says what is to be said of an error. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UserError)
    return { kind: 'user', message: error.message, exitCode: 2, file: error.file, line: error.line }
  if (error instanceof ExternalError)
    return { kind: 'external', message: error.message, exitCode: 2, file: undefined, line: undefined }
  return { kind: 'bug', message: describeBug(error), exitCode: 3, file: undefined, line: undefined }
}

function describeBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? messageOf(error)) : messageOf(error)
  const cause =
    error instanceof Error && error.cause !== undefined ? `\nCaused by: ${messageOf(error.cause)}` : ''
  const { version, platform, arch } = process
  return [
    `This is a bug in Layersmith. Please report it at ${HOMEPAGE}/issues with these lines:`,
    `${stack}${cause}`,
    `Layersmith ${VERSION}, Node ${version}, ${platform} ${arch}`,
  ].join('\n')
}
