// A cell → the button drawn for it, with everything that is seen in it.
import { formatSize } from '../../report/size.ts'
import type { Cell } from '../cells.ts'
import { layersOf } from '../place.ts'
import type { FileTree } from '../tree.ts'
import { countWords, layerName, shareWords } from '../words.ts'
import { element } from './element.ts'
import { itemName } from './names.ts'
import { colourOf, type View } from './view.ts'

export type Drawing = {
  readonly view: View
  readonly tree: FileTree
  /** All bytes of the place that is shown. */
  readonly whole: number
  /** Which cell an element was drawn for: those within a button are for the pointer only. */
  readonly drawn: Map<Element, Cell>
}

type Box = Pick<Cell, 'x' | 'y' | 'width' | 'height'>

/** A button for one of the cells at the top. */
export function cellButton(cell: Cell, room: Box, drawing: Drawing): HTMLButtonElement {
  const label = cellWords(cell, drawing)
  const made = element('button', { type: 'button', 'aria-label': label, class: cellClass(cell, drawing) })
  dress(made, { cell, outer: room, drawing })
  return made
}

type Dressing = { readonly cell: Cell; readonly outer: Box; readonly drawing: Drawing }

/** Puts a cell in its place, with its name and all that is in it; in parts of the whole, so that paper can scale it. */
function dress(made: HTMLElement, { cell, outer, drawing }: Dressing): void {
  const { style } = made
  style.left = `${((cell.x - outer.x) / outer.width) * 100}%`
  style.top = `${((cell.y - outer.y) / outer.height) * 100}%`
  style.width = `${(cell.width / outer.width) * 100}%`
  style.height = `${(cell.height / outer.height) * 100}%`
  drawing.drawn.set(made, cell)
  if (cell.width > 30 && cell.height > 17) made.append(labelOf(cell, drawing))
  for (const inner of cell.inner) {
    const child = element('span', { class: cellClass(inner, drawing) })
    dress(child, { cell: inner, outer: cell, drawing })
    made.append(child)
  }
}

function labelOf(cell: Cell, { view }: Drawing): HTMLElement {
  const name = cell.item === undefined ? countWords(cell.items, 'more', 'more') : itemName(view, cell.item)
  const size = cell.width > 90 ? element('small', {}, formatSize(cell.bytes)) : undefined
  return element('span', { class: 'label' }, element('bdi', {}, name), ' ', size)
}

function cellClass({ item, inner }: Cell, { view, tree }: Drawing): string {
  if (item === undefined) return 'cell rest'
  if (inner.length > 0) return 'cell open'
  const [layer] = layersOf(tree, item)
  return `cell ${layer === undefined ? 'rest' : colourOf(view, layer)}`
}

/** `lib/, 120.4 MB, 38 %, 1,204 files, from line 12 and 2 other layers`. */
export function cellWords({ item, items, bytes }: Cell, { view, tree, whole }: Drawing): string {
  const size = `${formatSize(bytes)}, ${shareWords(bytes, whole)}`
  if (item === undefined) return `${countWords(items, 'smaller item')}, ${size}`
  const [layer, ...others] = layersOf(tree, item)
  const from = layer === undefined || item.kind === 'layer' ? '' : `, from ${layerName(view.report, layer)}`
  const more = others.length === 0 ? '' : ` and ${countWords(others.length, 'other layer')}`
  const files = item.kind === 'file' ? '' : `, ${countWords(item.files, 'file')}`
  return `${itemName(view, item)}, ${size}${files}${from}${more}`
}
