// RUNs with yum or dnf → those without versions, knowing the variables that hadolint knows.
import { isRpmUnpinned, type RpmManager } from './rpm-version.ts'
import { runOf } from './runs.ts'
import type { Step } from './seen.ts'

/** A variable counts when it is set at all: by any ARG before, or by an ENV of the stage or of the stage it is built on. */
export function* findUnversioned(steps: readonly Step[], manager: RpmManager): Generator<Step> {
  const args = new Set<string>()
  const stages = new Map<string, ReadonlySet<string>>()
  let envs = new Set<string>()
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'arg') args.add(seen.name)
    else if (seen.kind === 'env') for (const { key } of seen.pairs) envs.add(key)
    else if (seen.kind === 'from') {
      envs = new Set(stages.get(seen.name))
      if (seen.alias !== undefined && !stages.has(seen.alias)) stages.set(seen.alias, envs)
    } else if (seen.kind === 'run') {
      const isDefined = (text: string) => namesIn(text).some((name) => args.has(name) || envs.has(name))
      if (isRpmUnpinned(runOf(seen).calls, manager, isDefined)) yield step
    }
  }
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^{}]+)\}/g)].map(([, name = '']) => name)
}
