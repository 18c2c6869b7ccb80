// A report, and the one it is compared with → the Markdown table of its sums.
import { summarize } from './compare-reports.ts'
import { total } from './derive-report.ts'
import { type Column, table } from './markdown.ts'
import type { PlatformComparison, PlatformReport, SizeSummary } from './model.ts'
import { formatChange, formatChangeWithPercent, formatIfKnown, formatSize } from './size.ts'

const LEFT = 'left'
const RIGHT = 'right'

/** Pull size, disk size and number of layers, beside those of before when there is a comparison. */
export function sizeTable(report: PlatformReport, compared: PlatformComparison | undefined): string {
  const columns = ['', ...(compared ? ['before', 'after', 'change'] : ['size'])].map(numberColumn)
  const after = summarize(report)
  const rows = compared
    ? [
        changeRow('pull size', { compared, metric: 'pullSize', change: formatChangeWithPercent }),
        changeRow('disk size', {
          compared,
          metric: 'diskSize',
          change: (then, now) => formatChange(now - then),
        }),
        ['layers (own / base)', layerCount(compared.before), layerCount(compared.after), ''],
        ownRow(report, ['', '']),
      ]
    : [
        after.pullSize === null ? undefined : ['pull size', formatSize(after.pullSize)],
        after.diskSize === null ? undefined : ['disk size', formatSize(after.diskSize)],
        ['layers (own / base)', layerCount(after)],
        ownRow(report, []),
      ]
  return table(
    columns,
    rows.filter((cells) => cells !== undefined),
  )
}

function numberColumn(title: string, at: number): Column {
  return { title, align: at === 0 ? LEFT : RIGHT }
}

type ChangeRow = {
  readonly compared: PlatformComparison
  readonly metric: 'pullSize' | 'diskSize'
  readonly change: (then: number, now: number) => string
}

function changeRow(label: string, { compared, metric, change }: ChangeRow): readonly string[] | undefined {
  const [then, now] = [compared.before[metric], compared.after[metric]]
  if (now === null) return undefined
  const text = then === null || then === now ? '' : change(then, now)
  return [label, formatIfKnown(then), formatSize(now), text]
}

/** Base layers are shared by every image on the same base; a pull brings them once. */
function ownRow({ layers }: PlatformReport, around: readonly string[]): readonly string[] | undefined {
  const sizeOf = (base: boolean) =>
    total(layers.filter((layer) => layer.base === base).map(({ size }) => size))
  const [own, shared] = [sizeOf(false), sizeOf(true)]
  if (own === null || shared === null || layers.every(({ base }) => !base)) return undefined
  const text = `${formatSize(own)} / ${formatSize(shared)}`
  const [before, change] = around
  return [
    'pull size (own / base)',
    ...(before === undefined ? [] : [before]),
    text,
    ...(change === undefined ? [] : [change]),
  ]
}

function layerCount({ ownLayers, baseLayers }: SizeSummary): string {
  return `${ownLayers} / ${baseLayers}`
}
