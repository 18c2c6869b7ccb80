// A finding, or the id of a rule → where its page is read.
import type { Finding } from '../lint/finding.ts'

/** ShellCheck explains its own ids. Undefined for what is no rule: a file that the front end refuses has no page. */
export function rulePage(
  homepage: string,
  { rule, ours = rule }: Pick<Finding, 'rule' | 'ours'>,
): string | undefined {
  if (/^SC\d{4}$/.test(rule)) return `https://www.shellcheck.net/wiki/${rule}`
  return ours === 'syntax' ? undefined : `${homepage}/blob/main/docs/rules/${ours}.md`
}
