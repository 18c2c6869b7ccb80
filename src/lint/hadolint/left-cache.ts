// A RUN → whether hadolint misses that it cleans up after a package manager.
import { type Call, hasFlag, isCall } from './calls.ts'
import type { SeenRun } from './runs.ts'

/** Any `rm -rf` counts as cleaning. */
export function leavesAptLists(run: SeenRun): boolean {
  const { calls } = run
  if (!calls.some((call) => isCall(call, ['apt', 'apt-get', 'aptitude'], ['update']))) return false
  if (calls.some((call) => isCall(call, ['rm'], ['-rf', '/var/lib/apt/lists/*']))) return false
  if (isMounted(run, '/var/lib/apt/lists')) return false
  return !isMounted(run, '/var/lib/apt') || !isMounted(run, '/var/cache/apt')
}

/** `apk add` with an index. */
export function leavesApkIndex(run: SeenRun): boolean {
  if (isMounted(run, '/var/cache/apk')) return false
  return run.calls.some((call) => isCall(call, ['apk'], ['add']) && !hasFlag(call, 'no-cache'))
}

/** Mounts do not count. */
export function leavesYumCache({ calls }: SeenRun): boolean {
  const cleans = (call: Call) =>
    isCall(call, ['yum'], ['clean', 'all']) || isCall(call, ['rm'], ['-rf', '/var/cache/yum/*'])
  return !isCleaned(calls, (call) => isCall(call, ['yum'], ['install']), cleans)
}

const DNF_VERBS = ['install', 'in', 'upgrade', 'up', 'upgrade-minimal', 'up-min', 'reinstall', 'rei']

/** Each of dnf and microdnf cleans its own. */
export function leavesDnfCache(run: SeenRun): boolean {
  if (isMounted(run, '/var/cache/libdnf5') || isMounted(run, '.cache/libdnf5')) return false
  return ['dnf', 'microdnf'].some((program) => {
    const cleans = (call: Call) =>
      isCall(call, [program], ['clean', 'all']) || isCall(call, ['rm'], ['-rf', '/var/cache/libdnf5*'])
    return !isCleaned(run.calls, (call) => isCall(call, [program], DNF_VERBS), cleans)
  })
}

/** Installs, not upgrades. */
export function leavesZypperCache(run: SeenRun): boolean {
  if (isMounted(run, '/var/cache/zypp')) return false
  const fills = (call: Call) => isCall(call, ['zypper'], ['install', 'in'])
  return !isCleaned(run.calls, fills, (call) => isCall(call, ['zypper'], ['clean', 'cc']))
}

/** A mount helps only where nothing is cleaned too early. */
export function leavesYarnCache(run: SeenRun): boolean {
  const installed = run.calls.findIndex((call) => isCall(call, ['yarn'], ['install']))
  const cleaned = run.calls.findIndex((call) => isCall(call, ['yarn'], ['cache', 'clean']))
  if (installed < 0) return false
  return cleaned < 0 ? !isMounted(run, '.cache/yarn') : cleaned < installed
}

/** A cache or a tmpfs whose target has the text anywhere in it. */
export function isMounted({ mounts }: Pick<SeenRun, 'mounts'>, part: string): boolean {
  return mounts.some(
    ({ type, target = '' }) => (type === 'cache' || type === 'tmpfs') && target.includes(part),
  )
}

/** The first call that cleans comes after the first that fills, or nothing fills. */
function isCleaned(
  calls: readonly Call[],
  fills: (call: Call) => boolean,
  cleans: (call: Call) => boolean,
): boolean {
  const filled = calls.findIndex(fills)
  return filled < 0 || calls.findIndex(cleans) > filled
}
