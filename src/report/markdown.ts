// Text from images and pull requests to Markdown that shows it and does nothing else.

const ZERO_WIDTH_SPACE = '&#8203;'

/** Control and direction characters could break lines or reorder what is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g

/** One line without control characters, and without halves of characters: GitHub refuses those. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, ' ').trim()
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** Running text: no markup, no link, no mention, no issue reference comes of it. */
export function escapeText(text: string): string {
  const inert = oneLine(text).replace(/[&<>\\`*_[\]|~$]|[@#]|:(?=\/\/)|www\.|GH-(?=\d)/gi, (match) =>
    /^[&<>\\`*_[\]|~$]$/.test(match) ? entity(match) : `${match}${ZERO_WIDTH_SPACE}`,
  )
  return /^(?:[-+=]|\d+[.)](?:\s|$))/.test(inert) ? `${ZERO_WIDTH_SPACE}${inert}` : inert
}

/** Code: a fence longer than any run of back-ticks inside; entities where a table or a comment could break. */
export function code(text: string): string {
  const line = oneLine(text)
  if (line === '') return ''
  if (/[|<]/.test(line)) return `<code>${line.replace(/[^\w\s./,;=+()"'-]/gu, entity)}</code>`
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Code of at most `limit` characters. */
export function shortCode(text: string, limit = 80): string {
  const line = oneLine(text)
  const characters = [...line]
  return code(characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line)
}

/** A link; `label` is Markdown already. Only http addresses become links. */
export function link(label: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//.test(url)) return label
  return `[${label}](${url.replace(/[\s()<>|\\]/g, percentEncoded)})`
}

function percentEncoded(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`
}

export type Column = { readonly title: string; readonly align: 'left' | 'right' }

/** A table; titles and cells are Markdown already. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const head = row(columns.map(({ title }) => title))
  const rule = `|${columns.map(({ align }) => (align === 'right' ? '--:' : '---')).join('|')}|`
  return [head, rule, ...rows.map(row)].join('\n')
}

function row(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replace(/\s*\n\s*/g, ' ')} `)).join('|')}|`
}

/** A part that opens on a click; `summary` and `content` are Markdown already. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`
}

/** `1 warning`, `2 warnings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
