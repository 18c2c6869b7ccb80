// A COPY or ADD and the ignore file → what BuildKit says of sources that do not reach it.
import { parseHeredocWord } from '../../dockerfile/heredocs.ts'
import { type IgnoreMatcher, parseIgnore } from '../../dockerfile/ignore.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts } from '../facts.ts'
import { remember } from '../remember.ts'
import { expandWord, noteUnknown, type Place } from './expansion.ts'
import { type Notes, noteAt } from './note.ts'

const EXPANDED_FLAGS = new Set(['chown', 'chmod', 'checksum'])

/** Flags, heredocs that are expanded, sources and destination. */
export function* noteCopy(trigger: Instruction, place: Place, facts: Facts): Notes {
  const { args, flags } = trigger
  const isJson = trigger.form === 'json'
  const paths = args.filter(({ value }) => isJson || parseHeredocWord(value) === undefined)
  const flagValues = flags.filter(({ name }) => EXPANDED_FLAGS.has(name)).map(({ value = '' }) => value)
  const expanded: string[] = []
  for (const word of [...flagValues, ...paths.map(({ value }) => value)]) {
    const expansion = expandWord(word, place)
    if (!(yield* noteUnknown(expansion, place))) return false
    expanded.push(expansion.value ?? word)
  }
  for (const content of isJson ? [] : expandedBodies(trigger)) {
    if (!(yield* noteUnknown(expandWord(content, place, true), place))) return false
  }
  const fromContext = !flags.some(({ name, value }) => name === 'from' && value)
  const sources = expanded.slice(flagValues.length, -1)
  if (fromContext) yield* noteIgnored(sources, place, facts)
  return true
}

/** Only words that are heredocs as a whole count: `<< EOF` is two words here, and two sources. */
function expandedBodies({ args, heredocs }: Instruction): readonly string[] {
  const bodies = new Map(heredocs.map(({ name, content }) => [name, content]))
  return args.slice(0, -1).flatMap(({ value }) => {
    const heredoc = parseHeredocWord(value)
    return heredoc?.expand ? (bodies.get(heredoc.name) ?? []) : []
  })
}

function* noteIgnored(sources: readonly string[], { at }: Place, facts: Facts): Notes {
  const ignore = readIgnore(facts)
  if (ignore === undefined) return true
  for (const source of sources) {
    if (REMOTE.test(source) || !ignore.leavesOut(cleanPath(source))) continue
    const message = `${ignore.path} keeps ${source} out of the build context, so it cannot be copied. Let it through there, or drop it here.`
    yield noteAt('CopyIgnoredFile', at, message)
  }
  return true
}

const REMOTE = /^(?:https?|git|ssh):\/\/|^git@|^github\.com\//u

type Ignore = { readonly path: string; readonly leavesOut: (source: string) => boolean }

/** Undefined when nothing is left out, or when an exception makes BuildKit silent. */
const readIgnore = remember(({ context }: Facts): Ignore | undefined => {
  const file = context?.ignoreFile
  if (file === undefined) return undefined
  const patterns = file.text.split('\n').filter((line) => !line.startsWith('#'))
  if (patterns.some((line) => line.trim().startsWith('!'))) return undefined
  const matcher = parseIgnore(file.text)
  const everything = patterns.some((line) => /^\/?(?:\*|\*\*|\*\*\/\*)\/?$/.test(line.trim()))
  return { path: file.path, leavesOut: (source) => leavesOut(matcher, source, everything) }
})

/** The root of the context is no file, so only patterns for everything count. */
function leavesOut(matcher: IgnoreMatcher, source: string, everything: boolean): boolean {
  return (everything || (source !== '.' && source !== '/')) && matcher.ignored(source)
}

function cleanPath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    const climbs = part === '..' && parts.length > 0 && parts.at(-1) !== '..'
    if (climbs) parts.pop()
    else if (part !== '..' || !path.startsWith('/')) parts.push(part)
  }
  const cleaned = parts.join('/')
  if (path.startsWith('/')) return `/${cleaned}`
  return cleaned === '' ? '.' : cleaned
}
