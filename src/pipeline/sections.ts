// A step of the run → a folded log group whose title says what came of it and how long it took.
import { formatDuration } from '../report/duration.ts'
import { logRow } from '../report/log-lines.ts'
import type { Ports } from './ports.ts'

export type SectionResult<T> = {
  readonly value: T
  /** What came of it, for the group's title. */
  readonly text: string
  readonly lines?: readonly string[]
}

/** Runs a quiet step; its group is printed when the figures are known. */
export async function section<T>(
  ports: Pick<Ports, 'log' | 'clock'>,
  label: string,
  run: () => Promise<SectionResult<T>>,
): Promise<T> {
  const started = ports.clock.now()
  const { value, text, lines } = await run()
  const right = formatDuration((ports.clock.now() - started) / 1000)
  ports.log.group(logRow({ label, text, right }))
  for (const line of lines ?? []) ports.log.info(line)
  ports.log.endGroup()
  return value
}
