// Items and places of an image → what they are called on the page.
import { formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { type Item, type Place, wayTo } from '../place.ts'
import { type FileTree, sumOf } from '../tree.ts'
import { countWords, layerName } from '../words.ts'
import type { View } from './view.ts'

/** What an item is called: a layer by its line and instruction. */
export function itemName(view: View, { kind, name, place }: Item): string {
  if (kind === 'file') return visible(name)
  if (kind === 'folder') return `${visible(name)}/`
  return layerTitle(view, place?.layer ?? 0)
}

function layerTitle({ report }: View, layer: number): string {
  const instruction = report.layers[layer]?.instruction ?? ''
  return [layerName(report, layer), visible(instruction.replaceAll(/\s+/g, ' ').slice(0, 80))]
    .filter(Boolean)
    .join(': ')
}

/** One step of the way to a place. */
export function stepName(view: View, tree: FileTree, { folder, layer }: Place): string {
  if (folder === null) return 'all layers'
  if (folder > 0) return visible(tree.columns.folders.names[folder] ?? '')
  return layer === null ? '/' : layerName(view.report, layer)
}

/** `/usr/lib: 120.4 MB in 1,204 files`. */
export function placeWords(view: View, tree: FileTree, place: Place): string {
  const names = wayTo(tree, place).map((step) => stepName(view, tree, step))
  const { bytes, files } = sumOf(tree, place.folder ?? 0, place.layer)
  return `${names.join(' › ')}: ${formatSize(bytes)} in ${countWords(files, 'file')}`
}
