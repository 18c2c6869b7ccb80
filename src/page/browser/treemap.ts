// Rectangles → a picture that is a row of buttons: arrow keys go to the neighbour, Enter goes in, Escape goes out.
import { formatSize } from '../../report/size.ts'
import { type Cell, cellsOf, type Direction, neighbour } from '../cells.ts'
import { itemsIn, layersOf, type Place } from '../place.ts'
import type { FileTree } from '../tree.ts'
import { countWords, layerName, shareWords } from '../words.ts'
import { element } from './element.ts'
import type { Layers } from './highlight.ts'
import { itemName } from './names.ts'
import { colourOf, type View } from './view.ts'

export type TreemapOf = {
  readonly view: View
  readonly tree: FileTree
  readonly enter: (place: Place) => void
  readonly leave: () => void
}

export type Treemap = { readonly box: HTMLElement; readonly show: (place: Place, focus: boolean) => void }

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const HELP =
  'Arrow keys move, Enter goes into a directory or marks the layer of a file, Escape goes out. The table below has the same.'

/** Drawn again whenever the place or the room changes. */
export function makeTreemap(of: TreemapOf): Treemap {
  const { view, tree } = of
  const help = element('p', { class: 'hint', id: 'treemap-help' }, HELP)
  const detail = element('p', { class: 'detail', 'aria-hidden': 'true' })
  const field = element('div', {
    class: 'treemap',
    role: 'group',
    'aria-label': 'Treemap',
    'aria-describedby': help.id,
  })
  let place: Place = { folder: 0, layer: null }
  let marked: Layers | null = null
  let drawn: { readonly cell: Cell; readonly made: HTMLElement }[] = []
  const draw = (): void => {
    const room = { width: field.clientWidth || 640, height: field.clientHeight || 420 }
    const whole = itemsIn(tree, place).reduce((sum, { bytes }) => sum + bytes, 0)
    drawn = cellsOf(tree, place, room).map((cell, at) => {
      const made = cellButton({ of, cell, whole, room, detail })
      made.tabIndex = at === 0 ? 0 : -1
      return { cell, made }
    })
    const nothing = element('p', { class: 'nothing' }, 'No bytes here.')
    field.replaceChildren(...(drawn.length === 0 ? [nothing] : drawn.map(({ made }) => made)))
    detail.textContent = ' '
    mark(field, marked)
  }
  const focusOn = (next: HTMLElement | undefined): void => {
    for (const { made } of drawn) made.tabIndex = made === next ? 0 : -1
    next?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    const now = drawn.find(({ made }) => made === document.activeElement)
    const direction = DIRECTIONS[event.key]
    if (event.key === 'Escape' || event.key === 'Backspace') of.leave()
    else if (event.key === 'Home') focusOn(drawn[0]?.made)
    else if (event.key === 'End') focusOn(drawn.at(-1)?.made)
    else if (direction !== undefined && now !== undefined) {
      const cell = neighbour(
        drawn.map((each) => each.cell),
        now.cell,
        direction,
      )
      if (cell !== undefined) focusOn(drawn.find((each) => each.cell === cell)?.made)
    } else return
    event.preventDefault()
  }
  field.addEventListener('keydown', press)
  view.highlight.watch((layers) => {
    marked = layers
    mark(field, layers)
  })
  let width = 0
  new ResizeObserver(() => {
    if (field.clientWidth === width) return
    const focused = drawn.findIndex(({ made }) => made === document.activeElement)
    width = field.clientWidth
    draw()
    if (focused >= 0) focusOn(drawn[focused]?.made ?? drawn[0]?.made)
  }).observe(field)
  return {
    box: element('div', {}, help, field, detail),
    show: (next, focus) => {
      place = next
      draw()
      if (focus) focusOn(drawn[0]?.made)
    },
  }
}

type Drawing = {
  readonly of: TreemapOf
  readonly cell: Cell
  readonly whole: number
  readonly room: { readonly width: number; readonly height: number }
  readonly detail: HTMLElement
}

