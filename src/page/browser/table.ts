// Captions, headings and rows → a table that reads well aloud.
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

/** The first rows of a long table, and a button for more. */
export function longTable(of: TableOf, step: number): HTMLElement {
  const rest = of.rows.slice(step)
  const { box } = table({ ...of, rows: of.rows.slice(0, step) })
  if (rest.length === 0) return box
  const body = box.querySelector('tbody')
  const more = button('', () => {
    const made = rest.splice(0, step * 4).map((row) => rowOf(row, of.columns))
    body?.append(...made)
    label()
    const first = made[0]?.querySelector<HTMLElement>('button')
    if (rest.length === 0) first?.focus()
  })
  const label = () => {
    more.hidden = rest.length === 0
    more.textContent = `Show ${Math.min(rest.length, step * 4)} more of ${rest.length}`
  }
  label()
  return element('div', {}, box, more)
}
