// The layers that have files → what their colours mean; pressing one keeps it marked in the treemap.
import { formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { type FileTree, sumOf } from '../tree.ts'
import { instructionText, layerName } from '../words.ts'
import { button, element } from './element.ts'
import { pointsAt } from './highlight.ts'
import { colourOf, type View } from './view.ts'

/** A button for each layer whose files are seen. */
export function layerColours(view: View, tree: FileTree): HTMLElement {
  const layers = view.report.layers.map((_, at) => at).filter((at) => sumOf(tree, 0, at).bytes > 0)
  const buttons = layers.map((at) => colourButton(view, at, sumOf(tree, 0, at).bytes))
  view.highlight.watch((_, pinned) => {
    buttons.forEach((made, at) => {
      made.setAttribute('aria-pressed', String(pinned?.has(layers[at] ?? -1) === true))
    })
  })
  const items = buttons.map((made) => element('li', {}, made))
  return element('ul', { class: 'colours', 'aria-label': 'Colours of the layers' }, ...items)
}

function colourButton(view: View, at: number, bytes: number): HTMLButtonElement {
  const { highlight, report } = view
  const layer = report.layers[at]
  const title = layer === undefined ? undefined : visible(instructionText(layer))
  const own = new Set([at])
  const made = button('', () => highlight.pin(own), { 'aria-pressed': 'false', title })
  const swatch = element('span', { class: `swatch ${colourOf(view, at)}`, 'aria-hidden': 'true' })
  made.append(swatch, `${layerName(report, at)} `, element('small', {}, formatSize(bytes)))
  pointsAt(made, own, highlight)
  return made
}
