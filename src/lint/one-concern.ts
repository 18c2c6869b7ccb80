// Findings of several rules about one concern → the most telling of them, which goes by the names of all.
import type { Range } from '../dockerfile/syntax.ts'
import type { Finding } from './finding.ts'

type Pair = {
  readonly said: string
  /** Rules whose findings at the same place say less. */
  readonly over: readonly string[]
}

const CLEANING = [
  'apk-no-cache',
  'apt-lists-left',
  'dnf-clean',
  'npm-cache-clean',
  'pip-no-cache',
  'yarn-cache-clean',
  'yum-clean',
  'zypper-clean',
]

/** In this order, so that what has been taken back takes nothing back itself. */
const PAIRS: readonly Pair[] = [
  { said: 'cache-buster', over: ['add-remote-unpinned', 'add-checksum'] },
  { said: 'add-remote-unpinned', over: ['add-checksum'] },
  { said: 'add-archive', over: ['rm-in-later-layer'] },
  { said: 'secret-file-then-rm', over: ['secret-literal'] },
  { said: 'apt-cache-split', over: ['update-alone', 'rm-in-later-layer', 'apt-lists-left'] },
  { said: 'update-alone', over: ['rm-in-later-layer', 'apt-lists-left'] },
  { said: 'rm-in-later-layer', over: ['apt-lists-left'] },
  { said: 'copy-narrow-first', over: ['copy-link'] },
  { said: 'cache-mount-wrong', over: ['cache-mount-sharing', 'cache-mount-defeated'] },
  { said: 'cache-mount-missing', over: ['docs-and-caches', ...CLEANING] },
  ...CLEANING.map((said) => ({ said, over: ['docs-and-caches'] })),
  { said: 'scratch-run', over: ['chmod-after-copy', 'chown-after-copy'] },
  { said: 'one-process-instruction', over: ['exec-form', 'healthcheck-exec-form'] },
  { said: 'onbuild-trigger', over: ['maintainer'] },
  { said: 'from-default-invalid', over: ['from-reference-invalid'] },
  { said: 'from-reference-invalid', over: ['image-tag', 'image-latest', 'stage-case', 'unused-stage'] },
  { said: 'duplicate-stage', over: ['unused-stage'] },
  { said: 'reserved-stage', over: ['unused-stage'] },
  { said: 'unknown-from-stage', over: ['unused-stage'] },
]

/** What the engine refuses, told by a rule that knows more of it than the parser. */
const REFUSALS = [
  'base-first',
  'onbuild-trigger',
  'port-range',
  'self-copy',
  'shell-needs-json',
  'stopsignal-valid',
  'unknown-from-stage',
]

/** Leaves one finding of those that say the same; its aliases are those of all. */
export function mergeConcerns(findings: readonly Finding[]): readonly Finding[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule)
  const heirs = new Map<Finding, readonly Finding[]>()
  const gone = new Set<Finding>()
  for (const { said, over } of PAIRS) {
    const tellers = (byRule.get(said) ?? []).filter((finding) => !gone.has(finding))
    if (tellers.length === 0) continue
    const find = createFinder(tellers)
    for (const finding of over.flatMap((rule) => byRule.get(rule) ?? [])) {
      const teller = gone.has(finding) ? undefined : find(finding)
      if (teller === undefined) continue
      gone.add(finding)
      heirs.set(teller, [...(heirs.get(teller) ?? []), finding])
    }
  }
  if (gone.size === 0) return findings
  return findings.filter((finding) => !gone.has(finding)).map((one) => inherit(one, heirs.get(one) ?? []))
}

/** What is said of the syntax where no other finding tells of the same refusal, as gravely. */
export function dropToldRefusals(findings: readonly Finding[]): readonly Finding[] {
  const tellers = findings.filter(({ rule, severity }) => severity === 'error' && REFUSALS.includes(rule))
  if (tellers.length === 0) return findings
  const find = createFinder(tellers)
  const told = new Set<Finding>()
  const heard = findings.filter((finding) => {
    const teller = finding.rule === 'syntax' ? find(finding) : undefined
    if (teller !== undefined) told.add(teller)
    return teller === undefined
  })
  return heard.map((one) => (told.has(one) ? { ...one, aliases: [...one.aliases, 'syntax', 'DL1000'] } : one))
}

function inherit(finding: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return finding
  const names = others.flatMap(({ rule, aliases }) => [rule, ...aliases])
  const aliases = [...new Set([...finding.aliases, ...names])]
  return { ...finding, aliases }
}

/** Finds one of the tellers that is about a place of the finding. */
function createFinder(tellers: readonly Finding[]): (finding: Finding) => Finding | undefined {
  const places = tellers
    .flatMap((teller) => placesOf(teller).map((range) => ({ range, teller })))
    .toSorted((a, b) => a.range.start - b.range.start)
  // of those that begin no later, the one that ends last overlaps if any does
  const latest = places.map((place) => place)
  for (const [index, place] of latest.entries()) {
    const before = latest[index - 1]
    if (before !== undefined && before.range.end > place.range.end) latest[index] = before
  }
  const starts = places.map(({ range }) => range.start)
  return (finding) => {
    const hits = placesOf(finding).map(({ start, end }) => {
      const place = latest[countBelow(starts, end) - 1]
      return place !== undefined && place.range.end > start ? place.teller : undefined
    })
    return hits.find((teller) => teller !== undefined)
  }
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function placesOf({ range, about }: Finding): readonly Range[] {
  return about === undefined ? [range] : [range, about]
}
