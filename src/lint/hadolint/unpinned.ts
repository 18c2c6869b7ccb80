// Calls of package managers → whether hadolint misses a version in them.
import { type Call, hasFlag, isCall, operandsOf } from './calls.ts'
import { isPipInstall } from './pip.ts'

const APT_VALUES = new Set(['t', 'target-release'])
const APK_VALUES = new Set(['t', 'virtual', 'repository', 'X'])
const NPM_VALUES = new Set(['loglevel', 'registry'])
const PIP_VALUES = new Set(
  `abi b build e editable extra-index-url f find-links i index-url implementation no-binary only-binary platform
   prefix progress-bar proxy python python-version root root-user-action src t target trusted-host
   upgrade-strategy`.split(/\s+/),
)
/** Every scheme pip knows for repositories begins like one of these. */
const PIP_REPOSITORY = /^(?:git|hg\+(?:file|https?|ssh|static-http)|svn|bzr\+(?:https?|ssh|s?ftp|lp))/

/** `apt-get install`: a version, a release behind a slash, or a file. */
export function isAptUnpinned(call: Call): boolean {
  if (!isCall(call, ['apt-get'], ['install'])) return false
  return operandsOf(call, APT_VALUES).some((name) => name !== 'install' && !/[=/]|\.deb$/.test(name))
}

/** `apk add`: any comparison, or a file. */
export function isApkUnpinned(call: Call): boolean {
  if (!isCall(call, ['apk'], ['add'])) return false
  return operandsOf(call, APK_VALUES).some((name) => name !== 'add' && !/[=~<>]|\.apk$/.test(name))
}

/** `zypper install`: any comparison, or a file. */
export function isZypperUnpinned(call: Call): boolean {
  if (!isCall(call, ['zypper'], ['install', 'in'])) return false
  return operandsOf(call).some((name) => name !== 'install' && name !== 'in' && !/[=<>]|\.rpm$/.test(name))
}

/** `pip install` of names, without constraints or a list of requirements. */
export function isPipUnpinned(call: Call): boolean {
  if (!isPipInstall(call) || hasFlag(call, 'constraint', 'c')) return false
  if (call.args.some((arg) => arg === '--requirement' || arg === '-r' || arg === '.')) return false
  return behindInstall(operandsOf(call, PIP_VALUES)).some((name) => !isPipPinned(name))
}

function isPipPinned(name: string): boolean {
  if (/[<>]|[=!~]=|\.(?:whl|tar\.gz)$/.test(name)) return true
  return name.includes(PIP_REPOSITORY.test(name) ? '@' : '/')
}

/** `npm install` of names; folders, archives and commits are fine. */
export function isNpmUnpinned(call: Call): boolean {
  if (!isCall(call, ['npm'], ['install'])) return false
  const operands = operandsOf(call, NPM_VALUES)
  return operands[0] === 'install' && behindInstall(operands).some((name) => !isNpmPinned(name))
}

function isNpmPinned(name: string): boolean {
  if (/^git(?:\+(?:ssh|https?))?:\/\//.test(name)) return name.includes('#')
  if (/\.(?:tar|tar\.gz|tgz)$|^(?:\/|\.\.?\/|~\/)/.test(name)) return true
  // a scope ends at the first sign before `0`
  return (name.startsWith('@') ? name.replace(/^[0-\u{10ffff}]+/u, '') : name).includes('@')
}

/** `gem install`: a colon; the word after any flag is taken for its value. */
export function isGemUnpinned(call: Call): boolean {
  if (!isCall(call, ['gem'], ['install', 'i']) || hasGemVersion(call)) return false
  const end = call.args.indexOf('--')
  const own = end < 0 ? call.args : call.args.slice(0, end)
  let skip = false
  return own.some((arg) => {
    const skipped = skip
    skip = !skipped && arg.startsWith('-')
    return !skipped && !skip && arg !== 'install' && arg !== 'i' && !arg.includes(':')
  })
}

function hasGemVersion({ args }: Call): boolean {
  return args.some((arg) => arg === '-v' || arg === '--version' || arg.startsWith('--version='))
}

/** `go run`, and when there is none `go install` and `go get`: a version that is no moving one, or a path. */
export function isGoUnpinned(calls: readonly Call[]): boolean {
  const run = calls
    .filter((call) => isCall(call, ['go'], ['run']))
    .flatMap((call) => operandsOf(call).slice(0, 2))
    .filter((word) => word !== 'run')
  const fetched = calls
    .filter((call) => isCall(call, ['go'], ['install', 'get']))
    .flatMap((call) => operandsOf(call))
    .filter((word) => !['install', 'get', 'tool'].includes(word))
  return (run.length > 0 ? run : fetched).some((name) => !/^[./]/.test(name) && !isGoPinned(name))
}

function isGoPinned(name: string): boolean {
  return name.includes('@') && !/@(?:latest|none)$/.test(name)
}

function behindInstall(operands: readonly string[]): readonly string[] {
  const start = operands.indexOf('install')
  const rest = start < 0 ? [] : operands.slice(start)
  const first = rest.findIndex((word) => word !== 'install')
  return first < 0 ? [] : rest.slice(first)
}
