// A place and the room there is → rectangles: what would be too small to see is drawn as one.
import { type HierarchyRectangularNode, hierarchy, treemap } from 'd3-hierarchy'
import { type Item, itemsIn, type Place } from './place.ts'
import type { FileTree } from './tree.ts'

export type Cell = {
  /** Undefined for the rest: all items too small to be drawn. */
  readonly item: Item | undefined
  /** How many items a rest stands for; 1 otherwise. */
  readonly items: number
  readonly bytes: number
  readonly bytesOf: (layer: number) => number
  /** In the room given. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly inner: readonly Cell[]
}

export type Room = { readonly width: number; readonly height: number }

type Node = {
  readonly item: Item | undefined
  readonly items: number
  readonly bytes: number
  readonly bytesOf: (layer: number) => number
  readonly inner: readonly Node[]
}

/** Square pixels below which a cell at the top, and one within it, cannot be hit or seen. */
const SMALLEST = [420, 220, 280, 340]
/** A folder with less room is drawn as one cell. */
const ROOM_TO_OPEN = 5_000
/** Height of a folder's name, and what must be left below it to show what is in it. */
const HEADING = 20
const ROOM_BELOW = 16
const GAP = 2

/** Cells in the order of their bytes; no more than the room can show, however many files there are. */
export function cellsOf(tree: FileTree, place: Place, room: Room): readonly Cell[] {
  const inner = nodesIn(tree, place, { area: room.width * room.height, depth: 0 })
  const root: Node = { item: undefined, items: 1, bytes: 0, bytesOf: () => 0, inner }
  const sums = hierarchy(root, ({ inner }) => inner)
    .sum(({ inner, bytes }) => (inner.length > 0 ? 0 : bytes))
    .sort((a, b) => rank(a.data) - rank(b.data) || (b.value ?? 0) - (a.value ?? 0))
  const layout = treemap<Node>()
    .size([room.width, room.height])
    .paddingInner(GAP)
    .paddingOuter((node) => (node.depth === 0 ? 0 : GAP))
    .paddingTop((node) => (node.depth === 0 ? 0 : HEADING))
  return (layout(sums).children ?? []).map(cellOf)
}

/** A rest comes last, whatever its size. */
function rank({ item }: Node): number {
  return item === undefined ? 1 : 0
}

function nodesIn(
  tree: FileTree,
  place: Place,
  { area, depth }: { readonly area: number; readonly depth: number },
): readonly Node[] {
  const items = itemsIn(tree, place).filter(({ bytes }) => bytes > 0)
  const total = items.reduce((sum, { bytes }) => sum + bytes, 0)
  const areaOf = (bytes: number) => (area * bytes) / total
  const smallest = SMALLEST[depth] ?? Number.POSITIVE_INFINITY
  const large = items.findIndex(({ bytes }) => areaOf(bytes) < smallest)
  const shown = large < 0 || large === items.length - 1 ? items.length : large
  const nodes = items.slice(0, shown).map((found) => {
    const large = areaOf(found.bytes) >= ROOM_TO_OPEN
    const item = large && depth > 0 ? withOnlyFolder(tree, found) : found
    const open = item.place !== null && large && depth + 1 < SMALLEST.length
    const inner = open ? nodesIn(tree, item.place, { area: areaOf(item.bytes), depth: depth + 1 }) : []
    return { item, items: 1, bytes: item.bytes, bytesOf: item.bytesOf, inner }
  })
  const rest = items.slice(shown)
  if (rest.length === 0) return nodes
  return [...nodes, restOf(rest)]
}

/** What is too small to be drawn by itself. */
function restOf(items: readonly Item[]): Node {
  const known = new Map<number, number>()
  const bytesOf = (layer: number) => {
    const bytes = known.get(layer) ?? items.reduce((sum, item) => sum + item.bytesOf(layer), 0)
    known.set(layer, bytes)
    return bytes
  }
  const bytes = items.reduce((sum, item) => sum + item.bytes, 0)
  return { item: undefined, items: items.length, bytes, bytesOf, inner: [] }
}

/** A folder that holds one folder and nothing else takes its place: `usr/local`. */
function withOnlyFolder(tree: FileTree, item: Item): Item {
  let last = item
  let name = item.name
  for (let steps = 0; last.place !== null && steps < 8; steps += 1) {
    const [only, ...others] = itemsIn(tree, last.place)
    if (only === undefined || others.length > 0 || only.kind !== 'folder') break
    last = only
    name = `${name}/${only.name}`
  }
  return last === item ? item : { ...last, name }
}

/** A folder that came out too flat to show what is in it is drawn as one cell. */
function cellOf(node: HierarchyRectangularNode<Node>): Cell {
  const { item, items, bytes, bytesOf } = node.data
  const box = { x: node.x0, y: node.y0, width: node.x1 - node.x0, height: node.y1 - node.y0 }
  const children = box.height >= HEADING + ROOM_BELOW ? (node.children ?? []) : []
  return { item, items, bytes, bytesOf, ...box, inner: children.map(cellOf) }
}

/** The cell next to one in a direction, by the middles: what an arrow key leads to. */
export function neighbour(cells: readonly Cell[], from: Cell, direction: Direction): Cell | undefined {
  const [x, y] = middle(from)
  const distances = cells
    .filter((cell) => cell !== from)
    .map((cell) => ({ cell, ...offset(middle(cell), [x, y], direction) }))
    .filter(({ ahead }) => ahead > 0)
    .sort((a, b) => a.ahead + 2 * a.aside - (b.ahead + 2 * b.aside))
  return distances[0]?.cell
}

export type Direction = 'left' | 'right' | 'up' | 'down'

function middle({ x, y, width, height }: Cell): readonly [number, number] {
  return [x + width / 2, y + height / 2]
}

function offset(
  [toX, toY]: readonly [number, number],
  [x, y]: readonly [number, number],
  direction: Direction,
): { readonly ahead: number; readonly aside: number } {
  const [across, down] = [toX - x, toY - y]
  if (direction === 'left' || direction === 'right')
    return { ahead: direction === 'right' ? across : -across, aside: Math.abs(down) }
  return { ahead: direction === 'down' ? down : -down, aside: Math.abs(across) }
}
