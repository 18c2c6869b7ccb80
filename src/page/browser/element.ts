// Names, attributes and texts → elements. Text becomes text nodes and nothing else, whatever it holds.

export type Child = Node | string | undefined
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Names of attributes come from this program, values from anywhere: none of these can run anything. */
const ALLOWED =
  /^(?:aria-[a-z]+|role|class|id|type|for|name|value|scope|colspan|tabindex|title|placeholder|autocomplete|spellcheck|dir|lang|hidden|checked|selected|open|href)$/

/** An element; an attribute that is false or undefined is not set, one that is true is empty. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (!ALLOWED.test(name)) throw new Error(`not an attribute of this page: ${name}`)
    made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** A button that does something, with what it is called. */
export function button(name: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, name)
  made.addEventListener('click', press)
  return made
}

/** A bar whose length is a part of 1. */
export function bar(part: number): HTMLElement {
  const made = element('span', { class: 'bar', 'aria-hidden': 'true' })
  made.style.width = `${Math.max(0, Math.min(1, part)) * 100}%`
  return element('span', { class: 'track', 'aria-hidden': 'true' }, made)
}
