// Plain text → a value of ENV or LABEL that means exactly that text.

/** In double quotes; quotes, `$` and the escape character lose their meaning. */
export function quoteValue(text: string, escapeChar: string): string {
  const special = new Set(['"', '$', escapeChar])
  return `"${[...text].map((char) => (special.has(char) ? escapeChar + char : char)).join('')}"`
}
