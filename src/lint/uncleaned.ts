// RUNs that ship → the last call of a package manager whose cache stays in the layer, and the fix.
import { isCacheMoved } from './cache-place.ts'
import type { Facts, RunFacts } from './facts.ts'
import type { Fix } from './finding.ts'
import { leavesCache } from './left-cache.ts'
import { callsOf, type PackageCall } from './package-call.ts'
import type { ManagerId } from './package-managers.ts'
import { appendStep } from './program-edits.ts'

export type Uncleaned = { readonly run: RunFacts; readonly call: PackageCall; readonly fix: Fix | undefined }

type Cleaning = {
  readonly manager: ManagerId
  /** The step that cleans up. */
  readonly command: string | ((call: PackageCall) => string)
  readonly fills: (call: PackageCall, run: RunFacts) => boolean
}

/** Finds at most one for each RUN. */
export function* findUncleaned(facts: Facts, { manager, command, fills }: Cleaning): Iterable<Uncleaned> {
  for (const run of facts.runs) {
    const call = callsOf(facts, run, manager).findLast((one) => fills(one, run))
    if (call === undefined || !leavesCache(facts, run, call)) continue
    const step = typeof command === 'string' ? command : command(call)
    yield { run, call, fix: cleanUp(facts, run, call, step) }
  }
}

/** Appends the command, run as the user that filled the cache. */
export function cleanUp(
  facts: Facts,
  run: RunFacts,
  { program }: PackageCall,
  command: string,
): Fix | undefined {
  if (program.inFunction || program.wrappers.some((wrapper) => !HARMLESS_WRAPPERS.has(wrapper)))
    return undefined
  const edit = appendStep(facts, run, `${program.wrappers.includes('sudo') ? 'sudo ' : ''}${command}`)
  const kind = isCacheMoved(facts, run, program) ? 'unsafe' : 'safe'
  return edit && { kind, description: `Add ${command}`, edits: [edit] }
}

const HARMLESS_WRAPPERS = new Set([
  'sudo',
  'env',
  'time',
  'nice',
  'ionice',
  'eatmydata',
  'command',
  'timeout',
  'xargs',
  'sh',
  'bash',
  'nohup',
])
