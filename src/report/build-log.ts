// Steps of the build record → the lines of the log while it runs, and the story of the one that failed.
import type { BuildFailure } from '../build/failure.ts'
import type { Step } from '../build/record.ts'
import { isFrom } from '../build/step-name.ts'
import { formatAbout, formatDuration } from './duration.ts'
import { asideRow, cut, stepRow } from './log-lines.ts'
import { oneLine } from './markdown.ts'

type Ended = Pick<
  Step,
  'stage' | 'platform' | 'index' | 'total' | 'instruction' | 'line' | 'status' | 'seconds'
>

function rightOf({ status, seconds }: Ended): string {
  const time = seconds === null ? '' : formatDuration(seconds)
  // a cached step takes time when its layers have to be fetched and unpacked
  if (status === 'cached') return (seconds ?? 0) < 0.5 ? 'cached' : `cached, fetched in ${time}`
  return status === 'failed' ? `failed after ${time || '0 ms'}` : time
}

/** One line for a step that has just ended. FROM shows no digest: it is in the report. */
export function renderStep(step: Ended, stageWidth: number): string {
  const stage = step.platform === undefined ? step.stage : `${step.platform} ${step.stage ?? ''}`.trim()
  const instruction = isFrom(step) ? step.instruction.replace(/@sha256:[0-9a-f]{64}/, '') : step.instruction
  return stepRow(
    { ...step, stage, instruction, right: rightOf(step) },
    Math.max(stageWidth, stage?.length ?? 0),
  )
}

/** What a terminal shows of a row that rewrites itself; to the runner each carriage return would end a line. */
function lastOverwrite(row: string): string {
  return (row.split('\r').findLast((text) => text.trim() !== '') ?? '').trimEnd()
}

/** What the engine did beside the steps: `(exporting cache to client directory)`, and how long it took. */
export function renderAside(name: string, seconds: number): string {
  return asideRow(`(${name.replace(/^\[(internal|auth)\] /, '')})`, formatDuration(seconds))
}

/** The step that keeps everybody waiting. */
export function renderWaiting(name: string, seconds: number): string {
  return `  … ${cut(oneLine(name), 76)} has been running for ${formatAbout(seconds)}`
}

/** Lines around the failing instruction, the failing ones marked. */
export function renderExcerptOf(
  text: string,
  { line, endLine }: { line: number; endLine: number },
): string[] {
  const lines = text.split(/\r?\n/)
  const first = Math.max(1, line - 2)
  const last = Math.min(lines.length, endLine + 1)
  const width = String(last).length
  const rows: string[] = []
  for (let number = first; number <= last; number++) {
    const mark = number >= line && number <= endLine ? '>' : ' '
    rows.push(`  ${mark} ${String(number).padStart(width)} │ ${lines[number - 1] ?? ''}`.trimEnd())
  }
  return rows
}

/** Rows of the engine's own excerpt, which ours replaces. */
const ENGINE_EXCERPT = /^\s*$|^\s*\d+ \| |^-+$|^\S+:\d+$/

export type FailureStory = {
  readonly failure: BuildFailure
  readonly file: string
  readonly dockerfile: string | undefined
  /** Everything the failing step wrote. */
  readonly output: string
  /** The engine's own last lines, for failures that are no step's. */
  readonly tail: readonly string[]
}

/** What a person needs to see of a failure: the Dockerfile lines, the output in full, the sentence. */
export function renderFailure({ failure, file, dockerfile, output, tail }: FailureStory): string[] {
  const { line, endLine } = failure
  const place =
    line === undefined || dockerfile === undefined
      ? []
      : [`${file}:${line}`, ...renderExcerptOf(dockerfile, { line, endLine: endLine ?? line })]
  const written =
    output.trimEnd() === ''
      ? []
      : [
          'Output:',
          ...output
            .trimEnd()
            .split('\n')
            .map((row) => `  ${lastOverwrite(row)}`),
        ]
  const told = place.length > 0 ? ENGINE_EXCERPT : /^\s*$/
  const engine = failure.kind === 'step' ? [] : tail.filter((row) => !told.test(row)).map((row) => `  ${row}`)
  return [...place, ...written, ...engine]
}
