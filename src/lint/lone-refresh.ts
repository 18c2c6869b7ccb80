// RUNs → those that fetch package lists and install nothing with them, and who uses the lists later.
import type { Program } from '../dockerfile/shell.ts'
import type { Facts, RunFacts } from './facts.ts'
import { isMounted, isRemovedAfter } from './left-cache.ts'
import { callsOf, hasVerb, type PackageCall } from './package-call.ts'
import type { ManagerId } from './package-managers.ts'
import { remember } from './remember.ts'

export type LoneRefresh = {
  readonly run: RunFacts
  readonly call: PackageCall
  /** The first later RUN, of the stage or of one built on it, that fetches again or installs. */
  readonly next: { readonly run: RunFacts; readonly installs: boolean } | undefined
}

const MANAGERS: readonly ManagerId[] = ['apt', 'apk', 'yum', 'dnf', 'zypper']

/** Programs beside the refresh that cannot be a hidden install. */
const HARMLESS =
  /^(?:|\[|:|apk|apt|apt-get|apt-key|apt-cache|aptitude|add-apt-repository|cat|cd|chmod|cp|curl|dnf|dpkg|echo|env|export|find|gpg|install|ln|ls|mkdir|microdnf|mv|printf|rm|rpm|sed|set|sleep|tee|test|touch|true|wget|yum|zypper)$/

/** Finds them, at most one for each RUN. */
export const findLoneRefreshes = remember((facts: Facts): readonly LoneRefresh[] => {
  const found: LoneRefresh[] = []
  for (const run of facts.runs) {
    const calls = callsOf(facts, run, ...MANAGERS)
    const call = calls.find((one) => hasVerb(one, 'refresh'))
    if (call === undefined || run.onbuild || !run.script.complete || keepsNothing(facts, run, call)) continue
    if (calls.some((one) => hasVerb(one, 'install', 'upgrade'))) continue
    const next = findNextUse(facts, run, call.manager.id)
    if (next !== undefined || run.programs.every(isHarmless)) found.push({ run, call, next })
  }
  return found
})

function isHarmless({ name, nameRange, assignments, args }: Program): boolean {
  const assigning = name === '' && assignments.length > 0 && args.length === 0
  return name === '' ? assigning || nameRange.start === nameRange.end : HARMLESS.test(name)
}

/** The lists are on a mount, or deleted again in the same RUN. */
function keepsNothing(facts: Facts, run: RunFacts, { manager }: PackageCall): boolean {
  const paths = manager.caches ?? []
  return isMounted(facts, run, paths) || isRemovedAfter(run, run.instruction.range.start, paths)
}

function findNextUse(facts: Facts, run: RunFacts, manager: ManagerId): LoneRefresh['next'] {
  for (const use of usesOf(facts)(manager)) {
    const same = use.run.stage === run.stage
    if (same ? use.run.order > run.order : facts.stages[use.run.stage]?.chain.includes(run.stage)) return use
  }
  return undefined
}

type Use = { readonly run: RunFacts; readonly installs: boolean }

const usesOf = remember((facts: Facts) => {
  const uses = new Map<ManagerId, Use[]>(MANAGERS.map((id) => [id, []]))
  for (const run of facts.runs) {
    if (run.onbuild) continue
    for (const [id, list] of uses) {
      const first = callsOf(facts, run, id).find((call) => hasVerb(call, 'refresh', 'install', 'upgrade'))
      if (first !== undefined) list.push({ run, installs: !hasVerb(first, 'refresh') })
    }
  }
  return (id: ManagerId): readonly Use[] => uses.get(id) ?? []
})
