// The waste of a platform → figures, and a table of who writes what somebody later removes.
import type { Waste } from '../../report/model.ts'
import { formatSize } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { countWords, instructionText, pairWords } from '../words.ts'
import { type Child, element } from './element.ts'
import { pointsAt } from './highlight.ts'
import { table } from './table.ts'
import type { View } from './view.ts'

const SHOWN_PATHS = 5

/** What could be saved, the most first. */
export function wastePart(view: View, waste: Waste): readonly HTMLElement[] {
  return [figures(waste), ...(waste.pairs.length === 0 ? [nothing()] : [pairTable(view, waste)])]
}

function figures(waste: Waste): HTMLElement {
  const known: readonly (readonly [string, number, string])[] = [
    ['reclaimable', waste.reclaimable, 'written in one layer, gone in a later one'],
    [
      'of it copied up',
      waste.copiedUp,
      'the same content again: chmod, chown or touch in a layer of its own',
    ],
    ['duplicate', waste.duplicate, 'files with the content of another file'],
    ['caches', waste.junk, 'left by package managers'],
    ['in the base', waste.shadowedBase ?? 0, 'of the base image and not seen any more: not to be saved here'],
  ]
  const items = known.filter(([, bytes]) => bytes > 0)
  return element(
    'dl',
    { class: 'figures' },
    ...items.map(([name, bytes, why]) =>
      element(
        'div',
        {},
        element('dt', {}, name),
        element('dd', {}, formatSize(bytes), element('small', {}, why)),
      ),
    ),
  )
}

function nothing(): HTMLElement {
  return element('p', {}, 'No layer writes what a later one removes.')
}

function pairTable(view: View, { pairs }: Waste): HTMLElement {
  const { box, rows } = table({
    caption: 'Bytes that nobody sees, the most first',
    columns: [
      { name: 'What happens', wide: true },
      { name: 'Bytes', numeric: true },
      { name: 'Files', wide: true },
    ],
    rows: pairs.map((pair) => ({
      cells: [
        [pairWords(view.report, pair), instructions(view, [pair.writtenBy, pair.killedBy])],
        formatSize(pair.bytes),
        pathsOf(pair.paths),
      ],
    })),
  })
  rows.forEach((row, at) => {
    const pair = pairs[at]
    if (pair !== undefined) pointsAt(row, new Set([pair.writtenBy, pair.killedBy]), view.highlight)
  })
  return box
}

function instructions({ report }: View, layers: readonly number[]): HTMLElement {
  const texts = [...new Set(layers)].flatMap((at) => report.layers[at] ?? []).map(instructionText)
  return element('div', { class: 'instructions' }, ...texts.map((text) => element('code', {}, visible(text))))
}

function pathsOf(paths: readonly string[]): readonly Child[] {
  const rest = paths.slice(SHOWN_PATHS)
  const more =
    rest.length === 0
      ? undefined
      : element(
          'details',
          { 'aria-label': countWords(rest.length, 'more file') },
          element('summary', {}, countWords(rest.length, 'more', 'more')),
          pathList(rest),
        )
  return [pathList(paths.slice(0, SHOWN_PATHS)), more]
}

function pathList(paths: readonly string[]): HTMLElement {
  return element(
    'ul',
    { class: 'paths' },
    ...paths.map((path) => element('li', {}, element('bdi', {}, visible(path)))),
  )
}
