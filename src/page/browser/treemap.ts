// Rectangles → a picture that is a row of buttons: arrow keys go to the neighbour, Enter goes in, Escape goes out.
import { type Cell, cellsOf, type Direction, neighbour } from '../cells.ts'
import { itemsIn, layersOf, type Place } from '../place.ts'
import type { FileTree } from '../tree.ts'
import { cellButton, cellWords, type Drawing } from './cell-element.ts'
import { element } from './element.ts'
import type { Layers } from './highlight.ts'
import type { View } from './view.ts'

export type TreemapOf = {
  readonly view: View
  readonly tree: FileTree
  readonly enter: (place: Place) => void
  readonly leave: () => void
}

export type Treemap = { readonly box: HTMLElement; readonly show: (place: Place, focus: Focus) => void }
/** Where the focus goes: to the first cell, or to the cell of the place one comes from. */
export type Focus = 'stays' | 'first' | Place

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const HELP =
  'Arrow keys move, Enter goes into a directory or marks the layer of a file, Escape goes out. The table below has the same.'

type Drawn = { readonly cell: Cell; readonly made: HTMLElement }

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
  let marked: { readonly layers: Layers | null; readonly pinned: Layers | null } = {
    layers: null,
    pinned: null,
  }
  let drawing: Drawing = { view, tree, whole: 0, drawn: new Map() }
  let buttons: readonly Drawn[] = []
  const draw = (): void => {
    const room = { x: 0, y: 0, width: field.clientWidth || 640, height: field.clientHeight || 420 }
    const whole = itemsIn(tree, place).reduce((sum, { bytes }) => sum + bytes, 0)
    drawing = { view, tree, whole, drawn: new Map() }
    buttons = cellsOf(tree, place, room).map((cell) => ({ cell, made: cellButton(cell, room, drawing) }))
    buttons.forEach(({ made }, at) => {
      made.tabIndex = at === 0 ? 0 : -1
    })
    const nothing = element('p', { class: 'nothing' }, 'No bytes here.')
    field.replaceChildren(...(buttons.length === 0 ? [nothing] : buttons.map(({ made }) => made)))
    detail.textContent = ''
    dim()
  }
  /** Cells with nothing of the layers looked at step back. */
  const dim = () => {
    // what is pointed at in the treemap itself dims nothing there
    const within = field.contains(document.activeElement) || field.matches(':hover')
    const layers = within ? marked.pinned : marked.layers
    for (const [made, { bytesOf }] of drawing.drawn) {
      const has = layers === null || [...layers].some((layer) => bytesOf(layer) > 0)
      made.classList.toggle('dim', !has)
    }
  }
  const focusOn = (next: HTMLElement | undefined): void => {
    for (const { made } of buttons) made.tabIndex = made === next ? 0 : -1
    next?.focus({ preventScroll: document.activeElement === document.body })
  }
  const point = (cell: Cell | undefined): void => {
    detail.textContent = cell === undefined ? '' : cellWords(cell, drawing)
    view.highlight.point(cell?.item === undefined ? null : new Set(layersOf(tree, cell.item)))
  }
  const cellAt = (target: EventTarget | null): Cell | undefined => {
    const made = target instanceof Element ? target.closest('.cell') : null
    return made === null ? undefined : drawing.drawn.get(made)
  }
  field.addEventListener('pointerover', ({ target }) => point(cellAt(target)))
  field.addEventListener('pointerleave', () => point(undefined))
  field.addEventListener('focusin', ({ target }) => point(cellAt(target)))
  field.addEventListener('focusout', () => point(undefined))
  field.addEventListener('click', ({ target }) => press(of, cellAt(target)))
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Backspace') of.leave()
    else {
      const next = stepFrom(buttons, event.key)
      if (next === undefined) return
      focusOn(next)
    }
    event.preventDefault()
  })
  view.highlight.watch((layers, pinned) => {
    marked = { layers, pinned }
    dim()
  })
  let width = 0
  new ResizeObserver(() => {
    if (field.clientWidth === width) return
    const focused = buttons.findIndex(({ made }) => made === document.activeElement)
    width = field.clientWidth
    draw()
    if (focused >= 0) focusOn((buttons[focused] ?? buttons[0])?.made)
  }).observe(field)
  return {
    box: element('div', {}, detail, field, help),
    show: (next, focus) => {
      place = next
      draw()
      if (focus === 'stays') return
      const from = buttons.find(({ cell }) => focus !== 'first' && isPlace(cell.item?.place, focus))
      focusOn((from ?? buttons[0])?.made)
    },
  }
}

function isPlace(a: Place | null | undefined, b: Place): boolean {
  return a?.folder === b.folder && a.layer === b.layer
}

/** Where a key leads from the button that has the focus; undefined when it is no key of the treemap's. */
function stepFrom(buttons: readonly Drawn[], key: string): HTMLElement | undefined {
  if (key === 'Home') return buttons[0]?.made
  if (key === 'End') return buttons.at(-1)?.made
  const now = buttons.find(({ made }) => made === document.activeElement)
  const direction = DIRECTIONS[key]
  if (direction === undefined || now === undefined) return undefined
  const cells = buttons.map(({ cell }) => cell)
  const next = neighbour(cells, now.cell, direction) ?? now.cell
  return buttons.find(({ cell }) => cell === next)?.made
}

/** A directory is gone into, a file's layer marked, the rest looked up in the table. */
function press({ view, tree, enter }: TreemapOf, cell: Cell | undefined): void {
  if (cell === undefined) return
  if (cell.item === undefined) document.getElementById('contents')?.focus()
  else if (cell.item.place === null) view.highlight.pin(new Set(layersOf(tree, cell.item)))
  else enter(cell.item.place)
}
