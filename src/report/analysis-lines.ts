// An analysed platform → the tables people read in a terminal. All that comes from the image is made visible.
import type { LayerFacts } from '../layers/layer-facts.ts'
import { bar } from './bar.ts'
import { cut } from './log-lines.ts'
import { counted, oneLine } from './markdown.ts'
import type { PlatformReport, ReportLayer } from './model.ts'
import type { Paint } from './paint.ts'
import { formatIfKnown, formatSize } from './size.ts'
import { visible } from './visible.ts'

const TEXT_WIDTH = 60
const BAR_WIDTH = 12

export type AnalysisView = {
  readonly image: string
  readonly report: PlatformReport
  /** Undefined when no layer was read. */
  readonly facts: readonly LayerFacts[] | undefined
  /** The number of the first layer in `report`; 1 when not given. */
  readonly first?: number
  readonly paint: Paint
}

/** Text of an image on one line, control characters visible, not longer than asked. */
export function shown(text: string, width: number = TEXT_WIDTH): string {
  return cut(visible(oneLine(text)), width)
}

/** A path as people write it, from the root. */
export function shownPath(path: string, width = 100): string {
  return visible(
    `/${path}`.length > width ? `/${path.slice(0, 40)}…${path.slice(-(width - 42))}` : `/${path}`,
  )
}

/** What the image is, in one line. */
export function headLine({ image, report, facts, paint }: AnalysisView): string {
  const { layers, pullSize, diskSize } = report
  const files = facts?.reduce(
    (sum, { entries }) => sum + entries.filter(({ kind }) => kind === 'file').length,
    0,
  )
  const sizes = [
    ...(pullSize === null ? [] : [`${formatSize(pullSize)} pull size`]),
    ...(diskSize === null ? [] : [`${formatSize(diskSize)} disk size`]),
    ...(files === undefined ? [] : [`${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`]),
  ]
  const name = paint('strong', shown(image, 100))
  return `${name} (${visible(report.platform)}): ${[counted(layers.length, 'layer'), ...sizes].join(', ')}`
}

/** Every layer, base first: its sizes, a bar, what the image has so far, and what made it. */
export function layerTable({ report, first = 1, paint }: AnalysisView): readonly string[] {
  const sizeOf = ({ diskSize, size }: ReportLayer) => diskSize ?? size ?? 0
  const most = Math.max(1, ...report.layers.map(sizeOf))
  let sum = 0
  const rows = report.layers.map((layer, at) => {
    sum += sizeOf(layer)
    const cells = [
      String(at + first).padStart(3),
      formatIfKnown(layer.size).padStart(10),
      formatIfKnown(layer.diskSize).padStart(10),
      bar(sizeOf(layer) / most, BAR_WIDTH),
      formatSize(sum).padStart(10),
      (layer.line === null ? (layer.base ? 'base' : '') : `:${layer.line}`).padStart(5),
    ]
    return `${cells.join('  ')}  ${shown(layer.instruction ?? layer.digest.slice(0, 19))}`.trimEnd()
  })
  const head = `  #   pull size   disk size  ${' '.repeat(BAR_WIDTH)}      so far   line  instruction`
  return [paint('quiet', head), ...rows]
}

/** How lines were found; what to do when they were not. */
export function mappingLine({ mapping }: PlatformReport, dockerfile: string | null): string | undefined {
  if (mapping === 'history')
    return `Lines of ${visible(dockerfile ?? 'the Dockerfile')} by the history of the image.`
  if (dockerfile === null) return undefined
  return `${visible(dockerfile)} is not what the history of the image tells: no lines.`
}
