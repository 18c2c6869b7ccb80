// Issues, branches and pull requests of a repository in memory.
import { createHash } from 'node:crypto'
import { ExternalError } from '../../src/errors.ts'
import type { Branches, Proposal } from '../../src/ports/github-branches.ts'
import type { Issue, Issues } from '../../src/ports/github-issues.ts'

export type FakeRepository = {
  readonly issues: Issues
  readonly branches: Branches
  /** The same seen with a token that may not write. */
  readonly readOnly: { readonly issues: Issues; readonly branches: Branches }
  /** Puts a file on a branch, which is made when it is not there. */
  setFile(branch: string, path: string, text: string): void
  /** What a person does with a pull request. */
  endProposal(number: number, how: 'merged' | 'closed'): void
  /** Comments that closed issues. */
  readonly closed: readonly { readonly number: number; readonly comment: string }[]
}

type Pull = Proposal & { readonly branch: string; readonly title: string }

const blob = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')
const notFound = () => new ExternalError('github', 'not-found', 'Not Found', { status: 404 })

async function refuse(): Promise<never> {
  throw new ExternalError('github', 'forbidden', 'Resource not accessible by integration', { status: 403 })
}

/** A repository with an empty branch `main`. */
export function createFakeRepository(): FakeRepository {
  const branches = new Map<string, ReadonlyMap<string, string>>([['main', new Map()]])
  let open: readonly Issue[] = []
  let pulls: readonly Pull[] = []
  const closed: { number: number; comment: string }[] = []
  let count = 0
  const url = (kind: string, number: number) => `https://github.com/acme/api/${kind}/${number}`
  const strip = ({ number, state, body, url: address }: Pull): Proposal => ({
    number,
    state,
    body,
    url: address,
  })
  const pullOf = (number: number): Pull => {
    const found = pulls.find((pull) => pull.number === number)
    if (found === undefined) throw notFound()
    return found
  }
  const put = (changed: Pull) => {
    pulls = pulls.map((pull) => (pull.number === changed.number ? changed : pull))
    return strip(changed)
  }

  const issues: Issues = {
    listOpen: async () => open.toReversed(),
    async open({ title, body }) {
      count += 1
      const issue = { number: count, title, body, url: url('issues', count) }
      open = [...open, issue]
      return issue
    },
    async update(number, body) {
      if (!open.some((issue) => issue.number === number)) throw notFound()
      open = open.map((issue) => (issue.number === number ? { ...issue, body } : issue))
    },
    async close(number, comment) {
      if (!open.some((issue) => issue.number === number)) throw notFound()
      open = open.filter((issue) => issue.number !== number)
      closed.push({ number, comment })
    },
  }
  const work: Branches = {
    async readFile(path, branch) {
      const text = branches.get(branch)?.get(path)
      return text === undefined ? undefined : { text, sha: blob(text) }
    },
    async reset(branch, from) {
      const files = branches.get(from)
      if (files === undefined) throw notFound()
      branches.set(branch, files)
    },
    async writeFile({ path, branch, text, sha }) {
      const files = branches.get(branch)
      const there = files?.get(path)
      if (files === undefined) throw notFound()
      if (there !== undefined && blob(there) !== sha)
        throw new ExternalError('github', 'invalid', `${path} does not match ${sha}`, { status: 409 })
      branches.set(branch, new Map([...files, [path, text]]))
    },
    listProposals: async (branch) =>
      pulls
        .filter((pull) => pull.branch === branch)
        .toReversed()
        .map(strip),
    async propose({ branch, title, body }) {
      count += 1
      const pull = { number: count, state: 'open', body, url: url('pull', count), branch, title } as const
      pulls = [...pulls, pull]
      return strip(pull)
    },
    updateProposal: async (number, text) => put({ ...pullOf(number), ...text }),
  }
  return {
    issues,
    branches: work,
    readOnly: {
      issues: { listOpen: issues.listOpen, open: refuse, update: refuse, close: refuse },
      branches: {
        ...{ readFile: work.readFile, listProposals: work.listProposals },
        ...{ reset: refuse, writeFile: refuse, propose: refuse, updateProposal: refuse },
      },
    },
    setFile: (branch, path, text) =>
      void branches.set(branch, new Map([...(branches.get(branch) ?? []), [path, text]])),
    endProposal: (number, how) => void put({ ...pullOf(number), state: how }),
    closed,
  }
}
