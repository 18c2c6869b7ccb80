// The lines of the Dockerfile and the layers they made → a listing with the bytes of each line.
import type { PlatformReport } from '../../report/model.ts'
import { formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { button, element } from './element.ts'
import { isSame, type Layers, pointsAt } from './highlight.ts'
import { table } from './table.ts'
import type { View } from './view.ts'

/** Each line with the bytes of what it made; those of a longer instruction stand at its first line. */
export function dockerfile(view: View, lines: readonly string[]): HTMLElement {
  const made = lines.map((_, at) => layersOfLine(view.report, at + 1))
  const pins = made.map((layers, at) => pinOf(view, layers, at + 1))
  const { box, rows } = table({
    caption: 'Dockerfile, with the bytes of each line',
    columns: [{ name: 'Line' }, { name: 'Bytes', numeric: true }, { name: 'Text', wide: true }],
    rows: lines.map((text, at) => ({
      cells: [
        pins[at] ?? String(at + 1),
        bytesOfLine(view.report, at + 1),
        element('code', {}, visible(text)),
      ],
    })),
    class: 'dockerfile',
  })
  rows.forEach((row, at) => {
    const layers = made[at]
    if (layers !== undefined && layers.size > 0) pointsAt(row, layers, view.highlight)
  })
  view.highlight.watch((layers, pinned) => {
    rows.forEach((row, at) => {
      const own = made[at] ?? new Set()
      row.classList.toggle('marked', layers !== null && [...own].some((layer) => layers.has(layer)))
      pins[at]?.setAttribute('aria-pressed', String(pinned !== null && isSame(pinned, own)))
    })
  })
  return box
}

function layersOfLine({ layers }: PlatformReport, line: number): Layers {
  const found = layers.flatMap((layer, at) => {
    const { line: first, endLine } = layer
    return first !== null && first <= line && line <= (endLine ?? first) ? [at] : []
  })
  return new Set(found)
}

function pinOf({ highlight, report }: View, layers: Layers, line: number): HTMLButtonElement | undefined {
  if (!report.layers.some((layer) => layer.line === line)) return undefined
  const name = `Keep line ${line} marked`
  return button(`${line}`, () => highlight.pin(layers), {
    'aria-pressed': 'false',
    'aria-label': name,
    class: 'pin',
  })
}

function bytesOfLine({ layers, pullSize }: PlatformReport, line: number): string {
  const own = layers.filter((layer) => layer.line === line)
  const sizes = own
    .map((layer) => (pullSize === null ? layer.diskSize : layer.size))
    .filter((size) => size !== null)
  return sizes.length === 0 ? '' : formatSize(sizes.reduce((sum, size) => sum + size, 0))
}
