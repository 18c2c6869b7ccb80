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
  readonly next: Use | undefined
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
    const [next] = nextUses(facts, run, call.manager.id)
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

type Use = { readonly run: RunFacts; readonly installs: boolean }

/** What uses the package lists next: a later RUN of the stage, or else the first of each stage built on it. */
export function nextUses(facts: Facts, run: RunFacts, manager: ManagerId): readonly Use[] {
  const { after, first } = usesOf(facts)
  const own = after.get(run)?.get(manager)
  if (own !== undefined) return [own]
  return facts.stages.flatMap(({ index, chain }) => {
    const built = index !== run.stage && chain.includes(run.stage)
    return (built ? first.get(index)?.get(manager) : undefined) ?? []
  })
}

type Next = ReadonlyMap<ManagerId, Use>

/** For each RUN the next use behind it in its stage, for each stage its first one. */
const usesOf = remember((facts: Facts) => {
  const after = new Map<RunFacts, Next>()
  const first = new Map<number, Next>()
  for (const run of facts.runs.toReversed()) {
    const next = first.get(run.stage)
    if (next !== undefined) after.set(run, next)
    const own = run.onbuild ? [] : MANAGERS.flatMap((id) => readUse(facts, run, id))
    if (own.length > 0) first.set(run.stage, new Map([...(next ?? []), ...own]))
  }
  return { after, first }
})

function readUse(facts: Facts, run: RunFacts, id: ManagerId): readonly (readonly [ManagerId, Use])[] {
  const call = callsOf(facts, run, id).find((one) => hasVerb(one, 'refresh', 'install', 'upgrade'))
  return call === undefined ? [] : [[id, { run, installs: !hasVerb(call, 'refresh') }]]
}
