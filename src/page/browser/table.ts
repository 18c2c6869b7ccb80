// Captions, headings and rows → a table that reads well aloud.
import { formatCount } from '../words.ts'
import { button, type Child, element } from './element.ts'

export type Column = { readonly name: string; readonly numeric?: boolean; readonly wide?: boolean }

export type Row = {
  /** One for each column; the first is the heading of the row when `headed`. */
  readonly cells: readonly (Child | readonly Child[])[]
  readonly attributes?: Readonly<Record<string, string>>
}

export type TableOf = {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly foot?: Row | undefined
  readonly class?: string
}

/** A table in a box that scrolls sideways, with its rows in the order given. */
export function table(of: TableOf): {
  readonly box: HTMLElement
  readonly rows: readonly HTMLTableRowElement[]
} {
  const rows = of.rows.map((row) => rowOf(row, of.columns))
  const head = element(
    'tr',
    {},
    ...of.columns.map(({ name, numeric }) =>
      element('th', { scope: 'col', class: numeric ? 'number' : undefined }, name),
    ),
  )
  const made = element(
    'table',
    { class: of.class },
    element('caption', {}, of.caption),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
    of.foot === undefined ? undefined : element('tfoot', {}, rowOf(of.foot, of.columns)),
  )
  return { box: element('div', { class: 'scrolls' }, made), rows }
}

function rowOf({ cells, attributes = {} }: Row, columns: readonly Column[]): HTMLTableRowElement {
  const made = cells.map((cell, at) => {
    const children: readonly Child[] = Array.isArray(cell) ? cell : [cell as Child]
    const column = columns[at]
    const classes = [column?.numeric ? 'number' : '', column?.wide ? 'wide' : ''].filter(Boolean).join(' ')
    const tag = at === 0 ? 'th' : 'td'
    return element(tag, { scope: at === 0 ? 'row' : undefined, class: classes || undefined }, ...children)
  })
  return element('tr', attributes, ...made)
}

export type LongTableOf<Of> = Omit<TableOf, 'rows'> & {
  readonly items: readonly Of[]
  /** Called only for what is shown: there may be 200,000 items. */
  readonly draw: (item: Of) => Row
}

/** The first rows of a long table, and a button for more. */
export function longTable<Of>({ items, draw, ...of }: LongTableOf<Of>, step = 25): HTMLElement {
  let shown = Math.min(step, items.length)
  const { box } = table({ ...of, rows: items.slice(0, shown).map(draw) })
  if (shown === items.length) return box
  const body = box.querySelector('tbody')
  const more = button('', () => {
    const made = items.slice(shown, shown + step * 4).map((item) => rowOf(draw(item), of.columns))
    body?.append(...made)
    shown += made.length
    label()
    const [first] = made
    if (shown < items.length || first === undefined) return
    first.tabIndex = -1
    first.focus()
  })
  const label = () => {
    const left = items.length - shown
    more.hidden = left === 0
    more.textContent = `Show ${formatCount(Math.min(left, step * 4))} more of ${formatCount(left)}`
  }
  label()
  return element('div', {}, box, more)
}
