// `layersmith rules`: all rules → a table, or JSON for programs.
import type { Rule } from '../../lint/rule.ts'
import { rules } from '../../lint/rules/index.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

const HEAD = ['rule', 'severity', 'default', 'fix', 'what it asks for', 'also known as']
const FIXES: Readonly<Record<Rule['fix'], string>> = { none: '', suggested: '--fix-unsafe', safe: '--fix' }

/** Prints one line a rule, by name. */
export async function runRules(
  { terminal }: CliPorts,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await terminal.write(
    json ? renderJson(sorted) : renderTable(sorted, (head) => terminal.paint('strong', head)),
  )
  return 0
}

function renderTable(sorted: readonly Rule[], paintHead: (head: string) => string): string {
  const rows = sorted.map((rule) => {
    const { id, severity, fix, aliases, summary } = rule
    return [id, severity, defaultOf(rule), FIXES[fix], summary, aliases.filter(isBrief).join(', ')]
  })
  const [head = '', ...body] = alignColumns([HEAD, ...rows])
  return `${[paintHead(head), ...body].join('\n')}\n`
}

/** Numbers and names of hadolint, BuildKit, trivy and checkov; `explain` and the JSON have all of them. */
function isBrief(alias: string): boolean {
  return /^(?:DL\d|DS-\d|CKV|[A-Z][A-Za-z]+$)/.test(alias)
}

function renderJson(sorted: readonly Rule[]): string {
  const described = sorted.map((rule) => {
    const { id, aliases, category, severity, confidence, fix, since, summary } = rule
    return { id, aliases, category, severity, default: defaultOf(rule), confidence, fix, since, summary }
  })
  return `${JSON.stringify({ version: 1, rules: described }, undefined, 2)}\n`
}

function defaultOf(rule: Rule): 'on' | 'off' {
  return rule.default ?? 'on'
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