function cellButton({ of, cell, whole, room, detail }: Drawing): HTMLElement {
  const { view, tree } = of
  const text = cellWords(view, tree, cell, whole)
  const made = element('button', { type: 'button', 'aria-label': text, class: cellClass(view, tree, cell) })
  dress({ of, cell, made, outer: { x: 0, y: 0, ...room } })
  made.addEventListener('click', () => press(of, cell))
  const tell = () => {
    detail.textContent = text
    view.highlight.point(cell.item === undefined ? null : new Set(layersOf(tree, cell.item)))
  }
  const forget = () => view.highlight.point(null)
  made.addEventListener('pointerenter', tell)
  made.addEventListener('focus', tell)
  made.addEventListener('pointerleave', forget)
  made.addEventListener('blur', forget)
  return made
}

/** A directory is gone into, a file's layer marked, the rest looked up in the table. */
function press({ view, tree, enter }: TreemapOf, { item }: Cell): void {
  if (item === undefined) document.getElementById('contents')?.focus()
  else if (item.place === null) view.highlight.pin(new Set(layersOf(tree, item)))
  else enter(item.place)
}

type Dressing = {
  readonly of: TreemapOf
  readonly cell: Cell
  readonly made: HTMLElement
  readonly outer: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Puts a cell in its place, with its name and all that is in it; in parts of the whole, so that paper can scale it. */
function dress({ of, cell, made, outer }: Dressing): void {
  const { style } = made
  style.left = `${((cell.x - outer.x) / outer.width) * 100}%`
  style.top = `${((cell.y - outer.y) / outer.height) * 100}%`
  style.width = `${(cell.width / outer.width) * 100}%`
  style.height = `${(cell.height / outer.height) * 100}%`
  for (const [layer, bytes] of bytesByLayer(of.tree, cell)) if (bytes > 0) made.classList.add(`has${layer}`)
  if (cell.width > 30 && cell.height > 14) made.append(labelOf(of, cell))
  for (const inner of cell.inner) {
    const child = element('span', { class: cellClass(of.view, of.tree, inner) })
    dress({ of, cell: inner, made: child, outer: cell })
    made.append(child)
  }
}

function labelOf({ view }: TreemapOf, cell: Cell): HTMLElement {
  const name = cell.item === undefined ? countWords(cell.items, 'more', 'more') : itemName(view, cell.item)
  const size = cell.width > 90 ? element('small', {}, formatSize(cell.bytes)) : undefined
  return element('span', { class: 'label' }, element('bdi', {}, name), ' ', size)
}

function bytesByLayer(tree: FileTree, { item }: Cell): readonly (readonly [number, number])[] {
  return item === undefined ? [] : layersOf(tree, item).map((layer) => [layer, item.bytesOf(layer)])
}

function cellClass(view: View, tree: FileTree, { item, inner }: Cell): string {
  if (item === undefined) return 'cell rest'
  if (inner.length > 0) return 'cell open'
  const [layer] = layersOf(tree, item)
  return `cell ${layer === undefined ? 'rest' : colourOf(view, layer)}${item.kind === 'file' ? ' file' : ''}`
}

/** `lib/, directory, 120.4 MB, 38 %, 1,204 files, from line 12`. */
function cellWords(view: View, tree: FileTree, { item, items, bytes }: Cell, whole: number): string {
  const size = `${formatSize(bytes)}, ${shareWords(bytes, whole)}`
  if (item === undefined) return `${countWords(items, 'smaller item')}, ${size}`
  const [layer, ...others] = layersOf(tree, item)
  const from = layer === undefined || item.kind === 'layer' ? '' : `, from ${layerName(view.report, layer)}`
  const more = others.length === 0 ? '' : ` and ${countWords(others.length, 'other layer')}`
  const files = item.kind === 'file' ? '' : `, ${countWords(item.files, 'file')}`
  return `${itemName(view, item)}, ${size}${files}${from}${more}`
}

/** Cells with nothing of the layers looked at step back. */
function mark(field: HTMLElement, layers: Layers | null): void {
  const within = field.contains(document.activeElement) || field.matches(':hover')
  for (const cell of field.querySelectorAll('.cell')) {
    const has = layers === null || [...layers].some((layer) => cell.classList.contains(`has${layer}`))
    cell.classList.toggle('dim', !within && !has)
  }
}
