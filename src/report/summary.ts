// What a run knows of one image to the job summary: the whole report, nothing folded away for length.
import { renderFigures } from './cache-figures.ts'
import {
  cacheLine,
  cacheParts,
  circumstances,
  footer,
  heading,
  sizes,
  wasteParts,
  whatChanged,
} from './comment.ts'
import type { CommentInput } from './comment-input.ts'
import { contentParts } from './content-text.ts'
import { findingsTable } from './findings-table.ts'
import { layersTable } from './layer-tables.ts'
import { code, escapeText } from './markdown.ts'

/** GitHub drops a summary above 1 MiB; other steps of ours may add to it. */
const SUMMARY_LIMIT = 1_000_000

/** The summary, with fewer rows only when it would be too long for GitHub. */
export function renderSummary(input: CommentInput, limit = SUMMARY_LIMIT): string {
  const encoder = new TextEncoder()
  const candidates = [Number.POSITIVE_INFINITY, 1_000, 200, 50, 10, 1].map((rows) => () => whole(input, rows))
  for (const render of candidates) {
    const text = render()
    if (encoder.encode(text).length <= limit) return text
  }
  return [heading(input), footer(input), ''].join('\n\n')
}

function whole(input: CommentInput, limit: number): string {
  const { platforms } = input.report
  const findings = findingsTable(input, limit)
  const blocks = [
    heading(input),
    circumstances(input),
    input.report.digest === null ? undefined : `Digest ${code(input.report.digest)}`,
    sizes(input),
    ...platforms.map((platform) => whatChanged(input, platform)),
    cacheLine(input),
    input.build?.cache && renderFigures(input.build.cache),
    ...platforms.flatMap((report) => [
      `**All layers${platforms.length > 1 ? ` on ${escapeText(report.platform)}` : ''}**`,
      layersTable(input, { report, limit }),
      ...wasteParts(input, { report, limit }).flatMap(([title, text]) => [`**${title}**`, text]),
      ...contentParts(input, { platform: report.platform, limit }),
    ]),
    ...cacheParts(input, limit).flatMap(([title, text]) => [`**${title}**`, text]),
    ...(findings === undefined ? [] : ['**Findings**', findings]),
    footer(input),
  ]
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`
}
