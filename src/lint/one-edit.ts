// A misspelt name and the names there are → the one that was meant.

/** The only candidate that is one inserted, dropped, changed or swapped letter away; undefined for short or doubtful names. */
export function findMeant(written: string, candidates: Iterable<string>): string | undefined {
  const close = [...new Set(candidates)].filter((name) => isTypo(written, name))
  return close.length === 1 ? close[0] : undefined
}

const SHORTEST = 4

function isTypo(written: string, name: string): boolean {
  if (written === name || Math.min(written.length, name.length) < SHORTEST) return false
  // `PY2` and `PY3` are two names, not one misspelt.
  if (written.replace(/\d/g, '') === name.replace(/\d/g, '')) return false
  return isOneEdit(written, name)
}

/** Whether one inserted, dropped or changed character, or two swapped neighbours, make the one of the other. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return swapped || short.slice(at + 1) === long.slice(at + 1)
}
