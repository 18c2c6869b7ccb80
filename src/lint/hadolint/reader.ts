// Characters of a Dockerfile → the smallest pieces of hadolint's grammar, and how its choices fall back.

/**
 * A place in the text that moves on. hadolint's parser is built of parts that either succeed, fail where they
 * started (the next choice is tried) or fail further on (which ends the parse unless it was an `attempt`).
 */
export type Reader = {
  readonly text: string
  readonly escape: string
  at: number
  /** Where the last failure was. */
  failedAt: number
}

export const FAIL: unique symbol = Symbol('fail')

export type Read<T> = T | typeof FAIL

type Part<T> = (reader: Reader) => Read<T>

/** A reader that stands at the start. */
export function createReader(text: string, escapeChar: string): Reader {
  return { text, escape: escapeChar, at: 0, failedAt: 0 }
}

/** Fails at this very place. */
export function fail(reader: Reader): typeof FAIL {
  reader.failedAt = reader.at
  return FAIL
}

/** Goes back on failure, as if nothing had been read. */
export function attempt<T>(reader: Reader, part: Part<T>): Read<T> {
  const start = reader.at
  const read = part(reader)
  if (read === FAIL) reader.at = start
  return read
}

/** The first part that succeeds; a part that fails after reading something ends the search. */
export function choose<T>(reader: Reader, ...parts: readonly Part<T>[]): Read<T> {
  const start = reader.at
  let furthest = start
  for (const part of parts) {
    const read = part(reader)
    if (read !== FAIL) return read
    furthest = Math.max(furthest, reader.failedAt)
    if (reader.at !== start) break
  }
  reader.failedAt = furthest
  return FAIL
}

/** As often as it succeeds. */
export function many<T>(reader: Reader, part: Part<T>): Read<readonly T[]> {
  const found: T[] = []
  while (true) {
    const start = reader.at
    const read = part(reader)
    if (read === FAIL) return reader.at === start ? found : FAIL
    found.push(read)
    if (reader.at === start) return found
  }
}

/** Parts with something between them, which may also stand at the end. */
export function separatedOrEnded<T>(
  reader: Reader,
  part: Part<T>,
  between: Part<unknown>,
): Read<readonly T[]> {
  const found: T[] = []
  while (true) {
    const start = reader.at
    const read = part(reader)
    if (read === FAIL) return reader.at === start ? found : FAIL
    found.push(read)
    const gap = reader.at
    if (between(reader) === FAIL) return reader.at === gap ? found : FAIL
    if (reader.at === start) return found
  }
}

/** A fixed text; `folded`: in any case. */
export function literal(text: string, folded = false): Part<string> {
  return (reader) => {
    const found = reader.text.substr(reader.at, text.length)
    const same = folded ? found.toUpperCase() === text : found === text
    if (!same) return fail(reader)
    reader.at += text.length
    return found
  }
}

/** What a sticky pattern matches, possibly nothing. */
export function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}

/** What a sticky pattern matches; fails for nothing. */
export function takeSome(reader: Reader, pattern: RegExp): Read<string> {
  const found = take(reader, pattern)
  return found === '' ? fail(reader) : found
}

/** Whether the text is over. */
export function atEnd(reader: Reader): boolean {
  return reader.at >= reader.text.length
}
