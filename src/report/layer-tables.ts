// Changed layers, and all layers of a report → the Markdown tables of comment and summary.
import { type CommentInput, lineUrl } from './comment-input.ts'
import { formatDuration } from './duration.ts'
import { type Column, code, counted, link, shortCode, table } from './markdown.ts'
import type { LayerChange, PlatformReport, ReportLayer } from './model.ts'
import { formatChange, formatIfKnown } from './size.ts'

const LEFT = 'left'
const RIGHT = 'right'

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
    formatIfKnown(change.before),
    formatIfKnown(change.after),
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
      formatIfKnown(layer.size),
      ...(known.disk ? [formatIfKnown(layer.diskSize)] : []),
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
