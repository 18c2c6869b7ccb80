// Markdown → the job summary; one that cannot be written is a notice, as what it tells has happened anyway.
import { messageOf } from '../errors.ts'
import type { Ports } from './ports.ts'

/** Appends to the job summary and never throws. */
export async function writeSummary(markdown: string, ports: Pick<Ports, 'outputs' | 'log'>): Promise<void> {
  try {
    await ports.outputs.summary(markdown)
  } catch (error) {
    ports.log.notice(`The job summary could not be written: ${messageOf(error)}`)
  }
}
