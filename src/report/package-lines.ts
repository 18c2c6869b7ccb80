// Packages of an image, and what became of them → lines for a terminal.
import type { Package, PackageManager } from '../layers/package.ts'
import type { PackageChange, PackageVersion } from '../layers/packages/compare-packages.ts'
import { counted } from './markdown.ts'
import type { Paint } from './paint.ts'
import { formatChange, formatSize } from './size.ts'
import { visible } from './visible.ts'

type View = { readonly top: number; readonly paint: Paint }

/** How many of each manager, and the largest of all. */
export function packageLines(packages: readonly Package[], { top, paint }: View): readonly string[] {
  if (packages.length === 0) return []
  const sums = [...Map.groupBy(packages, ({ manager }) => manager)].map(sumOf)
  const largest = packages
    .filter(({ size }) => size !== undefined)
    .toSorted((one, other) => (other.size ?? 0) - (one.size ?? 0))
    .slice(0, top)
  return [
    paint('strong', `Packages: ${sums.join(', ')}`),
    ...largest.map(
      ({ name, version, size = 0, manager }) =>
        `  ${formatSize(size).padStart(9)}  ${visible(name)} ${visible(version)} (${manager})`,
    ),
  ]
}

function sumOf([manager, packages]: readonly [PackageManager, readonly Package[]]): string {
  const bytes = packages.reduce((sum, { size = 0 }) => sum + size, 0)
  return `${packages.length} of ${manager}${bytes > 0 ? ` (${formatSize(bytes)})` : ''}`
}

/** Up to `top` changes; what weighs most goes first. */
export function packageChangeLines(
  changes: readonly PackageChange[],
  { top }: Pick<View, 'top'>,
): readonly string[] {
  if (changes.length === 0) return []
  const weightOf = ({ before, after }: PackageChange) => Math.abs((after?.size ?? 0) - (before?.size ?? 0))
  const shown = changes.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, top)
  const rest = changes.length - shown.length
  return [
    `  packages: ${[...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, some]) => `${some.length} ${kind}`).join(', ')}`,
    ...shown.map(
      ({ kind, name, manager, before, after }) =>
        `  ${sizeChange(before, after).padStart(10)}  ${kind.padEnd(10)}  ${visible(name)} ${versions(before, after)} (${manager})`,
    ),
    ...(rest > 0 ? [`  and ${counted(rest, 'more package')}`] : []),
  ]
}

/** Nothing when a size is not known. */
function sizeChange(before: PackageVersion | undefined, after: PackageVersion | undefined): string {
  const sizeOf = (side: PackageVersion | undefined) => (side === undefined ? 0 : side.size)
  const [then, now] = [sizeOf(before), sizeOf(after)]
  return then === undefined || now === undefined ? '' : formatChange(now - then)
}

function versions(before: PackageVersion | undefined, after: PackageVersion | undefined): string {
  return [before, after].flatMap((side) => (side === undefined ? [] : [visible(side.version)])).join(' → ')
}
