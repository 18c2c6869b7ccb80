// The published image before and after a rebuild → what changed: size, layers, packages.
import { shortDigest } from '../image/digest.ts'
import type { PackageChange } from '../layers/packages/compare-packages.ts'
import { code, counted, escapeText, folded, table } from './markdown.ts'
import { formatChangeWithPercent, formatSize } from './size.ts'

export type RebuiltImage = {
  readonly digest: string
  /** Layers of one platform, base first. */
  readonly layers: readonly { readonly digest: string; readonly size: number }[]
}

export type Rebuilt = {
  readonly title: string
  readonly before: RebuiltImage
  readonly after: RebuiltImage
  /** Undefined when the packages of one of them are not known. */
  readonly packages: readonly PackageChange[] | undefined
}

/** One line for the log. */
export function rebuiltLine({ before, after, packages }: Rebuilt): string {
  if (before.digest === after.digest) return `came out the same (${shortDigest(after.digest)})`
  const same = keptLayers(before, after)
  const changed = packages === undefined ? '' : `, ${counted(packages.length, 'package')} changed`
  const sizes = formatChangeWithPercent(sizeOf(before), sizeOf(after))
  return `${shortDigest(before.digest)} → ${shortDigest(after.digest)}, ${sizes}, ${same} of ${after.layers.length} layers kept${changed}`
}

/** The part of the job summary. */
export function renderRebuilt(rebuilt: Rebuilt): string {
  const { title, before, after, packages } = rebuilt
  const columns = ['', 'before', 'after'].map((name) => ({ title: name, align: 'left' as const }))
  const rows = [
    ['digest', code(shortDigest(before.digest)), code(shortDigest(after.digest))],
    ['pull size', formatSize(sizeOf(before)), formatSize(sizeOf(after))],
    [
      'layers',
      String(before.layers.length),
      `${after.layers.length}, ${keptLayers(before, after)} of them kept`,
    ],
  ]
  const changed = packages?.map(({ name, before: from, after: to }) => [
    code(name),
    from?.version === undefined ? '' : code(from.version),
    to?.version === undefined ? 'removed' : code(to.version),
  ])
  const list =
    changed === undefined || changed.length === 0
      ? []
      : [
          folded(
            `${counted(changed.length, 'package')} changed`,
            table([{ title: 'package', align: 'left' }, ...columns.slice(1)], changed),
          ),
          '',
        ]
  return [`#### ${escapeText(title)}, rebuilt`, '', table(columns, rows), '', ...list].join('\n')
}

function sizeOf({ layers }: RebuiltImage): number {
  return layers.reduce((sum, { size }) => sum + size, 0)
}

function keptLayers(before: RebuiltImage, after: RebuiltImage): number {
  const there = new Set(before.layers.map(({ digest }) => digest))
  return after.layers.filter(({ digest }) => there.has(digest)).length
}
