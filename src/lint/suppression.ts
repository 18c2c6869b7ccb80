// What an ignore comment of any dialect comes down to: names, and the lines they are silent on.
import type { Finding } from './finding.ts'

export type Suppression = {
  /** Rule ids or aliases as written; `buildkit` stands for every check BuildKit has. */
  readonly names: readonly string[]
  /** First and last line on which findings start; the whole file without. */
  readonly lines?: readonly [number, number]
}

/** True when one of the suppressions covers the finding. */
export function isSuppressed(finding: Finding, suppressions: readonly Suppression[]): boolean {
  const ids = [finding.rule, ...finding.aliases]
  return suppressions.some(({ names, lines }) => {
    const [first, last] = lines ?? [1, Number.POSITIVE_INFINITY]
    if (finding.line < first || finding.line > last) return false
    return names.some((name) => ids.includes(name) || (name === 'buildkit' && ids.some(isBuildKitName)))
  })
}

/** BuildKit's checks have names like JSONArgsRecommended; the peers' ids hold digits, dashes or underscores. */
function isBuildKitName(id: string): boolean {
  return /^[A-Z][A-Za-z]+$/.test(id)
}
