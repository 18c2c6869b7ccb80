// The order of Debian versions, `[epoch:]upstream[-revision]`: deb-version(7), debian-policy 5.6.12.
import { compareDigits } from './order.ts'

type Parts = { readonly epoch: string; readonly upstream: string; readonly revision: string }

/** Compares as `dpkg --compare-versions` does. */
export function compareDpkgVersions(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)]
  return (
    compareDigits(first.epoch, second.epoch) ||
    comparePart(first.upstream, second.upstream) ||
    comparePart(first.revision, second.revision)
  )
}

function partsOf(version: string): Parts {
  const colon = version.indexOf(':')
  const rest = version.slice(colon + 1)
  const dash = rest.lastIndexOf('-')
  return {
    epoch: colon === -1 ? '' : version.slice(0, colon),
    upstream: dash === -1 ? rest : rest.slice(0, dash),
    revision: dash === -1 ? '' : rest.slice(dash + 1),
  }
}

/** Runs of other characters and runs of digits in turn. */
function comparePart(one: string, other: string): number {
  let [at, by] = [0, 0]
  while (at < one.length || by < other.length) {
    while ((at < one.length && !isDigit(one, at)) || (by < other.length && !isDigit(other, by))) {
      const difference = weightOf(one, at) - weightOf(other, by)
      if (difference !== 0) return difference
      at += 1
      by += 1
    }
    const [first, second] = [digitsAt(one, at), digitsAt(other, by)]
    const difference = compareDigits(first, second)
    if (difference !== 0) return difference
    at += first.length
    by += second.length
  }
  return 0
}

/** `~` is before the end, letters are before all else. */
function weightOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code) || isDigit(text, at)) return 0
  if (text[at] === '~') return -1
  return /[a-z]/i.test(text.charAt(at)) ? code : code + 256
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function digitsAt(text: string, at: number): string {
  let end = at
  while (isDigit(text, end)) end += 1
  return text.slice(at, end)
}
