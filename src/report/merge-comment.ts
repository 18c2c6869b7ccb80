// The comment as it is and a new section to the comment as it shall be.
import { COMMENT_MARK, formatSection, isNewer, parseSections, type Section } from './comment-section.ts'
import { renderOverview } from './overview.ts'

/** GitHub refuses more than 65,536 characters; what others add to the body needs room. */
export const COMMENT_LIMIT = 60_000

const SHORTENED = '<sub>Shortened: full report in the job summary.</sub>'

export type MergedComment = { readonly body: string; readonly changed: boolean }

/**
 * Replaces the section of the same image, keeps all others, and never puts an older run over a newer one.
 * `others` are further comments of ours whose sections move here.
 */
export function mergeComment(
  existing: string | undefined,
  section: Section | undefined,
  { limit = COMMENT_LIMIT, others = [] }: { limit?: number; others?: readonly string[] } = {},
): MergedComment {
  const merged = new Map<string, Section>()
  const bodies = [...(existing === undefined ? [] : [existing]), ...others]
  for (const one of [...bodies.flatMap(parseSections), ...(section ? [section] : [])]) {
    const held = merged.get(one.key)
    if (held === undefined || !isNewer(held, one)) merged.set(one.key, one)
  }
  const body = fitting([...merged.values()].toSorted(byTitle), limit)
  const before = existing?.replaceAll('\r\n', '\n').trim()
  return body.trim() === before ? { body: existing ?? body, changed: false } : { body, changed: true }
}

/** True when the comment has the section, or a newer one of its image. */
export function hasSection(body: string, section: Section): boolean {
  return parseSections(body).some((one) => one.key === section.key && !isNewer(section, one))
}

export type CommentMode = 'changed' | 'always' | 'never'

export type CommentAction =
  | { readonly kind: 'none' }
  | { readonly kind: 'create' | 'update'; readonly body: string }

/** What to do: without news an existing comment is kept true, but none is begun. */
export function deriveCommentAction(
  existing: string | undefined,
  section: Section,
  { mode, news, others = [] }: { mode: CommentMode; news: boolean; others?: readonly string[] },
): CommentAction {
  if (mode === 'never' || (mode === 'changed' && !news && existing === undefined)) return { kind: 'none' }
  const { body, changed } = mergeComment(existing, section, { others })
  if (existing === undefined) return { kind: 'create', body }
  return changed ? { kind: 'update', body } : { kind: 'none' }
}

function byTitle(a: Section, b: Section): number {
  const [left, right] = [titleOf(a), titleOf(b)]
  if (left !== right) return left < right ? -1 : 1
  return a.key < b.key ? -1 : 1
}

function titleOf({ text }: Section): string {
  return (headingOf(text).split(': ')[0] ?? '').toLowerCase()
}

function headingOf(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

/** Shortens from the bottom until it fits: first folded parts, then all but headings, then whole sections. */
function fitting(sections: readonly Section[], limit: number): string {
  const whole = join(sections, [])
  if (whole.length <= limit) return whole
  const bare = join(sections.map(withoutData), [])
  if (bare.length <= limit) return bare
  let rest: readonly Section[] = sections.map(withoutData)
  for (const shorten of [withoutLastFold, headingOnly, nothing]) {
    for (let at = rest.length - 1; at >= 0; ) {
      const section = rest[at]
      const shorter = section && shorten(section)
      if (shorter === section) {
        at -= 1
        continue
      }
      rest = rest.flatMap((other, position) => (position === at ? (shorter ?? []) : other))
      const body = join(rest, [SHORTENED])
      if (body.length <= limit) return body
      if (shorter === undefined) at -= 1
    }
  }
  return join([], [SHORTENED])
}

function join(sections: readonly Section[], more: readonly string[]): string {
  const overview = renderOverview(sections.flatMap(({ data }) => data ?? []))
  const head = overview === undefined ? [] : [`${overview}\n`]
  return [COMMENT_MARK, ...head, ...sections.map(formatSection), ...more].join('\n')
}

/** The hidden figures go first: nobody reads them. */
function withoutData({ data: _, ...section }: Section): Section {
  return section
}

/** The same section when it has no folded part left. */
function withoutLastFold(section: Section): Section {
  const start = section.text.lastIndexOf('\n\n<details>')
  if (start < 0) return section
  const close = '\n\n</details>'
  const end = section.text.indexOf(close, start)
  const after = end < 0 ? '' : section.text.slice(end + close.length)
  return { ...section, text: section.text.slice(0, start) + after }
}

function headingOnly(section: Section): Section {
  const text = headingOf(section.text)
  return text === section.text ? section : { ...section, text }
}

function nothing(): undefined {
  return undefined
}
