// The packages of two images, platform by platform → what became of them. Not in the script: it knows no versions.
import type { Package } from '../layers/package.ts'
import { comparePackages, type PackageChange } from '../layers/packages/compare-packages.ts'
import type { PackageChanges } from './data.ts'
import type { PagePlatform } from './input.ts'

/** The largest change first, then by name. Where each image has one platform, these belong together. */
export function packageChanges(
  before: readonly PagePlatform[],
  after: readonly PagePlatform[],
): readonly PackageChanges[] {
  const only = before.length === 1 && after.length === 1 ? before[0] : undefined
  return after.flatMap(({ platform, packages }) => {
    const other = before.find((each) => each.platform === platform) ?? only
    return other === undefined ? [] : [{ platform, changes: changesOf(other.packages, packages) }]
  })
}

function changesOf(before: readonly Package[], after: readonly Package[]): readonly PackageChange[] {
  return comparePackages(before, after).toSorted((a, b) => bytesOf(b) - bytesOf(a))
}

function bytesOf({ before, after }: PackageChange): number {
  return Math.abs((after?.size ?? 0) - (before?.size ?? 0))
}
