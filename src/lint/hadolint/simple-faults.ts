// Single instructions → what hadolint says of them without looking around.
import { readIgnore } from './ignores.ts'
import { dropQuotes } from './quotes.ts'
import type { Port, Step } from './seen.ts'

/** WORKDIR that begins with neither a slash, a variable nor a drive. */
export function isRelativeWorkdir({ seen }: Step): boolean {
  return seen.kind === 'workdir' && !/^(?:[$/]|\p{L}:)/u.test(dropQuotes(seen.text))
}

/** EXPOSE with a number above the last port. */
export function exposesTooHigh({ seen }: Step): boolean {
  if (seen.kind !== 'expose') return false
  return seen.ports.some((spec) =>
    spec.kind === 'port' ? isTooHigh(spec.port) : isTooHigh(spec.first) || isTooHigh(spec.last),
  )
}

function isTooHigh(port: Port): boolean {
  return port.kind === 'number' && port.number > 65_535
}

/** CMD, ENTRYPOINT or HEALTHCHECK that is no list of strings. */
export function isShellForm({ seen }: Step): boolean {
  const runs = seen.kind === 'cmd' || seen.kind === 'entrypoint' || seen.kind === 'healthcheck'
  return runs && seen.args?.form === 'text'
}

/** A comment that makes hadolint ignore something in the next instruction. */
export function isIgnoreComment(step: Step): boolean {
  return readIgnore(step).some(({ scope }) => scope === 'line')
}
