// The id of a rule → where its page is read.

/** Undefined for what is no rule: a file that the front end refuses has no page. */
export function rulePage(homepage: string, rule: string): string | undefined {
  return rule === 'syntax' ? undefined : `${homepage}/blob/main/docs/rules/${rule}.md`
}
