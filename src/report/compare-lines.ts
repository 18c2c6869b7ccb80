// Two images compared → what changed, layer by layer and file by file, for a terminal.
import type { ImageComparison } from '../layers/compare-images.ts'
import type { PackageChange } from '../layers/packages/compare-packages.ts'
import { shown, shownPath } from './analysis-lines.ts'
import { counted } from './markdown.ts'
import type { Comparison, LayerChange } from './model.ts'
import { packageChangeLines } from './package-lines.ts'
import type { Paint } from './paint.ts'
import { formatChange, formatChangeWithPercent, formatIfKnown } from './size.ts'

export type CompareView = {
  readonly changes: Comparison
  /** By platform; one whose layers were not read has none. */
  readonly files: ReadonlyMap<string, ImageComparison>
  readonly packages: ReadonlyMap<string, readonly PackageChange[]>
  readonly top: number
  readonly paint: Paint
}

/** Platform by platform; layers first, then directories and files. */
export function compareLines({ changes, files, packages, top, paint }: CompareView): readonly string[] {
  return changes.platforms.flatMap((compared) => {
    const { before, after, layers, platform } = compared
    const metric = (name: string, then: number | null, now: number | null) =>
      then === null || now === null
        ? []
        : [`  ${name}: ${formatIfKnown(then)} → ${formatIfKnown(now)}, ${formatChangeWithPercent(then, now)}`]
    const found = files.get(platform)
    return [
      paint('strong', `Compared with ${shown(changes.ref, 100)} (${platform})`),
      ...metric('pull size', before.pullSize, after.pullSize),
      ...metric('disk size', before.diskSize, after.diskSize),
      ...layers.slice(0, top).map(layerLine),
      ...(layers.length > top ? [`  and ${counted(layers.length - top, 'more changed layer')}`] : []),
      ...(found === undefined ? [] : fileLines(found, top)),
      ...packageChangeLines(packages.get(platform) ?? [], { top }),
    ]
  })
}

function layerLine({ kind, instruction, line, base, before, after }: LayerChange): string {
  const change = (kind === 'removed' ? 0 : (after ?? 0)) - (kind === 'added' ? 0 : (before ?? 0))
  const text = base ? 'base image' : shown(instruction ?? 'a layer')
  return `  ${formatChange(change).padStart(10)}  ${kind.padEnd(7)}  ${line === null ? '' : `:${line} `}${text}`
}

function fileLines(found: ImageComparison, top: number): readonly string[] {
  const { added, removed, changed, touched, directories, files } = found
  const nothing = added.files + removed.files + changed.files === 0
  const sum = `  files: ${added.files} added, ${removed.files} removed, ${changed.files} changed, ${formatChange(found.after - found.before)}`
  if (nothing)
    return [`  files: no difference${touched > 0 ? ` but the time of ${counted(touched, 'file')}` : ''}`]
  return [
    sum,
    ...directories
      .slice(0, top)
      .map(
        ({ path, before, after, fileCount }) =>
          `  ${formatChange(after - before).padStart(10)}  ${shownPath(path)} (${counted(fileCount, 'file')})`,
      ),
    ...files
      .slice(0, top)
      .map(
        ({ path, kind, before, after }) =>
          `  ${formatChange(after - before).padStart(10)}  ${kind.padEnd(7)}  ${shownPath(path)}`,
      ),
  ]
}
