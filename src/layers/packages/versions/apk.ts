// The order of Alpine versions, `1.2a_rc3_p1~c0ffee-r4`: the package specification of apk-tools, apk-package(5).
import { compareDigits, compareText } from './order.ts'

/** In the order in which a shorter version is the greater one: `1.2.1` beats `1.2a` beats `1.2_p1` beats `1.2-r1`. */
const KINDS = [
  'first',
  'number',
  'letter',
  'suffix',
  'suffix-number',
  'hash',
  'revision',
  'end',
  'invalid',
] as const
type Kind = (typeof KINDS)[number]
type Token = { readonly kind: Kind; readonly text: string }

/** Those before the empty one make a version less than without them. */
const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p']
const NO_SUFFIX = SUFFIXES.indexOf('')

/** Compares as `apk version -t` does. Of versions no rule covers, the part that is understood decides. */
export function compareApkVersions(one: string, other: string): number {
  const [first, second] = [tokensOf(one), tokensOf(other)]
  for (let at = 0; ; at++) {
    const [left, right] = [first[at] ?? END, second[at] ?? END]
    if (left.kind !== right.kind) return compareKinds(left, right)
    if (left.kind === 'end' || left.kind === 'invalid') return 0
    const difference = compareTokens(left, right)
    if (difference !== 0) return difference
  }
}

const END: Token = { kind: 'end', text: '' }
const INVALID: Token = { kind: 'invalid', text: '' }

function compareKinds(one: Token, other: Token): number {
  if (isPreRelease(one)) return -1
  if (isPreRelease(other)) return 1
  return KINDS.indexOf(other.kind) - KINDS.indexOf(one.kind)
}

function isPreRelease({ kind, text }: Token): boolean {
  return kind === 'suffix' && SUFFIXES.indexOf(text) < NO_SUFFIX
}

function compareTokens(one: Token, other: Token): number {
  switch (one.kind) {
    case 'suffix':
      return SUFFIXES.indexOf(one.text) - SUFFIXES.indexOf(other.text)
    case 'number':
      // a leading zero makes it a fraction: 1.05 is less than 1.1
      if (one.text.startsWith('0') || other.text.startsWith('0')) return compareText(one.text, other.text)
      return compareDigits(one.text, other.text)
    case 'first':
    case 'suffix-number':
    case 'revision':
      return compareDigits(one.text, other.text)
    default:
      return compareText(one.text, other.text)
  }
}

function tokensOf(version: string): readonly Token[] {
  const tokens: Token[] = []
  let rest = version
  let kind: Kind | undefined
  while (rest !== '' || kind === undefined) {
    const [token, length] = nextToken(rest, kind)
    tokens.push(token)
    if (token.kind === 'invalid') break
    rest = rest.slice(length)
    kind = token.kind
  }
  return tokens
}

/** The first token of a text and its length; `before` is the kind of the one that ends there. */
function nextToken(text: string, before: Kind | undefined): readonly [Token, number] {
  const after = (kind: Kind) => before !== undefined && KINDS.indexOf(before) <= KINDS.indexOf(kind)
  const match = (pattern: RegExp, kind: Kind): readonly [Token, number] => {
    const found = pattern.exec(text)
    return found === null ? [INVALID, 0] : [{ kind, text: found[1] ?? '' }, found[0].length]
  }
  if (before === undefined) return match(/^(\d+)/, 'first')
  if (/^[a-z]/.test(text) && after('number')) return match(/^([a-z])/, 'letter')
  if (text.startsWith('.') && after('number')) return match(/^\.(\d+)/, 'number')
  if (/^\d/.test(text) && before === 'suffix') return match(/^(\d+)/, 'suffix-number')
  if (text.startsWith('_') && after('suffix-number')) return suffixToken(match(/^_([a-z]+)/, 'suffix'))
  if (text.startsWith('~') && after('suffix-number')) return match(/^~([\da-f]+)/i, 'hash')
  if (text.startsWith('-r') && after('hash')) return match(/^-r(\d+)/, 'revision')
  return [INVALID, 0]
}

function suffixToken(found: readonly [Token, number]): readonly [Token, number] {
  return SUFFIXES.includes(found[0].text) ? found : [INVALID, 0]
}
