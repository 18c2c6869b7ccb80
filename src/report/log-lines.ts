// What happened to aligned lines for the log: label, text, and figures in a right column.
import { total } from './derive-report.ts'
import { timeOf } from './layer-tables.ts'
import { counted, oneLine } from './markdown.ts'
import type { PlatformReport, ReportLayer } from './model.ts'
import type { Sharing } from './sharing.ts'
import { formatIfKnown, formatSize } from './size.ts'

const LABEL_WIDTH = 12
const TEXT_WIDTH = 70
const PLACE_WIDTH = 8

export type LogRow = {
  readonly label: string
  readonly text: string
  /** A duration or a figure. */
  readonly right?: string | undefined
}

/** `Lint        Dockerfile: 2 warnings, 1 info          12 ms`. */
export function logRow({ label, text, right }: LogRow): string {
  const line = `${label.padEnd(LABEL_WIDTH)}${oneLine(text)}`
  return right === undefined ? line.trimEnd() : `${line.padEnd(LABEL_WIDTH + TEXT_WIDTH)}  ${right}`
}

export type StepRow = {
  readonly stage: string | undefined
  readonly index: number
  readonly total: number
  readonly instruction: string
  readonly line: number | undefined
  /** `cached` or a duration. */
  readonly right: string
  /** Behind the duration: `missed: src/server.ts changed`. */
  readonly note?: string | undefined
}

/** `  build  4/6  RUN npm ci            :6        cached`. `stageWidth` aligns stages of different length. */
export function stepRow(row: StepRow, stageWidth = row.stage?.length ?? 0): string {
  const stage = stageWidth === 0 ? '' : `${(row.stage ?? '').padEnd(stageWidth)}  `
  const head = `  ${stage}${`${row.index}/${row.total}`.padEnd(5)}`
  const text = cut(oneLine(row.instruction), LABEL_WIDTH + TEXT_WIDTH - PLACE_WIDTH - head.length - 1)
  const place = row.line === undefined ? '' : `:${row.line}`
  const left = `${head}${text}`.padEnd(LABEL_WIDTH + TEXT_WIDTH - PLACE_WIDTH)
  const note = row.note === undefined ? '' : `  ${oneLine(row.note)}`
  return `${left}${place.padEnd(PLACE_WIDTH)}  ${row.right}${note}`
}

/** A line beside the steps, in their columns. */
export function asideRow(text: string, right: string): string {
  return `${`  ${cut(oneLine(text), LABEL_WIDTH + TEXT_WIDTH - 3)}`.padEnd(LABEL_WIDTH + TEXT_WIDTH)}  ${right}`
}

/** At most `width` characters. */
export function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text
}

/** Every own layer with its sizes, base layers summed up in one line; for a terminal. */
export function layerLines(report: PlatformReport): readonly string[] {
  const own = report.layers.filter(({ base }) => !base)
  const base = report.layers.filter((layer) => layer.base)
  const hasDisk = own.some(({ diskSize }) => diskSize !== null)
  const header = cells({
    line: 'line',
    text: 'instruction',
    sizes: ['pull size', ...(hasDisk ? ['disk size'] : [])],
  })
  const rows = own.map((layer) =>
    cells({
      line: layer.line === null ? '' : `:${layer.line}`,
      text: layer.instruction ?? layer.digest.slice(0, 19),
      sizes: [formatIfKnown(layer.size), ...(hasDisk ? [formatIfKnown(layer.diskSize)] : [])],
      note: timeOf(layer),
    }),
  )
  return base.length === 0 ? [header, ...rows] : [header, baseLine(base, hasDisk), ...rows]
}

/** How many bytes several images share: a sentence, then a row for each. */
export function sharingLines({ total: all, shared, unshared, images }: Sharing): readonly string[] {
  const rows = images.map(({ image, platform, pullSize, own }) =>
    cells({ line: '', text: `${image} (${platform})`, sizes: [formatSize(pullSize), formatSize(own)] }),
  )
  return [
    `${images.length} images take ${formatSize(all)} in a registry: ${formatSize(shared)} shared, ${formatSize(all - shared)} own. Without sharing it would be ${formatSize(unshared)}.`,
    cells({ line: '', text: 'image', sizes: ['pull size', 'own'] }),
    ...rows,
  ]
}

function baseLine(layers: readonly ReportLayer[], hasDisk: boolean): string {
  const sums = [
    total(layers.map(({ size }) => size)),
    ...(hasDisk ? [total(layers.map(({ diskSize }) => diskSize))] : []),
  ]
  return cells({
    line: '',
    text: `base image, ${counted(layers.length, 'layer')}`,
    sizes: sums.map(formatIfKnown),
  })
}

type Cells = {
  readonly line: string
  readonly text: string
  readonly sizes: readonly string[]
  readonly note?: string
}

function cells({ line, text, sizes, note }: Cells): string {
  const columns = sizes.map((size) => size.padStart(11)).join('')
  const left = `  ${line.padStart(5)}  ${cut(oneLine(text), 60).padEnd(60)}`
  return `${left}${columns}${note ? `   ${note}` : ''}`.trimEnd()
}
