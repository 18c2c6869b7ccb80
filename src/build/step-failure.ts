// The error and output of a failed step → what went wrong in it.
import { oneLineError, shorten } from './failure-text.ts'
import type { Step } from './record.ts'

const ENDED = /^process ".*" did not complete successfully: /

/** The kernel refused the program before it could write anything: nothing else stands in the output. */
const FOREIGN =
  /^(exec \S+|standard_init_linux\.go:\d+: exec user process caused:?( "?)?):? ?"?exec format error"?$/

/** True when the step's first program is of another platform and nothing emulates it. */
export function isForeignProgram(error: string, output: string): boolean {
  return ENDED.test(oneLineError(error)) && FOREIGN.test(output.trim())
}

/** True when a layer that the cache promised could not be read. */
export function isCacheError(error: string): boolean {
  return (
    !ENDED.test(oneLineError(error)) &&
    /httpReadSeeker|content digest sha256:\S+: not found|unexpected commit digest|blob not found|failed to load cache(?! key)/i.test(
      error,
    )
  )
}

function missingFile(instruction: string, path: string): string {
  const from = /\s--from=(\S+)/.exec(instruction)?.[1]
  return from === undefined
    ? `: the build context has no ${path}. Check the path, and that no ignore file leaves it out`
    : `: there is no ${path} in ${from}`
}

function whatHappened(instruction: string, error: string): string {
  const missing = /failed to calculate checksum of ref \S+: "\/?(.*)": not found$/.exec(error)?.[1]
  if (missing !== undefined) return missingFile(instruction, missing)
  const rest = error.replace(ENDED, '')
  const code = /^exit code: (\d+)/.exec(rest)?.[1]
  if (code === undefined) return ` failed: ${rest}`
  return ` ended with exit code ${code}${code === '137' ? ' (killed, often for lack of memory)' : ''}`
}

/** `RUN npm ci (Dockerfile:6) ended with exit code 1.` */
export function describeStep(step: Step, place: string, error: string): string {
  const platform = step.platform === undefined ? '' : ` for ${step.platform}`
  const happened = whatHappened(step.instruction, oneLineError(step.error ?? error))
  return `${shorten(step.instruction)} (${place})${platform}${happened}.`
}
