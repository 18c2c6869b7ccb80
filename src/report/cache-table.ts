// The steps of a build → where the cache came from, which steps it had, what the others took and why they ran.
import { type CommentInput, lineUrl, type StepSummary } from './comment-input.ts'
import { formatDuration } from './duration.ts'
import { prose } from './findings-table.ts'
import { counted, link, shortCode, table } from './markdown.ts'

/** The summary of the folded part: `Cache: 9 hits, 3 misses, 15.1 s`; undefined when no step is known. */
export function cacheTitle(steps: readonly StepSummary[] | undefined): string | undefined {
  if (steps === undefined || steps.length === 0) return undefined
  const missed = steps.filter(({ cached }) => !cached)
  const seconds = missed.reduce((sum, step) => sum + (step.seconds ?? 0), 0)
  const misses = `${missed.length} ${missed.length === 1 ? 'miss' : 'misses'}`
  const time = missed.length === 0 ? '' : `, ${formatDuration(seconds)}`
  return `Cache: ${counted(steps.length - missed.length, 'hit')}, ${misses}${time}`
}

/** A row for each step, in the order of the file; the column of reasons only when one is known. */
export function cacheTable(
  input: CommentInput,
  { steps, limit }: { readonly steps: readonly StepSummary[]; readonly limit: number },
): string {
  const reasons = steps.some(({ reason }) => reason !== undefined)
  const rows = steps
    .slice(0, limit)
    .map(({ line, instruction, cached, seconds, reason, file }) => [
      line === undefined ? '' : link(String(line), lineUrl(input, { file: file ?? null, line })),
      shortCode(instruction),
      cached ? 'hit' : 'miss',
      cached || seconds === null ? '' : formatDuration(seconds),
      ...(reasons ? [reason === undefined ? '' : prose(reason)] : []),
    ])
  const columns = [
    { title: 'line', align: 'right' },
    { title: 'instruction', align: 'left' },
    { title: 'cache', align: 'left' },
    { title: 'time', align: 'right' },
    ...(reasons ? [{ title: 'why', align: 'left' } as const] : []),
  ] as const
  const rest = steps.length - rows.length
  return table(columns, rows) + (rest > 0 ? `\n\nand ${counted(rest, 'more step')}.` : '')
}
