// The file system of an image → a treemap to walk through, and the same as a table below it.
import { formatSize } from '../../report/size.ts'
import { type Place, wayTo } from '../place.ts'
import type { FileTree } from '../tree.ts'
import { countWords } from '../words.ts'
import { contentsTable, wayList } from './contents.ts'
import { element } from './element.ts'
import { layerColours } from './layer-colours.ts'
import { placeWords } from './names.ts'
import { type Focus, makeTreemap } from './treemap.ts'
import type { View } from './view.ts'

export type Files = {
  readonly parts: readonly HTMLElement[]
  /** Goes to a place and says so. */
  readonly show: (place: Place) => void
  /** To be called once the parts are in the document. */
  readonly draw: () => void
}

/** All of it begins at the root, by directory. */
export function filesPart(view: View, tree: FileTree): Files {
  const way = element('nav', { 'aria-label': 'Place in the image', class: 'way' })
  const contents = element('div', { class: 'contents' })
  const treemap = makeTreemap({ view, tree, enter: (place) => show(place, 'first'), leave: () => up() })
  let place: Place = { folder: 0, layer: null }
  const show = (next: Place, focus: Focus = 'stays') => {
    place = next
    way.replaceChildren(wayList(tree, place, read, view))
    contents.replaceChildren(contentsTable(view, tree, place, read))
    for (const [at, choice] of choices.entries())
      choice.checked = (at === 1) === (place.folder === null || place.layer !== null)
    treemap.show(place, focus)
    view.say(placeWords(view, tree, place))
  }
  /** Whoever came by the table or the way goes on in the table. */
  const read = (next: Place) => {
    show(next)
    table.focus({ preventScroll: true })
  }
  const up = () => {
    const outer = wayTo(tree, place).at(-2)
    if (outer !== undefined) show(outer, place)
  }
  const choices = ['by directory', 'by layer'].map((name, at) => choiceOf(name, at, (to) => show(to)))
  const kinds = element(
    'fieldset',
    { class: 'kinds' },
    element('legend', {}, 'Show bytes'),
    ...choices.map((input, at) => element('label', {}, input, at === 0 ? ' by directory' : ' by layer')),
  )
  const skip = element('a', { class: 'skip', href: '#contents' }, 'Skip the treemap: the same as a table')
  const table = element('div', { id: 'contents', tabindex: -1 }, contents)
  const omitted = omittedNote(tree)
  return {
    parts: [
      kinds,
      way,
      skip,
      treemap.box,
      layerColours(view, tree),
      ...(omitted === undefined ? [] : [omitted]),
      table,
    ],
    show: (next) => show(next),
    draw: () => show(place),
  }
}

function choiceOf(name: string, at: number, choose: (place: Place) => void): HTMLInputElement {
  const input = element('input', { type: 'radio', name: 'kind', value: name, checked: at === 0 })
  input.addEventListener('change', () => choose({ folder: at === 0 ? 0 : null, layer: null }))
  return input
}

function omittedNote({ columns: { omitted } }: FileTree): HTMLElement | undefined {
  if (omitted.files === 0) return undefined
  const files = countWords(omitted.files, 'smallest file')
  return element(
    'p',
    { class: 'hint' },
    `Not shown here: the ${files}, ${formatSize(omitted.bytes)} together.`,
  )
}
