// A place in the file system (a folder, all layers or one) → what lies in it, the largest first.
import { type FileTree, foldersTo, sumOf } from './tree.ts'

/** `folder` null: the list of layers, above their roots. */
export type Place = { readonly folder: number | null; readonly layer: number | null }

export type Item = {
  readonly kind: 'folder' | 'file' | 'layer'
  readonly name: string
  readonly bytes: number
  readonly files: number
  /** Bytes by layer; a file has those of its own layer only. */
  readonly bytesOf: (layer: number) => number
  /** Where one gets by going in; null for a file. */
  readonly place: Place | null
}

/** Everything in a place that has files, the largest first. */
export function itemsIn(tree: FileTree, place: Place): readonly Item[] {
  const items =
    place.folder === null
      ? Array.from({ length: tree.layerCount }, (_, layer) => layerItem(tree, layer))
      : [...folderItems(tree, place.folder, place.layer), ...fileItems(tree, place.folder, place.layer)]
  return items
    .filter(({ files }) => files > 0)
    .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function layerItem(tree: FileTree, layer: number): Item {
  const sum = sumOf(tree, 0, layer)
  const bytesOf = (asked: number) => (asked === layer ? sum.bytes : 0)
  return { kind: 'layer', name: `layer ${layer + 1}`, ...sum, bytesOf, place: { folder: 0, layer } }
}

function folderItems(tree: FileTree, folder: number, layer: number | null): readonly Item[] {
  return (tree.foldersIn[folder] ?? []).map((inner) => ({
    kind: 'folder',
    name: tree.columns.folders.names[inner] ?? '',
    ...sumOf(tree, inner, layer),
    bytesOf: (asked) => (layer === null || asked === layer ? sumOf(tree, inner, asked).bytes : 0),
    place: { folder: inner, layer },
  }))
}

function fileItems(tree: FileTree, folder: number, layer: number | null): readonly Item[] {
  const { columns, firstFile } = tree
  const first = firstFile[folder] ?? 0
  const items: Item[] = []
  for (let file = first; file < first + (columns.folders.counts[folder] ?? 0); file += 1) {
    const own = columns.layers[file] ?? 0
    if (layer !== null && own !== layer) continue
    const [name, bytes] = [columns.names[file] ?? '', columns.sizes[file] ?? 0]
    const bytesOf = (asked: number) => (asked === own ? bytes : 0)
    items.push({ kind: 'file', name, bytes, files: 1, bytesOf, place: null })
  }
  return items
}

/** The layers that an item has bytes of, most bytes first. */
export function layersOf(tree: FileTree, item: Item): readonly number[] {
  const layers = Array.from({ length: tree.layerCount }, (_, layer) => layer)
  return layers
    .filter((layer) => item.bytesOf(layer) > 0)
    .sort((a, b) => item.bytesOf(b) - item.bytesOf(a) || a - b)
}

/** The places from the outermost to this one. */
export function wayTo(tree: FileTree, { folder, layer }: Place): readonly Place[] {
  const outermost: Place[] = layer === null ? [] : [{ folder: null, layer: null }]
  if (folder === null) return [{ folder, layer }]
  const inner = foldersTo(tree.columns.folders.parents, folder).map((each) => ({ folder: each, layer }))
  return [...outermost, { folder: 0, layer }, ...inner]
}
