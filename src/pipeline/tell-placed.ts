// What became of the tags → notices, outputs and the job summary, and whether the step fails for it.
import { isInPlace, type PlacedTag } from '../push/placed.ts'
import { renderPushTable } from '../report/push-table.ts'
import type { Ports } from './ports.ts'
import { writeSummary } from './summary.ts'

/** Why the step fails; undefined when no tag did. */
export function failureOf(rows: readonly PlacedTag[]): string | undefined {
  const failed = rows.filter(({ state }) => state === 'failed')
  if (failed.length === 0) return undefined
  const why = failed.map(({ note }) => note ?? '').join(' ')
  return `${rows.filter(isInPlace).length} of ${rows.length} tags are set. ${why}`
}

/** Tells it; the table only where something is not as it was asked for. */
export async function tellPlaced(
  rows: readonly PlacedTag[],
  ports: Pick<Ports, 'log' | 'outputs'>,
): Promise<void> {
  for (const { reference, state, note } of rows)
    if (state === 'left') ports.log.notice(`${reference} was left alone: ${note}.`)
  const digests = rows.flatMap(({ reference, digest }) => (digest === undefined ? [] : [[reference, digest]]))
  ports.outputs.set('tag-digests', JSON.stringify(Object.fromEntries(digests)))
  await writeSummary(renderPushTable(rows), ports)
}
