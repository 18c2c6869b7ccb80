// Which characters the front end takes for blanks: Unicode white space around lines and words, and a
// smaller set between words.

const WIDE_SPACE = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u

/** Whether `char` is Unicode white space, a byte order mark excluded: trimmed around lines, flags and words. */
export function isSpace(char: string | undefined): boolean {
  if (char === undefined) return false
  if (char === ' ' || (char >= '\t' && char <= '\r')) return true
  return char >= '\u0085' && WIDE_SPACE.test(char)
}

/** Whether `char` separates a keyword from its arguments, and plain arguments from each other. */
export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\v' || char === '\f' || char === '\r'
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
