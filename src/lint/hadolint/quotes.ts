// A word as hadolint compares it.

/** Without quotes of either kind at both ends, however many. */
export function dropQuotes(word: string): string {
  return word.replace(/^["']+/, '').replace(/["']+$/, '')
}
