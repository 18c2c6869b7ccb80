// The comment's text to its sections, one per image, and back; hidden marks keep them apart.

export const COMMENT_MARK = '<!-- layersmith:v1 -->'

export type Section = {
  readonly key: string
  readonly run: number
  readonly attempt: number
  readonly sha: string
  /** Markdown whose first line is the heading. */
  readonly text: string
}

/** True for a comment of ours. */
export function isOurComment(body: string): boolean {
  return body.trimStart().startsWith(COMMENT_MARK)
}

/** The section with its marks. */
export function formatSection({ key, run, attempt, sha, text }: Section): string {
  const safe = safeKey(key)
  return `<!-- layersmith:section key=${safe} run=${run} attempt=${attempt} sha=${safeKey(sha)} -->\n${text}\n<!-- layersmith:end key=${safe} -->`
}

/** Letters, digits and a few signs; nothing that could end the mark. */
function safeKey(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[^\w%.]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
}

/** The sections of a comment in their order; what is damaged or not ours is left out. */
export function parseSections(body: string): readonly Section[] {
  if (!isOurComment(body)) return []
  const pattern =
    /^<!-- layersmith:section key=(\S+) run=(\d+) attempt=(\d+) sha=(\S*) -->\n([\s\S]*?)\n<!-- layersmith:end key=\1 -->$/gm
  return [...body.replaceAll('\r\n', '\n').matchAll(pattern)].map(
    ([, key = '', run = '', attempt = '', sha = '', text = '']) => ({
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

/** True when `a` comes from a later run than `b`, or a later attempt of the same. */
export function isNewer(a: Section, b: Section): boolean {
  return a.run !== b.run ? a.run > b.run : a.attempt > b.attempt
}
