// Patterns of `*`, `?` and literal characters applied to a value: prefixes, suffixes, replacements.

/** A pattern as written; the escape character makes the next one literal. */
export type Pattern = { readonly pattern: string; readonly escape: string }

type Token = { readonly kind: 'any' | 'one' } | { readonly kind: 'char'; readonly char: string }

/** `value` without the shortest or longest prefix that matches; undefined for a broken pattern. */
export function removePrefix(pattern: Pattern, value: string, greedy: boolean): string | undefined {
  const tokens = readTokens(pattern)
  if (tokens === undefined) return undefined
  const end = matchEnd(tokens, value, 0, greedy)
  return end === undefined ? value : value.slice(end)
}

/** `value` without the shortest or longest suffix that matches; undefined for a broken pattern. */
export function removeSuffix(pattern: Pattern, value: string, greedy: boolean): string | undefined {
  const tokens = readTokens(pattern)
  if (tokens === undefined) return undefined
  const end = matchEnd(tokens.toReversed(), reverse(value), 0, greedy)
  return end === undefined ? value : value.slice(0, value.length - end)
}

/** `value` with the first or every longest match replaced; undefined for a broken pattern. */
export function replacePattern(
  pattern: Pattern,
  value: string,
  { replacement, all }: { replacement: string; all: boolean },
): string | undefined {
  const tokens = readTokens(pattern)
  if (tokens === undefined) return undefined
  let result = ''
  for (let at = 0; at <= value.length; ) {
    const end = matchEnd(tokens, value, at, true)
    if (end === undefined) {
      result += value[at] ?? ''
      at++
      continue
    }
    result += replacement
    if (end === at) result += value[at] ?? ''
    at = Math.max(end, at + 1)
    if (!all) return result + value.slice(at)
  }
  return result
}

function readTokens({ pattern, escape: escapeChar }: Pattern): readonly Token[] | undefined {
  const tokens: Token[] = []
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? ''
    if (char === '*') tokens.push({ kind: 'any' })
    else if (char === '?') tokens.push({ kind: 'one' })
    else if (char !== escapeChar) tokens.push({ kind: 'char', char })
    else if (++at < pattern.length) tokens.push({ kind: 'char', char: pattern[at] ?? '' })
    else return undefined
  }
  return tokens
}

/** Runs all ways to match at once, one character of the value after the other. */
function matchEnd(
  tokens: readonly Token[],
  value: string,
  start: number,
  greedy: boolean,
): number | undefined {
  let states = closure(tokens, [0])
  let end: number | undefined
  for (let at = start; ; at++) {
    if (states.includes(tokens.length)) {
      end = at
      if (!greedy) return end
    }
    if (at >= value.length || states.length === 0) return end
    const next = new Set<number>()
    for (const state of states) {
      const token = tokens[state]
      if (token?.kind === 'any') next.add(state)
      else if (token?.kind === 'one' || (token?.kind === 'char' && token.char === value[at]))
        next.add(state + 1)
    }
    states = closure(tokens, [...next])
  }
}

/** `*` may also match nothing. */
function closure(tokens: readonly Token[], states: readonly number[]): readonly number[] {
  const all = new Set(states)
  for (const state of all) if (tokens[state]?.kind === 'any') all.add(state + 1)
  return [...all]
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('')
}
