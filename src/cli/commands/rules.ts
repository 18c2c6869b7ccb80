// `layersmith rules`: all rules → a table.
import type { Rule } from '../../lint/rule.ts'
import { rules } from '../../lint/rules/index.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

const HEAD = ['rule', 'severity', 'fix', 'also known as', 'what it asks for']
const FIXES: Readonly<Record<Rule['fix'], string>> = { none: '', suggested: '--fix-unsafe', safe: '--fix' }

/** Prints one line a rule, by name. */
export async function runRules({ terminal }: CliPorts): Promise<ExitCode> {
  const rows = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, severity, fix, aliases, summary }) => [id, severity, FIXES[fix], aliases.join(', '), summary])
  const [head = '', ...body] = renderTable([HEAD, ...rows])
  await terminal.write(`${[terminal.paint('strong', head), ...body].join('\n')}\n`)
  return 0
}

function renderTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
