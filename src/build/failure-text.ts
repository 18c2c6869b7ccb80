// The engine's error text → its parts: the last word, the lines it marks, the status a registry answered.

/** What a person reads of an error: one line, without the engine's prefixes. */
export function oneLineError(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(error: )?(failed to build: )?(failed to solve: )?/i, '')
    .trim()
}

/** The engine's last word: what follows its last `ERROR:`, else the last line that says anything. */
export function lastError(tail: readonly string[]): string {
  const said = /^(error:|unknown (shorthand )?flag)/i
  const line = tail.findLast((text) => said.test(text)) ?? tail.findLast((text) => text.trim() !== '') ?? ''
  return oneLineError(line)
}

/** Lines the engine marks with `>>>` in its excerpt. */
export function markedLines(tail: readonly string[]): { line: number; endLine: number } | undefined {
  const marked = tail.flatMap((text) => /^\s*(\d+) \| >>> /.exec(text)?.[1] ?? []).map(Number)
  return marked.length === 0 ? undefined : { line: Math.min(...marked), endLine: Math.max(...marked) }
}

/** The HTTP status a registry answered last; a port or tag that looks like one does not count. */
export function statusIn(text: string): number | undefined {
  const found = [
    ...text.matchAll(/unexpected status (?:from [A-Z]+ request to|code) \S+: (\d{3})\b|: (429) Too Many/g),
  ].at(-1)
  return found === undefined ? undefined : Number(found[1] ?? found[2])
}

/** `dial tcp …: connection refused` of a request's long story. */
export function causeOf(reason: string): string {
  return reason.replace(/^failed to do request: \w+ "[^"]*": /, '')
}

/** The registry's host in a reference. */
export function hostOf(reference: string): string {
  const [first = ''] = reference.split('/')
  return reference.includes('/') && /[.:]|^localhost$/.test(first) ? first : 'docker.io'
}

/** At most 80 characters in one line. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
