// Two file systems → a table of what differs in one directory, and the way into the next.
import { formatChange, formatIfKnown } from '../../report/size.ts'
import { visible } from '../../report/visible.ts'
import { changeOf, type Difference, differencesIn, type Twin } from '../differences.ts'
import type { FileTree } from '../tree.ts'
import { countWords } from '../words.ts'
import { button, element } from './element.ts'
import { longTable, type Row } from './table.ts'

type Step = { readonly name: string; readonly twin: Twin }

/** Begins at the root. */
export function directoryChanges(
  before: FileTree,
  after: FileTree,
  say: (text: string) => void,
): HTMLElement {
  const box = element('div', { tabindex: -1, class: 'walked' })
  const show = (way: readonly Step[], focus = true): void => {
    const here = way.at(-1)?.twin ?? { before: 0, after: 0 }
    const changes = differencesIn(before, after, here)
    const into = ({ name, twin }: Difference) => twin && show([...way, { name, twin }])
    const draw = (change: Difference) => rowOf(change, () => into(change))
    const path = `/${way.map(({ name }) => visible(name)).join('/')}`
    const columns = [
      { name: 'Name', wide: true },
      { name: 'Before', numeric: true },
      { name: 'After', numeric: true },
      { name: 'Change', numeric: true },
    ]
    const caption = `Directories and files that changed size in ${path}`
    const outer = way.length === 0 ? undefined : button('One directory up', () => show(way.slice(0, -1)))
    const content =
      changes.length === 0
        ? element('p', {}, 'No size changed.')
        : longTable({ caption, columns, items: changes, draw })
    box.replaceChildren(...(outer === undefined ? [content] : [outer, content]))
    if (!focus) return
    say(`${path}: ${countWords(changes.length, 'change')}`)
    box.focus({ preventScroll: true })
  }
  show([], false)
  return box
}

function rowOf(change: Difference, enter: () => void): Row {
  const name = visible(change.name)
  return {
    cells: [
      change.twin === null ? name : button(`${name}/`, enter, { class: 'path' }),
      formatIfKnown(change.before),
      formatIfKnown(change.after),
      formatChange(changeOf(change)),
    ],
  }
}
