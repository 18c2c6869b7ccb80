// Calls of yum and dnf → whether hadolint misses a version in them.
import { type Call, isCall, operandsOf } from './calls.ts'

export type RpmManager = {
  readonly programs: readonly string[]
  /** With one of these among its words an install is not one of packages. */
  readonly others: readonly string[]
}

export const YUM: RpmManager = { programs: ['yum'], others: ['module'] }
export const DNF: RpmManager = { programs: ['dnf', 'microdnf'], others: ['module', 'group'] }

/** `isDefined` is asked whether a text holds a variable that ENV or ARG have set. */
export function isRpmUnpinned(
  calls: readonly Call[],
  { programs, others }: RpmManager,
  isDefined: (text: string) => boolean,
): boolean {
  return calls.some((call) => {
    if (!isCall(call, programs, ['install'])) return false
    const names = operandsOf(call).filter((word) => word !== 'install' && word !== 'module')
    if (isCall(call, programs, ['module'])) return names.some((name) => !name.includes(':'))
    return !isCall(call, programs, others) && names.some((name) => !isVersioned(name, isDefined))
  })
}

function isVersioned(name: string, isDefined: (text: string) => boolean): boolean {
  const [, ...parts] = name.split('-')
  if (parts.length === 0) return false
  if (name.endsWith('.rpm')) return true
  if (name.includes('$')) return isDefined(name)
  return parts.every((part) => /^[\w.~^:+]*$/.test(part)) && parts.some((part) => /^[0-9]/.test(part))
}
