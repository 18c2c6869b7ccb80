// The packages of two images to those that came, went or changed their version.
import type { Package, PackageManager } from '../package.ts'
import { compareVersions } from './versions/compare.ts'
import { compareText } from './versions/order.ts'

export type PackageVersion = { readonly version: string; readonly size: number | undefined }

export type PackageChange = {
  /** `rebuilt`: another version that its manager ranks the same. */
  readonly kind: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'rebuilt'
  readonly manager: PackageManager
  readonly name: string
  readonly before: PackageVersion | undefined
  readonly after: PackageVersion | undefined
}

/**
 * Pairs packages by manager and name. Of one that is there several times (node_modules of two programs), copies of the
 * same version are no change; what is left is paired from the oldest up. Sorted by manager and name.
 */
export function comparePackages(
  before: readonly Package[],
  after: readonly Package[],
): readonly PackageChange[] {
  const keyOf = ({ manager, name }: Package) => `${manager} ${name}`
  const [old, now] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)]
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareText)
  return keys.flatMap((key) => changesOf(old.get(key) ?? [], now.get(key) ?? []))
}

function changesOf(before: readonly Package[], after: readonly Package[]): readonly PackageChange[] {
  const [first] = [...before, ...after]
  if (first === undefined) return []
  const { manager, name } = first
  const [old, now] = [without(before, after), without(after, before)]
  return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => {
    const [one, other] = [old[at], now[at]]
    return { kind: kindOf(one, other), manager, name, before: versionOf(one), after: versionOf(other) }
  })
}

/** Those of `some` that `others` has not at the same version, copy by copy; the oldest first. */
function without(some: readonly Package[], others: readonly Package[]): readonly Package[] {
  const left = new Map<string, number>()
  for (const { version } of others) left.set(version, (left.get(version) ?? 0) + 1)
  return some
    .filter(({ version }) => {
      const copies = left.get(version) ?? 0
      left.set(version, copies - 1)
      return copies <= 0
    })
    .sort(
      (one, other) =>
        compareVersions(one.manager, one.version, other.version) || compareText(one.version, other.version),
    )
}

function kindOf(before: Package | undefined, after: Package | undefined): PackageChange['kind'] {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  const order = compareVersions(after.manager, after.version, before.version)
  return order > 0 ? 'upgraded' : order < 0 ? 'downgraded' : 'rebuilt'
}

function versionOf(item: Package | undefined): PackageVersion | undefined {
  return item && { version: item.version, size: item.size }
}
