// What the GitHub stand-in says of its one repository itself: its description, a commit, its tags.

export const apiRepository = {
  name: 'api',
  full_name: 'acme/api',
  description: 'Answers calls',
  html_url: 'https://github.com/acme/api',
  default_branch: 'main',
  license: { key: 'mit', name: 'MIT License', spdx_id: 'MIT' },
} as const

export const apiCommit = {
  sha: 'c'.repeat(40),
  commit: { committer: { name: 'octocat', date: '2001-02-03T04:05:06Z' } },
} as const

/** More than one page of them, the newest first. */
export const apiTags = Array.from({ length: 120 }, (_, at) => ({ name: `v1.${119 - at}.0` }))

/** One line of commits, oldest first; a fourth is beside them. */
export const apiHistory = ['a', 'b', 'c'].map((digit) => digit.repeat(40))
export const apiBeside = 'd'.repeat(40)

/** How `head` stands to `base`; undefined for a commit that is not here. */
export function apiCompare(base: string, head: string): string | undefined {
  const [from, to] = [apiHistory.indexOf(base), apiHistory.indexOf(head)]
  if (base === head && (from >= 0 || base === apiBeside)) return 'identical'
  if ([base, head].includes(apiBeside)) return from + to > -2 ? 'diverged' : undefined
  if (from < 0 || to < 0) return undefined
  return from < to ? 'ahead' : 'behind'
}
