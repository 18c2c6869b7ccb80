// Calls → whether hadolint misses a flag in them.
import { type Call, countFlag, hasFlag, isCall, valuesOf } from './calls.ts'

/** `apt-get install` that asks; quiet is enough when it is given exactly twice. */
export function asksWithApt(call: Call): boolean {
  if (!isCall(call, ['apt-get'], ['install']) || hasFlag(call, 'y', 'yes', 'qq', 'assume-yes')) return false
  return countFlag(call, 'q') !== 2 && countFlag(call, 'quiet') !== 2 && !call.args.includes('-q=2')
}

/** `yum install` that asks. */
export function asksWithYum(call: Call): boolean {
  return asks(call, ['yum'])
}

/** `dnf install` that asks. */
export function asksWithDnf(call: Call): boolean {
  return asks(call, ['dnf', 'microdnf'])
}

function asks(call: Call, programs: readonly string[]): boolean {
  const verbs = ['install', 'groupinstall', 'localinstall']
  return isCall(call, programs, verbs) && !hasFlag(call, 'y', 'assumeyes')
}

/** `zypper` that changes packages and asks. */
export function asksWithZypper(call: Call): boolean {
  const verbs = ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch']
  return isCall(call, ['zypper'], verbs) && !hasFlag(call, 'non-interactive', 'n', 'no-confirm', 'y')
}

/** `apt-get install` of what is recommended as well; one way to write the setting counts. */
export function takesRecommended(call: Call): boolean {
  if (!isCall(call, ['apt-get'], ['install']) || hasFlag(call, 'no-install-recommends')) return false
  return !call.args.includes('APT::Install-Recommends=false')
}

/** `wget` that draws its progress. */
export function drawsProgress(call: Call): boolean {
  if (call.name !== 'wget' || call.args.includes('-nv')) return false
  const silent = ['progress', 'q', 'quiet', 'o', 'output-file', 'a', 'append-output', 'no-verbose']
  return !hasFlag(call, ...silent)
}

/** `useradd` with a long word behind `-u`. */
export function writesSparseLog(call: Call): boolean {
  if (call.name !== 'useradd' || hasFlag(call, 'l', 'no-log-init')) return false
  return valuesOf(call, 'u').some((value) => [...value].length > 5)
}
