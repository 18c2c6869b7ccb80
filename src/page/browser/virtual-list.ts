// Many numbers → a list that scrolls over all of them and holds the few in sight.
import { type Child, element } from './element.ts'

export type ListOf = {
  readonly name: string
  readonly draw: (value: number) => readonly Child[]
  readonly choose: (value: number) => void
}

export type VirtualList = {
  readonly box: HTMLElement
  readonly show: (values: readonly number[]) => void
  readonly focus: () => void
}

const ROW = 28
/** Rows drawn above and below those in sight. */
const MARGIN = 5
/** Browsers cannot scroll further than some ten million pixels. */
const MOST_ROWS = 300_000

/** A list box: the arrow keys walk, Enter chooses. */
export function virtualList({ name, draw, choose }: ListOf): VirtualList {
  const space = element('div', { class: 'space' })
  const box = element('div', { class: 'list', role: 'listbox', tabindex: 0, 'aria-label': name }, space)
  box.hidden = true
  let values: readonly number[] = []
  let active = 0
  const render = () => {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - MARGIN)
    const last = Math.min(values.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + MARGIN)
    const rows = values.slice(first, last).map((value, at) => optionOf(first + at, draw(value)))
    space.replaceChildren(...rows)
    box.setAttribute('aria-activedescendant', `found-${active}`)
  }
  const optionOf = (at: number, children: readonly Child[]) => {
    const option = element(
      'div',
      {
        role: 'option',
        id: `found-${at}`,
        class: 'option',
        'aria-setsize': values.length,
        'aria-posinset': at + 1,
        'aria-selected': at === active ? 'true' : 'false',
      },
      ...children,
    )
    option.style.top = `${at * ROW}px`
    return option
  }
  const walk = (to: number) => {
    active = Math.max(0, Math.min(values.length - 1, to))
    if (active * ROW < box.scrollTop) box.scrollTop = active * ROW
    if ((active + 1) * ROW > box.scrollTop + box.clientHeight)
      box.scrollTop = (active + 1) * ROW - box.clientHeight
    render()
  }
  box.addEventListener('scroll', render)
  box.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (option === null) return
    walk(Number(option.id.slice('found-'.length)))
    choose(values[active] ?? 0)
  })
  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + 10,
    PageUp: () => active - 10,
    Home: () => 0,
    End: () => values.length - 1,
  }
  box.addEventListener('keydown', (event) => {
    const value = values[active]
    const step = steps[event.key]
    if (event.key === 'Enter' && value !== undefined) choose(value)
    else if (step !== undefined) walk(step())
    else return
    event.preventDefault()
  })
  return {
    box,
    focus: () => box.focus(),
    show: (next) => {
      values = next.slice(0, MOST_ROWS)
      active = 0
      box.hidden = values.length === 0
      space.style.height = `${values.length * ROW}px`
      box.scrollTop = 0
      render()
    },
  }
}
