// FROM instructions → those whose image hadolint finds fault with.
import type { BaseImage, Step } from './seen.ts'

/** Names in a file; those of stages are as written, and so is the comparison with them. */
type Names = ReadonlySet<string>

/** Images without tag and digest that are no stage above, no variable and not scratch. */
export function findUntagged(steps: readonly Step[]): readonly Step[] {
  return findBases(steps, ({ name, tag, digest }, aliases) => {
    if (name === 'scratch' || digest !== undefined || tag !== undefined) return false
    return !name.startsWith('$') && !aliases.has(name)
  })
}

/** Images with the tag latest; a digest makes up for it. */
export function findLatest(steps: readonly Step[]): readonly Step[] {
  return findBases(steps, ({ tag, digest }) => tag === 'latest' && digest === undefined)
}

/** Platforms that say nothing of the one of the build or the target. */
export function findFixedPlatforms(steps: readonly Step[]): readonly Step[] {
  return findBases(
    steps,
    ({ platform }) => platform !== undefined && !/BUILDPLATFORM|TARGETPLATFORM/.test(platform),
  )
}

/** Stages with the name of one above. */
export function findDuplicateAliases(steps: readonly Step[]): readonly Step[] {
  return findBases(steps, ({ alias }, aliases) => alias !== undefined && aliases.has(alias))
}

/** The FROMs that are bad, given the names of the stages above. */
function findBases(
  steps: readonly Step[],
  isBad: (base: BaseImage, aliases: Names) => boolean,
): readonly Step[] {
  const aliases = new Set<string>()
  return steps.filter(({ seen }) => {
    if (seen.kind !== 'from') return false
    const found = isBad(seen, aliases)
    if (seen.alias !== undefined) aliases.add(seen.alias)
    return found
  })
}
