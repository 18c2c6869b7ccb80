// The first lines of a Dockerfile into parser directives: `# syntax=`, `# escape=`, `# check=`.
import { skipSpaces, trimmedEnd } from './characters.ts'
import { refuse } from './diagnostic.ts'
import type { SourceLine } from './source.ts'
import type { Diagnostic, Directive } from './syntax.ts'

export type DirectiveBlock = {
  readonly directives: readonly Directive[]
  readonly escape: '\\' | '`'
  readonly diagnostics: readonly Diagnostic[]
}

type Entry = { readonly name: Directive['name']; readonly directive: Directive; readonly indented: boolean }

const DIRECTIVE =
  /^#[\t\n\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\t\n\f\r ](?:.*[^\t\n\f\r ])?)/u

/** Reads the directive block; `escape` follows looser rules about indentation than the other two. */
export function readDirectives(text: string, lines: readonly SourceLine[]): DirectiveBlock {
  const entries = readBlock(text, lines, 0)
  const shebang = text.startsWith('#!', bomLength(text))
  const detected = shebang ? readBlock(text, lines, 1) : entries
  const directives = [...entries.filter(({ name }) => name === 'escape'), ...detectable(detected)]
    .map(({ directive }) => directive)
    .sort((a, b) => a.range.start - b.range.start)
  if (!directives.some(({ name }) => name === 'syntax')) directives.push(...foreignSyntax(text, lines))
  const diagnostics = [...duplicates(entries), ...invalidEscape(entries)]
  const escapeChar = entries.some(({ name, directive }) => name === 'escape' && directive.value === '`')
  return { directives, escape: escapeChar ? '`' : '\\', diagnostics }
}

/** 1 when the text begins with a byte order mark. */
export function bomLength(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0
}

function readBlock(text: string, lines: readonly SourceLine[], first: number): readonly Entry[] {
  const entries: Entry[] = []
  for (let i = first; i < lines.length; i++) {
    const entry = readDirective(text, lines, i)
    if (entry === undefined) break
    entries.push(entry)
  }
  return entries
}

function readDirective(text: string, lines: readonly SourceLine[], i: number): Entry | undefined {
  const line = lines[i]
  if (line === undefined) return undefined
  const left = i === 0 ? line.start + bomLength(text) : line.start
  const start = skipSpaces(text, left, line.end)
  const match = DIRECTIVE.exec(text.slice(start, line.end))
  const name = match?.[1]?.toLowerCase()
  if (match === null || (name !== 'syntax' && name !== 'escape' && name !== 'check')) return undefined
  const range = { start, end: start + match[0].length }
  return { name, indented: start > left, directive: { name, value: match[2] ?? '', range, line: i + 1 } }
}

/** The engine looks for these two before it parses, and without trimming. */
function detectable(entries: readonly Entry[]): readonly Entry[] {
  const end = entries.findIndex(({ indented }) => indented)
  return (end < 0 ? entries : entries.slice(0, end)).filter(({ name }) => name !== 'escape')
}

function duplicates(entries: readonly Entry[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return entries.flatMap(({ name, directive }) => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    const message = `The directive "${name}" is given twice; keep one of them.`
    return [refuse('duplicate-directive', message, directive.range)]
  })
}

function invalidEscape(entries: readonly Entry[]): readonly Diagnostic[] {
  const bad = entries.find(
    ({ name, directive }) => name === 'escape' && directive.value !== '\\' && directive.value !== '`',
  )
  if (bad === undefined) return []
  const message = `The escape character "${bad.directive.value}" is not possible; use \\ or \`.`
  return [refuse('invalid-escape', message, bad.directive.range)]
}

/** The two notations of `syntax` for files that are no Dockerfiles: `// syntax=` and a JSON object. */
function foreignSyntax(text: string, lines: readonly SourceLine[]): readonly Directive[] {
  const start = bomLength(text)
  const line = lines[0]
  const slashes = line && /^\/\/\s*syntax\s*=\s*(\S(?:.*\S)?)/iu.exec(text.slice(start, line.end))
  if (slashes) {
    const range = { start, end: start + slashes[0].length }
    return [{ name: 'syntax', value: slashes[1] ?? '', range, line: 1 }]
  }
  const json = text[skipSpaces(text, start)] === '{' ? jsonSyntax(text.slice(start)) : undefined
  if (json === undefined) return []
  return [{ name: 'syntax', value: json, range: { start, end: trimmedEnd(text, start) }, line: 1 }]
}

function jsonSyntax(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('syntax' in value)) return undefined
    return typeof value.syntax === 'string' ? value.syntax : undefined
  } catch {
    return undefined
  }
}
