// `layersmith explain`: names of rules → their pages.
import { UserError } from '../../errors.ts'
import { nearest } from '../../lint/nearest.ts'
import { renderRule } from '../../lint/render-rule.ts'
import type { Rule } from '../../lint/rule.ts'
import { rules } from '../../lint/rules/index.ts'
import type { Paint } from '../../report/paint.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

const SYNTAX = `# syntax

The front end refuses the file: BuildKit would stop before the first step.

error · not a rule: it cannot be switched off or silenced

## Why

An instruction that does not exist, a flag that is not known, a heredoc without its end and the like. The message
says what is wrong and the marks show where; other rules still report what they understand of the file.
`

/** Prints the page of each rule; a peer's id (DL3025) is as good as the name. */
export async function runExplain({ terminal }: CliPorts, names: readonly string[]): Promise<ExitCode> {
  const pages = names.map((name) => pageOf(name))
  await terminal.write(pages.map((page) => paintHeadings(page, terminal.paint)).join('\n'))
  return 0
}

/** The rule with this name or alias; upper and lower case are the same. */
export function findRule(name: string): Rule | undefined {
  const wanted = name.toLowerCase()
  return (
    rules.find(({ id }) => id === wanted) ??
    rules.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === wanted))
  )
}

function pageOf(name: string): string {
  const rule = findRule(name)
  if (rule !== undefined) return renderRule(rule)
  if (/^(?:syntax|DL1000)$/i.test(name)) return SYNTAX
  const meant = nearest(name, ['syntax', ...rules.flatMap(({ id, aliases }) => [id, ...aliases])])
  const advice = meant === undefined ? 'layersmith rules lists them all.' : `Did you mean ${meant}?`
  throw new UserError('unknown-rule', `There is no rule "${name}". ${advice}`)
}

function paintHeadings(page: string, paint: Paint): string {
  return page.replaceAll(/^#+ .*$/gm, (heading) => paint('strong', heading))
}
