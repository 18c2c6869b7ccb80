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
