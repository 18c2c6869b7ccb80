// Text of an ignore file (`.dockerignore`) → which paths of the build context are left out.
import { type Glob, parseGlob } from './ignore-glob.ts'

export type IgnoreMatcher = {
  /** Whether the file or folder is left out; `path` is relative to the context and `/`-separated. */
  readonly ignored: (path: string) => boolean
  /** Whether the folder is left out and nothing below it can come back, so that it need not be walked. */
  readonly prunes: (folder: string) => boolean
  /** Patterns BuildKit refuses; they match nothing here. Lines are 1-based. */
  readonly problems: readonly { readonly line: number; readonly pattern: string }[]
}

type Rule = { readonly glob: Glob; readonly exception: boolean }

/** Compiles an ignore file with the semantics of BuildKit: the last matching pattern decides. */
export function parseIgnore(text: string): IgnoreMatcher {
  const rules: Rule[] = []
  const problems: { line: number; pattern: string }[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const pattern = readPattern(line)
    if (pattern === undefined) continue
    const glob = pattern.text === '' ? undefined : parseGlob(pattern.text)
    if (glob === undefined) problems.push({ line: index + 1, pattern: line.trim() })
    else rules.push({ glob, exception: pattern.exception })
  }
  const hits = rememberHits(rules)
  return {
    ignored: (path) => lastWord(rules, hits(path)) !== undefined,
    prunes: (folder) => {
      const decided = lastWord(rules, hits(folder))
      return decided !== undefined && !rules.slice(decided + 1).some((rule) => reachesBelow(rule, folder))
    },
    problems,
  }
}

/** Where the ignore file may stand, the first that exists wins: beside the Dockerfile, then in the context. */
export function ignoreFileCandidates(dockerfile: string, context: string): readonly string[] {
  return [`${dockerfile}.dockerignore`, `${context.replace(/\/+$/, '')}/.dockerignore`]
}

function readPattern(line: string): { text: string; exception: boolean } | undefined {
  if (line.startsWith('#')) return undefined
  const trimmed = line.trim()
  if (trimmed === '') return undefined
  const exception = trimmed.startsWith('!')
  const text = exception ? trimmed.slice(1).trim() : trimmed
  return { text: cleanPattern(text), exception }
}

/** Removes `.`, `..`, doubled and trailing slashes and the leading slash. */
function cleanPattern(pattern: string): string {
  const parts: string[] = []
  const rooted = pattern.startsWith('/')
  for (const part of pattern.split('/')) {
    if (part === '' || part === '.') continue
    const climbs = part === '..'
    if (climbs && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!(climbs && rooted)) parts.push(part)
  }
  if (parts.length > 0 || pattern === '') return parts.join('/')
  return rooted ? '/' : '.'
}

/** For a path, which patterns match it or a folder above it; folders are remembered. */
function rememberHits(rules: readonly Rule[]): (path: string) => readonly boolean[] {
  const folders = new Map<string, readonly boolean[]>()
  const compute = (path: string): readonly boolean[] => {
    const slash = path.lastIndexOf('/')
    const above = slash < 0 ? undefined : remembered(path.slice(0, slash))
    return rules.map((rule, index) => above?.[index] === true || rule.glob.matches(path))
  }
  const remembered = (folder: string): readonly boolean[] => {
    const known = folders.get(folder) ?? compute(folder)
    folders.set(folder, known)
    return known
  }
  return compute
}

/** Index of the pattern that leaves the path out for good, undefined when it stays. */
function lastWord(rules: readonly Rule[], hits: readonly boolean[]): number | undefined {
  const last = hits.lastIndexOf(true)
  return last < 0 || rules[last]?.exception ? undefined : last
}

function reachesBelow({ glob, exception }: Rule, folder: string): boolean {
  const inside = `${folder}/`
  if (!exception) return false
  return glob.prefix.startsWith(inside) || (glob.wild && inside.startsWith(glob.prefix))
}
