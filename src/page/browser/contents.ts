// A place in the image → the way to it and a table of what lies in it.
import { formatSize } from '../../report/size.ts'
import { type Item, itemsIn, layersOf, type Place, wayTo } from '../place.ts'
import type { FileTree } from '../tree.ts'
import { formatCount, layerName, shareWords } from '../words.ts'
import { bar, button, type Child, element } from './element.ts'
import { pointsAt } from './highlight.ts'
import { itemName, placeWords, stepName } from './names.ts'
import { longTable, type Row } from './table.ts'
import { colourOf, type View } from './view.ts'

/** From the outermost place to this one; all but the last are ways back. */
export function wayList(tree: FileTree, place: Place, go: (place: Place) => void, view: View): HTMLElement {
  const steps = wayTo(tree, place)
  // a path may have thousands of folders: the middle of it is left out
  const shown = steps.length <= 8 ? steps : [...steps.slice(0, 2), undefined, ...steps.slice(-5)]
  const items = shown.map((step) => {
    if (step === undefined) return element('li', {}, '…')
    const name = stepName(view, tree, step)
    if (step === steps.at(-1)) return element('li', { 'aria-current': 'location' }, name)
    return element(
      'li',
      {},
      button(name, () => go(step)),
    )
  })
  return element('ol', {}, ...items)
}

/** The same as the treemap, row by row. */
export function contentsTable(
  view: View,
  tree: FileTree,
  place: Place,
  go: (place: Place) => void,
): HTMLElement {
  const items = itemsIn(tree, place)
  const whole = items.reduce((sum, { bytes }) => sum + bytes, 0)
  const draw = (item: Item): Row => {
    const inner = item.place
    const name = itemName(view, item)
    return {
      cells: [
        inner === null ? name : button(name, () => go(inner), { class: 'path' }),
        [formatSize(item.bytes), bar(item.bytes / Math.max(1, whole))],
        shareWords(item.bytes, whole),
        item.kind === 'file' ? '' : formatCount(item.files),
        layerCell(view, layersOf(tree, item)),
      ],
    }
  }
  return longTable({
    caption: placeWords(view, tree, place),
    columns: [
      { name: 'Name', wide: true },
      { name: 'Bytes', numeric: true },
      { name: 'Share', numeric: true },
      { name: 'Files', numeric: true },
      { name: 'From' },
    ],
    items,
    draw,
  })
}

/** The layer most of it is from, and how many others. */
function layerCell(view: View, [layer, ...others]: readonly number[]): readonly Child[] {
  if (layer === undefined) return []
  const name = layerName(view.report, layer)
  return [swatchOf(view, layer), others.length === 0 ? name : `${name} +${others.length}`]
}

function swatchOf(view: View, layer: number): HTMLElement {
  const swatch = element('span', { class: `swatch ${colourOf(view, layer)}`, 'aria-hidden': 'true' })
  pointsAt(swatch, new Set([layer]), view.highlight)
  return swatch
}
