// Fixes of findings → remarks with ```suggestion blocks, for the lines that the pull request's diff shows.
import type { FileFindings, Finding, Fix } from '../lint/finding.ts'
import { joinEdits } from './edit-text.ts'
import { prose } from './findings-table.ts'
import { hashOf } from './fingerprint.ts'
import { type Hunk, isShown } from './hunks.ts'
import { code } from './markdown.ts'

export type Suggestion = {
  readonly path: string
  readonly line: number
  readonly endLine: number
  readonly rule: string
  /** Of rule, file and the text replaced: stays the same while other lines move it. */
  readonly fingerprint: string
  readonly body: string
}

export type Suggestions = {
  /** Inside one hunk of the diff, no two on the same lines. */
  readonly placed: readonly Suggestion[]
  /** Of every fix, placed or not: what is not in here is settled. */
  readonly current: ReadonlySet<string>
}

/** What can be suggested. A fix that leaves the diff stays what it is, a finding at its line. */
export function deriveSuggestions(
  files: readonly FileFindings[],
  { hunksOf, by }: { readonly hunksOf: (path: string) => readonly Hunk[]; readonly by: string },
): Suggestions {
  const all = files.flatMap((file) =>
    file.findings.flatMap((finding) =>
      finding.fix === undefined ? [] : (suggestionOf(file, { finding, fix: finding.fix, by }) ?? []),
    ),
  )
  const placed: Suggestion[] = []
  for (const { lines, ...suggestion } of all) {
    if (!isShown(hunksOf(suggestion.path), suggestion.line, lines)) continue
    if (!placed.some((other) => overlaps(other, suggestion))) placed.push(suggestion)
  }
  return { placed, current: new Set(all.map(({ fingerprint }) => fingerprint)) }
}

type Candidate = Suggestion & { readonly lines: readonly string[] }

function overlaps(a: Suggestion, b: Suggestion): boolean {
  if (a.path !== b.path) return false
  return a.fingerprint === b.fingerprint || (a.line <= b.endLine && b.line <= a.endLine)
}

type Fixable = { readonly finding: Finding; readonly fix: Fix; readonly by: string }

function suggestionOf({ path, text }: FileFindings, { finding, fix, by }: Fixable): Candidate | undefined {
  const replaced = replacedLines(text, fix)
  if (replaced === undefined) return undefined
  const { line, lines, added } = replaced
  const snippet = lines.join('\n').replaceAll(/\s+/g, ' ').trim()
  const fingerprint = hashOf(`${finding.rule}\n${path}\n${snippet}`)
  const body = bodyOf({ finding, fix, by, added, fingerprint })
  return { path, line, endLine: line + lines.length - 1, rule: finding.rule, fingerprint, body, lines }
}

type Replaced = { readonly line: number; readonly lines: readonly string[]; readonly added: string }

/** The whole lines a fix touches, and what comes in their place; undefined when nothing changes. */
function replacedLines(text: string, { edits }: Fix): Replaced | undefined {
  const joined = joinEdits(text, edits)
  const { start, end } = joined.range
  // behind the last line there is none to replace: the one before it is taken along
  const anchor = start === text.length && start > 0 && text[start - 1] === '\n' ? start - 1 : start
  const from = anchor === 0 ? 0 : text.lastIndexOf('\n', anchor - 1) + 1
  const before = text.slice(from, start) + joined.text
  const whole = end > from && text[end - 1] === '\n' && (before === '' || before.endsWith('\n'))
  const next = text.indexOf('\n', end)
  const to = whole ? end : next < 0 ? text.length : next
  const [old, fresh] = [text.slice(from, to), before + text.slice(Math.min(end, to), to)]
  if (old === fresh) return undefined
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const added = withoutLastBreak(fresh).replaceAll(/\r?\n/g, eol).replace(/\r$/, '')
  return {
    line: text.slice(0, from).split('\n').length,
    lines: withoutLastBreak(old)
      .split('\n')
      .map((line) => line.replace(/\r$/, '')),
    added: fresh === '' ? '' : `${added}${eol}`,
  }
}

function withoutLastBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

type Body = Fixable & { readonly added: string; readonly fingerprint: string }

function bodyOf({ finding, fix, by, added, fingerprint }: Body): string {
  const longest = Math.max(2, ...[...added.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const unsafe =
    fix.kind === 'unsafe' ? ' It changes what the image does or holds: look before you take it.' : ''
  return [
    `${code(finding.rule)} ${prose(finding.message)}`,
    `${prose(fix.description)}${/[.!?]$/.test(fix.description) ? '' : '.'}${unsafe}`,
    `${fence}suggestion\n${added}${fence}`,
    `<!-- layersmith:fix ${fingerprint} by=${hashOf(by)} -->`,
  ].join('\n\n')
}

/** What a remark of ours is about. */
export function fingerprintIn(body: string): string | undefined {
  return MARK.exec(body)?.[1]
}

const MARK = /<!-- layersmith:fix ([0-9a-f]{16}) by=([0-9a-f]{16}) -->\s*$/

/** True for a remark made for this image: the jobs of other images have other files and findings. */
export function isBy(body: string, by: string): boolean {
  return MARK.exec(body)?.[2] === hashOf(by)
}
