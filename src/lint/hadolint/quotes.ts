// A word as hadolint compares it.

/** Without quotes of either kind at both ends, however many. */
export function dropQuotes(word: string): string {
  const isQuote = (char: string | undefined) => char === '"' || char === "'"
  let start = 0
  let end = word.length
  while (start < end && isQuote(word[start])) start++
  while (end > start && isQuote(word[end - 1])) end--
  return word.slice(start, end)
}
