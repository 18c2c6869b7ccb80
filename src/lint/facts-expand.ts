// A Dockerfile word with $NAME and ${NAME…} → its value, where everything it needs is known.

/** The value of a variable, or undefined when it is not known. */
export type Lookup = (name: string) => string | undefined

/** Values can double with every line; longer ones count as unknown. */
const LONGEST = 4096

const REFERENCE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])((?:[^{}]|\$\{[^{}]*\})*))?\})/

/** Expands and unquotes; undefined as soon as something is unknown or of a form that is not read here. */
export function expandWord(word: string, lookup: Lookup, escapeChar: string): string | undefined {
  let result = ''
  let quote = ''
  for (let at = 0; at < word.length; at++) {
    const char = word[at] ?? ''
    if (quote === '' ? char === "'" || char === '"' : char === quote) quote = quote === '' ? char : ''
    else if (char === escapeChar && quote !== "'" && at + 1 < word.length) result += word[++at]
    else if (char === '$' && quote !== "'") {
      const found = REFERENCE.exec(word.slice(at))
      const value = found === null ? undefined : expandReference(found, lookup, escapeChar)
      if (found === null || value === undefined) return undefined
      result += value
      at += found[0].length - 1
    } else result += char
    if (result.length > LONGEST) return undefined
  }
  return result
}

function expandReference(found: RegExpExecArray, lookup: Lookup, escapeChar: string): string | undefined {
  const [, plain, braced, operator, operand = ''] = found
  const value = lookup(plain ?? braced ?? '')
  if (operator === undefined) return value
  const counts = value !== undefined && (value !== '' || !operator.startsWith(':'))
  if (operator.endsWith('-')) return counts ? value : expandWord(operand, lookup, escapeChar)
  return counts ? expandWord(operand, lookup, escapeChar) : ''
}

/** The names a word refers to, in order, escaped and single-quoted ones left out. */
export function referencedNames(word: string, escapeChar: string): readonly string[] {
  const names: string[] = []
  let quote = ''
  for (let at = 0; at < word.length; at++) {
    const char = word[at] ?? ''
    if (quote === '' ? char === "'" || char === '"' : char === quote) quote = quote === '' ? char : ''
    else if (char === escapeChar && quote !== "'") at++
    else if (char === '$' && quote !== "'") {
      const name = /^\$\{?([A-Za-z_]\w*)/.exec(word.slice(at))?.[1]
      if (name !== undefined) names.push(name)
    }
  }
  return names
}
