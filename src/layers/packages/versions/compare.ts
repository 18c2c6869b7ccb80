// A package manager to the order of its versions.
import { compare as comparePep440, valid as isPep440 } from '@renovatebot/pep440'
import semver from 'semver'
import type { PackageManager } from '../../package.ts'
import { compareApkVersions } from './apk.ts'
import { compareDpkgVersions } from './dpkg.ts'
import { compareText, type Order } from './order.ts'
import { compareRpmVersions } from './rpm.ts'

const orders: Readonly<Record<PackageManager, Order>> = {
  dpkg: compareDpkgVersions,
  apk: compareApkVersions,
  rpm: compareRpmVersions,
  python: (one, other) =>
    isPep440(one) && isPep440(other) ? comparePep440(one, other) : loosely(one, other),
  node: (one, other) =>
    semver.valid(one) && semver.valid(other) ? semver.compare(one, other) : loosely(one, other),
}

/** Below 0 when `one` is older. What is no version of its kind is ordered by digits and letters, as well as can be. */
export function compareVersions(manager: PackageManager, one: string, other: string): number {
  return orders[manager](one, other)
}

/** Debian's order takes any text. */
function loosely(one: string, other: string): number {
  return compareDpkgVersions(one, other) || compareText(one, other)
}
