// The order of RPM versions, `[epoch:]version[-release]`: rpm-version(7).
import { compareDigits, compareText } from './order.ts'

/** Compares epochs, then versions, then releases; a release that one side does not name is not compared. */
export function compareRpmVersions(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)]
  const upper = compareDigits(first.epoch, second.epoch) || compareSegments(first.version, second.version)
  if (upper !== 0 || first.release === undefined || second.release === undefined) return upper
  return compareSegments(first.release, second.release)
}

function partsOf(text: string) {
  const epoch = /^(\d+):/.exec(text)?.[1]
  const rest = epoch === undefined ? text : text.slice(epoch.length + 1)
  const dash = rest.lastIndexOf('-')
  return {
    epoch: epoch ?? '0',
    version: dash === -1 ? rest : rest.slice(0, dash),
    release: dash === -1 ? undefined : rest.slice(dash + 1),
  }
}

/** Digits, letters, `~` and `^`; all else separates. */
const segmentsOf = (text: string): readonly string[] => text.match(/\d+|[a-z]+|~|\^/gi) ?? []

/** `~` sorts before the end and `^` right behind it; numbers beat letters, and more beats less. */
function compareSegments(one: string, other: string): number {
  const [first, second] = [segmentsOf(one), segmentsOf(other)]
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const [left, right] = [first[at], second[at]]
    const difference = rankOf(left) - rankOf(right)
    if (difference !== 0) return difference
    if (left === undefined || right === undefined) continue
    const order = rankOf(left) === RANK.number ? compareDigits(left, right) : compareText(left, right)
    if (order !== 0) return order
  }
  return 0
}

const RANK = { tilde: 0, end: 1, caret: 2, letters: 3, number: 4 }

function rankOf(segment: string | undefined): number {
  if (segment === undefined) return RANK.end
  if (segment === '~') return RANK.tilde
  if (segment === '^') return RANK.caret
  return /^\d/.test(segment) ? RANK.number : RANK.letters
}
