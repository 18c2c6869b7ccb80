// A platform's layers → a table of them beside the Dockerfile: pointing at one side shows the other.
import type { ReportLayer } from '../../report/model.ts'
import { formatIfKnown, formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { sumOf } from '../tree.ts'
import { instructionText, layerName } from '../words.ts'
import { dockerfile } from './dockerfile.ts'
import { bar, button, element } from './element.ts'
import { type Layers, pointsAt } from './highlight.ts'
import { type Column, type Row, table } from './table.ts'
import { colourOf, type View } from './view.ts'

/** Both of them, side by side where there is room. */
export function layersPart(view: View): readonly HTMLElement[] {
  const lines = view.data.dockerfile === null ? undefined : dockerfile(view, view.data.dockerfile)
  const seen = view.content === null ? '' : ' In use: bytes of the files that a container still sees.'
  const hint = `Point at a layer or a line to see what belongs to it; press its number to keep that.${seen}`
  return [
    element('p', { class: 'hint' }, hint),
    element('div', { class: lines === undefined ? '' : 'beside' }, layerTable(view), lines),
  ]
}

function layerTable(view: View): HTMLElement {
  const { report, content } = view
  const columns: Column[] = [
    { name: 'Layer' },
    { name: 'Line', numeric: true },
    { name: 'Instruction', wide: true },
    { name: report.pullSize === null ? 'Disk size' : 'Pull size', numeric: true },
  ]
  if (report.pullSize !== null) columns.push({ name: 'Disk size', numeric: true })
  if (content !== null) columns.push({ name: 'In use', numeric: true })
  const largest = Math.max(1, ...report.layers.map((layer) => layer.size ?? layer.diskSize ?? 0))
  const pins = report.layers.map((_, at) => pinOf(view, at))
  const rows = report.layers.map((layer, at) => layerRow({ view, layer, at, largest, pin: pins[at] }))
  const made = table({
    caption: 'Layers, the lowest first',
    columns,
    rows,
    foot: footOf(view),
    class: 'layers',
  })
  made.rows.forEach((row, at) => {
    pointsAt(row, new Set([at]), view.highlight)
  })
  view.highlight.watch((layers, pinned) => {
    made.rows.forEach((row, at) => {
      row.classList.toggle('marked', layers?.has(at) === true)
      pins[at]?.setAttribute('aria-pressed', String(pinned?.has(at) === true))
    })
  })
  return made.box
}

function pinOf({ highlight, report }: View, at: number): HTMLButtonElement {
  const layers: Layers = new Set([at])
  const name = `Keep layer ${at + 1} marked (${layerName(report, at)})`
  return button(`${at + 1}`, () => highlight.pin(layers), {
    'aria-pressed': 'false',
    'aria-label': name,
    class: 'pin',
  })
}

type LayerRow = {
  readonly view: View
  readonly layer: ReportLayer
  readonly at: number
  readonly largest: number
  readonly pin: HTMLButtonElement | undefined
}

function layerRow({ view, layer, at, largest, pin }: LayerRow): Row {
  const { report, content } = view
  const swatch = element('span', { class: `swatch ${colourOf(view, at)}`, 'aria-hidden': 'true' })
  const size = layer.size ?? layer.diskSize
  const first = report.pullSize === null ? layer.diskSize : layer.size
  const words = visible(instructionText(layer))
  const text = element('code', { title: words }, words)
  const origin = layer.base ? element('span', { class: 'tag' }, 'base') : undefined
  const cached = layer.cached === true ? element('span', { class: 'tag' }, 'cached') : undefined
  return {
    cells: [
      [swatch, pin],
      layer.line === null ? '' : String(layer.line),
      [text, ' ', origin, cached],
      [formatIfKnown(first), bar((size ?? 0) / largest)],
      ...(report.pullSize === null ? [] : [formatIfKnown(layer.diskSize)]),
      ...(content === null ? [] : [formatSize(sumOf(content.tree, 0, at).bytes)]),
    ],
  }
}

function footOf({ report, content }: View): Row {
  const first = report.pullSize === null ? report.diskSize : report.pullSize
  return {
    cells: [
      'All',
      '',
      '',
      formatIfKnown(first),
      ...(report.pullSize === null ? [] : [formatIfKnown(report.diskSize)]),
      ...(content === null ? [] : [formatSize(sumOf(content.tree, 0, null).bytes)]),
    ],
  }
}
