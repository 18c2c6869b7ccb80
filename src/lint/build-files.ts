// The text of a bake or compose file → what the build of a Dockerfile is told there.
import type { Options } from './options.ts'

/** Names under which projects keep them, in the folder of the Dockerfile or above. */
export const BUILD_FILES = [
  'docker-bake.hcl',
  'docker-bake.json',
  'docker-bake.override.hcl',
  'docker-bake.override.json',
  'compose.yaml',
  'compose.yml',
  'compose.override.yaml',
  'compose.override.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
  'docker-compose.override.yml',
]

/** Names that rules take from such files. */
export type BuildNames = Required<Pick<Options, 'targets' | 'buildContexts' | 'requiredArgs'>>

/**
 * All names in the file, whichever Dockerfile they are for: a name too many silences a rule, one too few makes it
 * wrong. HCL, JSON and YAML are alike enough for that.
 */
export function readBuildFile(text: string): { readonly [Name in keyof BuildNames]: readonly string[] } {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)(?:#|\/\/).*$/, ''))
  return {
    targets: lines.flatMap((line) => TARGET.exec(line)?.[1]?.toLowerCase() ?? []),
    buildContexts: blocksOf(lines, '(?:additional_)?contexts'),
    requiredArgs: blocksOf(lines, 'args'),
  }
}

/** `target = "x"`, `"target": "x"`, `target: x`; a block of bake, `target "x" {`, has no sign between. */
const TARGET = /(?:^|[\s{,])["']?target["']?\s*[:=]\s*["']?([\w.-]+)/
const ENTRY = /^\s*(?:-\s+)?["']?([\w.-]+)["']?(?:\s*[:=]|\s*$)/

/** The keys of every block of that name: in braces, or in the lines that stand further in. */
function blocksOf(lines: readonly string[], name: string): readonly string[] {
  const key = new RegExp(`(?:^|[\\s{,])["']?${name}["']?\\s*[:=]\\s*([{[]|$)`)
  const found = lines.flatMap((line, index) => {
    const match = key.exec(line)
    if (match === null) return []
    const behind = line.slice(match.index + match[0].length)
    const close = match[1] === '{' ? '}' : ']'
    const inside = match[1] ? bracedLines([behind, lines, index], close) : indentedLines(lines, index)
    return inside.flatMap((part) => ENTRY.exec(part)?.[1] ?? [])
  })
  return [...new Set(found)]
}

type Place = readonly [behind: string, lines: readonly string[], index: number]

/** What stands up to the brace, an entry a line. */
function bracedLines([behind, lines, index]: Place, close: string): readonly string[] {
  const inside: string[] = []
  for (const line of [behind, ...lines.slice(index + 1, index + MOST)]) {
    const end = line.indexOf(close)
    inside.push(...(end < 0 ? line : line.slice(0, end)).split(','))
    if (end >= 0) break
  }
  return inside
}

function indentedLines(lines: readonly string[], index: number): readonly string[] {
  const inside: string[] = []
  for (const line of lines.slice(index + 1, index + MOST)) {
    if (line.trim() !== '' && indentOf(line) <= indentOf(lines[index] ?? '')) break
    inside.push(line)
  }
  return inside
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Longer blocks are none that people write. */
const MOST = 100
