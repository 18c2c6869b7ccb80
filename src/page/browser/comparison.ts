// Two images → what changed between them: sizes, layers, directories to walk through, packages.

import type { PackageChange } from '../../layers/packages/compare-packages.ts'
import type { LayerChange } from '../../report/model.ts'
import { formatChange, formatChangeWithPercent, formatIfKnown } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { changeOf } from '../differences.ts'
import { directoryChanges } from './directory-changes.ts'
import { element } from './element.ts'
import { comparedName } from './header.ts'
import { longTable, type Row, table } from './table.ts'
import type { View } from './view.ts'

type Compared = NonNullable<View['compared']>

/** As much of it as is known of the other image. */
export function comparisonPart(view: View, compared: Compared): readonly HTMLElement[] {
  const name = visible(comparedName(view.data.compare?.changes ?? { ref: '', commit: '' }))
  const parts = [element('p', {}, 'Before: ', element('bdi', {}, name)), sizes(compared), layers(compared)]
  const before = compared.content
  if (view.content === null || before === null) {
    return [
      ...parts,
      element('p', { class: 'hint' }, 'The content of both images was not read: no directories or packages.'),
    ]
  }
  return [...parts, directoryChanges(before.tree, view.content.tree, view.say), packages(compared.packages)]
}

function sizes({ changes: { before, after } }: Compared): HTMLElement {
  const rows: Row[] = [
    sizeRow('pull size', before.pullSize, after.pullSize),
    sizeRow('disk size', before.diskSize, after.diskSize),
    { cells: ['own layers', String(before.ownLayers), String(after.ownLayers), ''] },
    { cells: ['base layers', String(before.baseLayers), String(after.baseLayers), ''] },
  ]
  return table({ caption: 'Sizes', columns: columnsOf(''), rows }).box
}

function sizeRow(name: string, before: number | null, after: number | null): Row {
  const change = before === null || after === null ? '' : formatChangeWithPercent(before, after)
  return { cells: [name, formatIfKnown(before), formatIfKnown(after), change] }
}

function columnsOf(first: string) {
  return [
    { name: first, wide: true },
    { name: 'Before', numeric: true },
    { name: 'After', numeric: true },
    { name: 'Change', numeric: true },
  ]
}

function layers({ changes }: Compared): HTMLElement {
  if (changes.layers.length === 0) return element('p', {}, 'No layer changed.')
  const rows = changes.layers.map((change) => ({
    cells: [
      layerWords(change),
      formatIfKnown(change.before),
      formatIfKnown(change.after),
      formatChange(changeOf(change)),
    ],
  }))
  return table({ caption: 'Layers that changed', columns: columnsOf('Layer'), rows }).box
}

function layerWords({ base, line, instruction, kind }: LayerChange): HTMLElement {
  const name = base ? 'base image' : (instruction ?? 'layer').replaceAll(/\s+/g, ' ')
  const place = line === null ? '' : `line ${line}: `
  return element(
    'span',
    {},
    place,
    element('code', {}, visible(name)),
    ' ',
    element('span', { class: 'tag' }, kind),
  )
}

function packages(changes: readonly PackageChange[]): HTMLElement {
  if (changes.length === 0) return element('p', {}, 'No package changed.')
  const columns = [
    ...['Package', 'Before', 'After'].map((name) => ({ name, wide: true })),
    { name: 'Change', numeric: true },
  ]
  return longTable({ caption: 'Packages that changed', columns, items: changes, draw: packageRow })
}

function packageRow({ kind, name, before: then, after: now }: PackageChange): Row {
  const [old, today] = [then?.size ?? null, now?.size ?? null]
  const change = old === null && today === null ? '' : formatChange(changeOf({ before: old, after: today }))
  return {
    cells: [
      element('span', {}, visible(name), ' ', element('span', { class: 'tag' }, kind)),
      visible(then?.version ?? ''),
      visible(now?.version ?? ''),
      change,
    ],
  }
}
