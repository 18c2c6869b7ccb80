// The comment's text to its sections, one per image, and back; hidden marks keep them apart.

import { encode, formatData, parseData, type SectionData } from './section-data.ts'

export const COMMENT_MARK = '<!-- layersmith:v1 -->'

export type Section = {
  readonly key: string
  readonly run: number
  readonly attempt: number
  readonly sha: string
  /** Markdown whose first line is the heading. */
  readonly text: string
  readonly data?: SectionData | undefined
}

/** True for a comment of ours. */
export function isOurComment(body: string): boolean {
  return body.trimStart().startsWith(COMMENT_MARK)
}

/** The section with its marks. */
export function formatSection({ key, run, attempt, sha, text, data }: Section): string {
  const safe = encode(key)
  const figures = data === undefined ? '' : ` data=${formatData(data)}`
  return `<!-- layersmith:section key=${safe} run=${run} attempt=${attempt} sha=${encode(sha)}${figures} -->\n${text}\n<!-- layersmith:end key=${safe} -->`
}

/** The sections of a comment in their order; what is damaged or not ours is left out. */
export function parseSections(body: string): readonly Section[] {
  if (!isOurComment(body)) return []
  const pattern =
    /^<!-- layersmith:section key=(\S+) run=(\d+) attempt=(\d+) sha=(\S*)(?: data=(\S+))? -->\n([\s\S]*?)\n<!-- layersmith:end key=\1 -->$/gm
  return [...body.replaceAll('\r\n', '\n').matchAll(pattern)].map(
    ([, key = '', run = '', attempt = '', sha = '', data, text = '']) => ({
      ...(data === undefined ? {} : { data: parseData(data) }),
      key: decoded(key),
      run: Number(run),
      attempt: Number(attempt),
      sha: decoded(sha),
      text,
    }),
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** True when every section of `part` stands in `whole`, as it is or newer. */
export function holdsAll(whole: string, part: string): boolean {
  const held = new Map(parseSections(whole).map((section) => [section.key, section]))
  return parseSections(part).every((section) => {
    const own = held.get(section.key)
    return own !== undefined && !isNewer(section, own)
  })
}

/** True when `a` comes from a later run than `b`, or a later attempt of the same. */
export function isNewer(a: Section, b: Section): boolean {
  return a.run !== b.run ? a.run > b.run : a.attempt > b.attempt
}
