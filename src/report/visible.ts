// Text from files → text that is safe and aligned on a terminal: control characters shown, widths known.

/** Bidirectional controls, invisible formats and line separators: shown by their code point. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const ZERO_WIDTH = /^(\p{M}|\u200c|\u200d)+$/u
const PLAIN = /^[\x20-\x7e]*$/
/** Every character is one by itself; telling so costs less than to ask the segmenter. */
const SIMPLE = /^[\t\x20-\x7e]*$/
const TAB_STOP = 4

/** One character as a person sees it: what is printed, how many columns it takes, where it stands in the line. */
export type Cell = {
  readonly text: string
  readonly width: number
  /** Display column of its left edge, 0-based. */
  readonly column: number
  /** UTF-16 offsets in the line. */
  readonly start: number
  readonly end: number
}

/** Cuts one line into cells; tabs become blanks up to the next stop. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = []
  let column = 0
  let start = 0
  for (const character of SIMPLE.test(line) ? line : graphemes(line)) {
    const { text, width } = shown(character, column)
    cells.push({ text, width, column, start, end: start + character.length })
    column += width
    start += character.length
  }
  return cells
}

/** The text with every control character made visible; line breaks too, tabs stay. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return [...text]
    .map((character) => (character === '\t' ? character : (replacement(character) ?? character)))
    .join('')
}

let segmenter: Intl.Segmenter | undefined

function* graphemes(line: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter('en')
  for (const { segment } of segmenter.segment(line)) yield segment
}

function shown(character: string, column: number): { text: string; width: number } {
  if (character === '\t') {
    const width = TAB_STOP - (column % TAB_STOP)
    return { text: ' '.repeat(width), width }
  }
  if (PLAIN.test(character)) return { text: character, width: character.length }
  const text = visible(character)
  if (text !== character && !WIDE.test(text)) return { text, width: [...text].length }
  if (ZERO_WIDTH.test(text)) return { text, width: 0 }
  return { text, width: WIDE.test(text) || text.includes('\ufe0f') ? 2 : 1 }
}

function replacement(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if ((code >= 0x80 && code < 0xa0) || INVISIBLE.test(character))
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return undefined
}
