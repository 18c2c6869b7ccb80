// Reports to the Markdown tables of comment and summary.
import { type CommentInput, lineUrl } from './comment-input.ts'
import { summarize } from './compare-reports.ts'
import { total } from './derive-report.ts'
import { formatDuration } from './duration.ts'
import { type Column, code, counted, link, shortCode, table } from './markdown.ts'
import type { LayerChange, PlatformComparison, PlatformReport, ReportLayer, SizeSummary } from './model.ts'
import { formatChange, formatChangeWithPercent, formatSize } from './size.ts'

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
  return [label, sizeOrNothing(then), formatSize(now), text]
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

function sizeOrNothing(bytes: number | null): string {
  return bytes === null ? '' : formatSize(bytes)
}

/** The layers that came, went or have another size; undefined when there is none. */
export function changesTable(
  input: CommentInput,
  { changes, file }: { changes: readonly LayerChange[]; file: string | null },
): string | undefined {
  const shown = changes.filter(isVisible).slice(0, 30)
  if (shown.length === 0) return undefined
  const rows = shown.map((change) => [
    lineCell(input, { file, line: change.line }),
    change.base ? 'base image' : instructionCell(change.instruction, change.kind),
    sizeOrNothing(change.before),
    sizeOrNothing(change.after),
    changeOf(change),
  ])
  const columns: readonly Column[] = [
    { title: 'line', align: RIGHT },
    { title: 'instruction', align: LEFT },
    { title: 'before', align: RIGHT },
    { title: 'after', align: RIGHT },
    { title: 'change', align: RIGHT },
  ]
  return [table(columns, rows), ...restOfChanges(changes, shown.length)].join('\n\n')
}

/** A layer that came or went changes by its whole size; an unknown size makes an unknown change. */
function changeOf({ kind, before, after }: LayerChange): string {
  const then = kind === 'added' ? 0 : before
  const now = kind === 'removed' ? 0 : after
  return then === null || now === null ? '' : formatChange(now - then)
}

function restOfChanges(changes: readonly LayerChange[], shown: number): readonly string[] {
  const visible = changes.filter(isVisible).length
  const rebuilt = changes.length - visible
  return [
    ...(visible > shown ? [`and ${counted(visible - shown, 'more layer')}.`] : []),
    ...(rebuilt > 0 ? [`${counted(rebuilt, 'further layer')} rebuilt with the same size.`] : []),
  ]
}

function isVisible({ kind, base, before, after }: LayerChange): boolean {
  return base || kind !== 'changed' || before !== after
}

function instructionCell(instruction: string | null, kind: LayerChange['kind']): string {
  const text = instruction === null ? 'a layer' : shortCode(instruction)
  return kind === 'changed' ? text : `${text} (${kind})`
}

function lineCell(
  input: CommentInput,
  at: { file: string | null; line: number | null; endLine?: number | null },
): string {
  return at.line === null ? '' : link(String(at.line), lineUrl(input, at))
}

/** Every layer, base first; at most `limit` rows. */
export function layersTable(
  input: CommentInput,
  { report, limit }: { report: PlatformReport; limit: number },
): string {
  const known = {
    disk: report.layers.some(({ diskSize }) => diskSize !== null),
    time: report.layers.some(({ cached }) => cached !== null),
  }
  const titles = [
    'line',
    'instruction',
    'pull size',
    ...(known.disk ? ['disk size'] : []),
    ...(known.time ? ['time'] : []),
  ]
  const columns = titles.map((title) => ({ title, align: title === 'instruction' ? LEFT : RIGHT }) as const)
  const rows = report.layers
    .slice(0, limit)
    .map((layer) => [
      layer.base ? 'base' : lineCell(input, layer),
      layer.instruction === null ? code(layer.digest.slice(0, 19)) : shortCode(layer.instruction),
      sizeOrNothing(layer.size),
      ...(known.disk ? [sizeOrNothing(layer.diskSize)] : []),
      ...(known.time ? [timeOf(layer)] : []),
    ])
  const rest = report.layers.length - rows.length
  return table(columns, rows) + (rest > 0 ? `\n\nand ${counted(rest, 'more layer')}.` : '')
}

/** `cached`, or how long the step took. */
export function timeOf({ cached, seconds }: Pick<ReportLayer, 'cached' | 'seconds'>): string {
  if (cached === true) return 'cached'
  return cached === null || seconds === null ? '' : formatDuration(seconds)
}
