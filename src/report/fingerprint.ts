// Text → hashes that stay the same while unrelated lines change: how code scanning knows a finding again.
import type { Finding } from '../lint/finding.ts'

const MASK = (1n << 64n) - 1n
const BASE = 37n
const WINDOW = 100
const END_OF_FILE = 0xffff
const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const BLANK = 32

/**
 * For each line the hash GitHub's upload action computes for `primaryLocationLineHash`: a rolling hash of
 * the 100 characters from the line's start, blanks left out, with a count of equal ones before it. Another
 * value under that name makes the action warn for every result.
 */
export function lineHashesOf(text: string): readonly string[] {
  const { codes, starts } = significant(text)
  const hashes: string[] = []
  const seen = new Map<string, number>()
  const highest = power(BASE, WINDOW)
  let hash = 0n
  let line = 0
  for (let at = 0; line < starts.length; at++) {
    if (at - WINDOW === starts[line]) {
      const digits = hash.toString(16)
      const count = (seen.get(digits) ?? 0) + 1
      seen.set(digits, count)
      hashes.push(`${digits}:${count}`)
      line++
    }
    const leaving = BigInt(codes[at - WINDOW] ?? 0)
    hash = (hash * BASE + BigInt(codes[at] ?? 0) - highest * leaving) & MASK
  }
  return hashes
}

/** 64 bits of FNV-1a over the UTF-16 units, as 16 hexadecimal digits. */
export function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++)
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & MASK
  return hash.toString(16).padStart(16, '0')
}

/** For the findings of one text, in order: rule and marked text without blanks, and how many equal ones stand above; no line number in it. */
export function createFingerprints(text: string): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ rule, range }) => {
    const digits = hashOf(`${rule}\n${text.slice(range.start, range.end).replaceAll(/\s+/g, ' ').trim()}`)
    const count = (seen.get(digits) ?? 0) + 1
    seen.set(digits, count)
    return `${digits}:${count}`
  }
}

/** The characters that count, and for each line which of them is its first. */
function significant(text: string): { codes: readonly number[]; starts: readonly number[] } {
  const codes: number[] = []
  const starts: number[] = []
  let atLineStart = true
  const add = (code: number) => {
    if (atLineStart) starts.push(codes.length)
    atLineStart = code === LINE_FEED
    codes.push(code)
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BLANK || code === TAB) continue
    if (code === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN) continue
    add(code === CARRIAGE_RETURN ? LINE_FEED : code)
  }
  add(END_OF_FILE)
  return { codes, starts }
}

function power(base: bigint, exponent: number): bigint {
  let result = 1n
  for (let step = 0; step < exponent; step++) result = (result * base) & MASK
  return result
}
