// Which characters the front end takes for blanks: Unicode white space around lines and words, and a
// smaller set between words.

/** Trimmed around lines, and between flags and words. */
export const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u

/** Separates the keyword from its arguments, and plain arguments from each other. */
export const BLANK = /[\t\v\f\r ]/u

/** Whether `char` is Unicode white space, a byte order mark excluded. */
export function isSpace(char: string | undefined): boolean {
  return char !== undefined && SPACE.test(char)
}

/** Whether `char` separates plain words. */
export function isBlank(char: string | undefined): boolean {
  return char !== undefined && BLANK.test(char)
}

/** The first offset from `start` on, before `end`, that is no white space; else `end`. */
export function skipSpaces(text: string, start: number, end: number = text.length): number {
  let at = start
  while (at < end && isSpace(text[at])) at++
  return at
}

/** The end of `text` without the white space before `end`. */
export function trimmedEnd(text: string, start: number, end: number = text.length): number {
  let at = end
  while (at > start && isSpace(text[at - 1])) at--
  return at
}
