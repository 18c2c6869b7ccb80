// Facts of a run for the tests: a push of master of octocat/Hello-World, and whatever is said otherwise.
import type { Facts, Inputs } from '../../src/tags/model.ts'

export const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37'

const BASE: Facts = {
  eventName: 'push',
  ref: 'refs/heads/master',
  sha: SHA,
  event: { repository: { default_branch: 'master' } },
  repository: {
    name: 'Hello-World',
    description: 'This your first repo!',
    url: 'https://github.com/octocat/Hello-World',
    license: 'MIT',
    defaultBranch: 'master',
  },
  now: Date.UTC(2020, 0, 10, 0, 30, 0),
  commitDate: Date.UTC(2019, 10, 17, 16, 51, 0),
  shortShaLength: 7,
  released: undefined,
}

export const facts = (changes: Partial<Facts> = {}): Facts => ({ ...BASE, ...changes })

export const tagPushed = (tag: string): Facts => facts({ ref: `refs/tags/${tag}` })

export const branchPushed = (branch: string): Facts => facts({ ref: `refs/heads/${branch}` })

export const pullRequest = (number: number): Facts =>
  facts({
    eventName: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    event: {
      repository: { default_branch: 'master' },
      pull_request: { number, base: { ref: 'master' } },
    },
  })

export const inputs = (changes: Partial<Inputs> = {}): Inputs => ({
  images: '',
  tags: '',
  flavor: '',
  labels: '',
  annotations: '',
  levels: ['manifest'],
  ...changes,
})
