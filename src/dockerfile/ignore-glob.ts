// One pattern of an ignore file → a predicate on paths, in time linear in path × pattern.

type Step =
  | { readonly kind: 'char'; readonly char: string }
  /** `?`: one character but `/`. */
  | { readonly kind: 'any' }
  /** `*`: any run without `/`. */
  | { readonly kind: 'star' }
  /** `**` in the middle: nothing, or anything that ends in `/`. */
  | { readonly kind: 'folders' }
  /** `**` at the end: anything. */
  | { readonly kind: 'rest' }
  | {
      readonly kind: 'class'
      readonly negated: boolean
      readonly spans: readonly (readonly [string, string])[]
    }

export type Glob = {
  readonly matches: (path: string) => boolean
  /** The literal text every match begins with. */
  readonly prefix: string
  /** False when the pattern is plain text. */
  readonly wild: boolean
}

/** Compiles a cleaned pattern; undefined when its syntax is broken (BuildKit refuses the build then). */
export function parseGlob(pattern: string): Glob | undefined {
  const steps = parseSteps([...pattern])
  if (steps === undefined) return undefined
  const firstWild = steps.findIndex((step) => step.kind !== 'char')
  const prefix = literal(firstWild < 0 ? steps : steps.slice(0, firstWild))
  if (firstWild < 0) return { matches: (path) => path === prefix, prefix, wild: false }
  const last = steps.findLastIndex((step) => step.kind !== 'char')
  const tail = literal(steps.slice(last + 1))
  const leading = firstWild === 0 && last === 0 && steps[0]?.kind === 'folders'
  // `**x` without further wildcards is a plain suffix for BuildKit: it matches `ax` as well.
  if (leading && pattern[2] !== '/') return { matches: (path) => path.endsWith(tail), prefix, wild: true }
  if (leading) return { matches: (path) => path === tail || path.endsWith(`/${tail}`), prefix, wild: true }
  return {
    matches: (path) => path.startsWith(prefix) && path.endsWith(tail) && simulate(steps, path),
    prefix,
    wild: true,
  }
}

function literal(steps: readonly Step[]): string {
  return steps.map((step) => (step.kind === 'char' ? step.char : '')).join('')
}

function parseSteps(chars: readonly string[]): readonly Step[] | undefined {
  const steps: Step[] = []
  let at = 0
  while (at < chars.length) {
    const char = chars[at] ?? ''
    at += 1
    if (char === '*' && chars[at] === '*') {
      at += chars[at + 1] === '/' ? 2 : 1
      if (at >= chars.length) steps.push({ kind: 'rest' })
      else if (steps.at(-1)?.kind !== 'folders') steps.push({ kind: 'folders' })
    } else if (char === '*') steps.push({ kind: 'star' })
    else if (char === '?') steps.push({ kind: 'any' })
    else if (char === '[') {
      const parsed = parseClass(chars, at)
      if (parsed === undefined) return undefined
      steps.push(parsed.step)
      at = parsed.next
    } else if (char === '\\') {
      const escaped = chars[at]
      if (escaped === undefined) return undefined
      steps.push({ kind: 'char', char: escaped })
      at += 1
    } else steps.push({ kind: 'char', char })
  }
  return steps
}

function parseClass(chars: readonly string[], start: number): { step: Step; next: number } | undefined {
  const negated = chars[start] === '^'
  const spans: [string, string][] = []
  let at = negated ? start + 1 : start
  while (at < chars.length) {
    if (chars[at] === ']' && spans.length > 0)
      return { step: { kind: 'class', negated, spans }, next: at + 1 }
    const low = readClassChar(chars, at)
    if (low === undefined) return undefined
    at = low.next
    if (chars[at] !== '-') {
      spans.push([low.char, low.char])
      continue
    }
    const high = readClassChar(chars, at + 1)
    if (high === undefined) return undefined
    spans.push([low.char, high.char])
    at = high.next
  }
  return undefined
}

function readClassChar(chars: readonly string[], at: number): { char: string; next: number } | undefined {
  const escaped = chars[at] === '\\'
  const char = chars[escaped ? at + 1 : at]
  if (char === undefined || (!escaped && (char === '-' || char === ']'))) return undefined
  return { char, next: at + (escaped ? 2 : 1) }
}

/** Runs all alternatives side by side, so that no pattern can make it slow. */
function simulate(steps: readonly Step[], path: string): boolean {
  let active = new Set<number>()
  enter(steps, active, 0)
  for (const char of path) {
    const next = new Set<number>()
    for (const state of active) advance(steps, { state, char, next })
    if (next.size === 0) return false
    active = next
  }
  return active.has(steps.length * 2)
}

/**
 * States are doubled: `2i` stands before step `i`; `2i + 1` is inside a `folders` step that has eaten
 * something and needs a `/` before it may end.
 */
function enter(steps: readonly Step[], into: Set<number>, from: number): void {
  for (let index = from; !into.has(index * 2); index += 1) {
    into.add(index * 2)
    const kind = steps[index]?.kind
    if (kind !== 'star' && kind !== 'folders' && kind !== 'rest') return
  }
}

function advance(steps: readonly Step[], move: { state: number; char: string; next: Set<number> }): void {
  const { state, char, next } = move
  const index = state >> 1
  const step = steps[index]
  if (step === undefined) return
  if (step.kind === 'folders') {
    next.add(index * 2 + 1)
    if (char === '/') enter(steps, next, index + 1)
  } else if (step.kind === 'rest') enter(steps, next, index)
  else if (step.kind === 'star') {
    if (char !== '/') enter(steps, next, index)
  } else if (accepts(step, char)) enter(steps, next, index + 1)
}

function accepts(step: Step, char: string): boolean {
  if (step.kind === 'char') return step.char === char
  if (step.kind === 'any') return char !== '/'
  if (step.kind !== 'class') return false
  const inside = step.spans.some(([low, high]) => low <= char && char <= high)
  return inside !== step.negated
}
