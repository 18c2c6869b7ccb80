// `layersmith explain`: names of rules → their pages.
import { UserError } from '../../errors.ts'
import { renderRule } from '../../lint/render-rule.ts'
import { describeUnknown, findRules, foldName, isStranger } from '../../lint/rule-names.ts'
import { rules } from '../../lint/rules/index.ts'
import type { Paint } from '../../report/paint.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

/** Prints the pages of each name; a peer's id (DL3025) is as good as ours, and may stand for several rules. */
export async function runExplain({ terminal }: CliPorts, names: readonly string[]): Promise<ExitCode> {
  const pages = [...new Set(names.flatMap(pagesOf))]
  const texts = pages.map((page) => paintHeadings(indentCode(page), terminal.paint))
  await terminal.write(texts.join('\n'))
  return 0
}

function pagesOf(name: string): readonly string[] {
  const found = findRules(rules, name)
  if (found.length > 0) return found.map(renderRule)
  if (foldName(name) === 'label-not-cache') return [NO_RULE]
  if (isStranger(name)) return [describeStranger(name.toUpperCase())]
  throw new UserError('unknown-rule', describeUnknown(rules, name))
}

/** People look for it, and shall not look in vain. */
const NO_RULE = `# label-not-cache

Not a rule, but a promise: nothing here will ever say that LABEL, EXPOSE, CMD, ENTRYPOINT, HEALTHCHECK, VOLUME or
STOPSIGNAL stands too early for the cache. They are settings of the image; no step below them runs again when they change.
What does make steps run again: docs/label-order.md, and the rules volatile-arg-early and volatile-env-early.
`

/** ShellCheck explains its own ids better than we could. */
function describeStranger(id: string): string {
  return `# ${id}

A finding of ShellCheck about the shell text of a RUN. It is reported where \`shellcheck\` is installed, under this id,
which configurations and ignore comments take like the name of a rule.

See <https://www.shellcheck.net/wiki/${id}>.
`
}

/** Four blanks are a code block in Markdown as well, and easier on the eye. */
function indentCode(page: string): string {
  return page.replaceAll(/^```\w*\n([\s\S]*?)^```$/gm, (_, code: string) =>
    code.trimEnd().replaceAll(/^(?=.)/gm, '    '),
  )
}

function paintHeadings(page: string, paint: Paint): string {
  return page.replaceAll(/^#+ .*$/gm, (heading) => paint('strong', heading))
}
