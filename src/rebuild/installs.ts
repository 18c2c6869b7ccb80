// The stages that become the image → which of them install system packages, and what they install unpinned.
import { deriveStages } from '../dockerfile/stages.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { deriveFacts } from '../lint/derive-facts.ts'
import { callLabel, callsOf, hasVerb, type PackageCall } from '../lint/package-call.ts'
import type { BuildGiven } from './externals.ts'

export type Installs = {
  /** Stages of the image's own chain that run apt or apk. */
  readonly stages: readonly number[]
  /** Names of packages that come with a version. */
  readonly held: readonly string[]
  /** They bring packages of the base up to date as well. */
  readonly upgrades: boolean
  /** Calls of package managers of the system that are not looked into. */
  readonly others: readonly string[]
  /** Calls of language package managers that take what is current. */
  readonly unpinned: readonly string[]
}

const LANGUAGES = ['pip', 'pipx', 'uv', 'npm', 'pnpm', 'bun', 'yarn', 'npx', 'gem', 'go'] as const

/** Reads the RUNs that the target reaches. */
export function findInstalls(file: Dockerfile, given: BuildGiven): Installs {
  const graph = deriveStages(file, given)
  const facts = deriveFacts(file, graph, { path: '', buildArgs: given.buildArgs, target: given.target })
  const stages = new Set<number>()
  const held = new Set<string>()
  const others = new Set<string>()
  const unpinned = new Set<string>()
  let upgrades = false
  for (const run of facts.runs) {
    const stage = facts.stages[run.stage]
    if (stage?.reachable !== true || run.onbuild) continue
    const installs = (call: PackageCall) => hasVerb(call, 'install', 'upgrade')
    for (const call of callsOf(facts, run, 'apt', 'apk').filter(installs)) {
      if (!stage.exported) continue
      stages.add(run.stage)
      if (hasVerb(call, 'upgrade')) upgrades = true
      for (const { value } of call.operands) if (/^[^=]+=/.test(value)) held.add(value.split('=')[0] ?? '')
    }
    for (const call of callsOf(facts, run, 'yum', 'dnf', 'zypper').filter(installs))
      if (stage.exported) others.add(callLabel(call))
    for (const call of callsOf(facts, run, ...LANGUAGES).filter(installs))
      if (isUnpinned(call)) unpinned.add(callLabel(call))
  }
  return { stages: [...stages], held: [...held], upgrades, others: [...others], unpinned: [...unpinned] }
}

/** Names without a version; manifests, lock files and paths are the sources' affair. */
function isUnpinned({ manager, operands, options }: PackageCall): boolean {
  if (options.some(({ name }) => /^(?:-r|--requirement|-e|--editable)$/.test(name))) return false
  return operands.some(({ value }) => {
    if (value === '' || /^[./~$`]|:\/\/|[*?{]/.test(value)) return false
    if (manager.id === 'gem') return !options.some(({ name }) => name === '-v' || name === '--version')
    if (/@latest$/.test(value)) return true
    return !/[^@]@|==|===|~=|:\d/.test(value)
  })
}
