// Turns what happened into text for a person at a terminal.

import { formatSize } from '../../src/report/size.ts'
import type { DemoRun } from './runs.ts'

const wide = process.stdout.isTTY === true
const bold = (text: string) => (wide ? `\u001b[1m${text}\u001b[22m` : text)

/** A short heading. */
export function printHeading(text: string): void {
  console.log(`\n${bold(text)}\n`)
}

/** Text, set apart from the demo's own words. */
export function printIndented(text: string, mark = '    '): void {
  for (const line of text.trimEnd().split('\n')) console.log(`${mark}${line}`.trimEnd())
}

/** A printer for a log that comes in pieces: the runner's commands are read, as GitHub would. */
export function createLogPrinter(): (text: string) => void {
  let rest = ''
  return (text) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const shown = shownLine(line)
      if (shown !== undefined) printIndented(shown)
    }
  }
}

function shownLine(line: string): string | undefined {
  const [, name, message = ''] = /^::([\w-]+)[^:]*::(.*)$/.exec(line) ?? []
  if (name === undefined) return line
  if (name === 'group') return message
  return ['notice', 'warning', 'error'].includes(name) ? `${name}: ${message}` : undefined
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  for (const row of rows) printIndented(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
}

/** The runs side by side. */
export function printSummary(runs: readonly DemoRun[]): void {
  const head = ['run', 'time', 'steps cached', 'cache saved', 'pushed', 'comments on the pull request']
  printTable([head, ...runs.map((run, at) => summaryRow(run, runs[at - 1]))])
}

function summaryRow(run: DemoRun, before: DemoRun | undefined): readonly string[] {
  const cached = run.steps.filter((step) => step.cached).length
  return [
    run.title,
    `${run.main.seconds.toFixed(1)} s`,
    `${cached} of ${run.steps.length}`,
    run.saved > 0 ? formatSize(run.saved) : 'nothing new',
    run.main.outputs['digest'] === run.inRegistry ? 'yes' : 'no',
    describeComments(run, before),
  ]
}

function describeComments({ comments }: DemoRun, before: DemoRun | undefined): string {
  if (comments.length === 0) return 'none'
  const known = new Set(before?.comments.map(({ id }) => id))
  return `${comments.length}, ${comments.every(({ id }) => known.has(id)) ? 'updated' : 'created'}`
}
