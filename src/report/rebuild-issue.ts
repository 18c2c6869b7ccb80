// A scheduled rebuild that failed → the issue that tells of it, found again by its marker.
import type { Verdict } from '../rebuild/decide.ts'
import { escapeText, link } from './markdown.ts'
import { visible } from './visible.ts'

/** GitHub takes 65,536 characters. */
const LONGEST_TAIL = 12_000

export type FailedRebuild = {
  /** Of the image: each has one issue. */
  readonly scope: string
  readonly title: string
  readonly tags: readonly string[]
  readonly message: string
  /** End of the failing step's output; empty when there is none, or it may hold what nobody may see. */
  readonly tail: readonly string[]
  readonly verdict: Verdict
  readonly run: { readonly number: string; readonly url: string }
}

/** What the body begins with. */
export function issueMarker(scope: string): string {
  return `<!-- layersmith:rebuild ${scope.replaceAll('--', '- -')} -->`
}

/** Title and body. */
export function renderIssue(failed: FailedRebuild): { readonly title: string; readonly body: string } {
  const { scope, title, tags, message, tail, verdict, run } = failed
  const text = tail.map(visible).join('\n').slice(-LONGEST_TAIL)
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
  const causes = verdict.causes.map((cause) => `- ${escapeText(cause.text)}.`)
  const body = [
    issueMarker(scope),
    `The scheduled rebuild of ${tags.map((tag) => `\`${tag}\``).join(', ')} fails in ${link(`run ${run.number}`, run.url)}:`,
    '',
    `> ${escapeText(message)}`,
    '',
    ...(text.trim() === '' ? [] : [fence, text, fence, '']),
    ...(causes.length === 0 ? [] : ['Why it was due:', '', ...causes, '']),
    '<sub>The next failing run writes this anew; the first that works closes it.</sub>',
  ].join('\n')
  return { title: `${title}: the scheduled rebuild fails`, body }
}

/** What is said when it is closed. */
export function renderClosing(run: FailedRebuild['run']): string {
  return `Green again in ${link(`run ${run.number}`, run.url)}.`
}
