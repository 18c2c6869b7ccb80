// Pinned images whose tags moved on → one pull request that bumps the pins, opened once and kept up to date.
import { ExternalError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { Branches, Proposal } from '../ports/github-branches.ts'
import { type Bump, bumpPins, type Pin } from '../rebuild/pins.ts'
import { pinsBranch, pinsMarker, renderPinsPull } from '../report/pins-pull.ts'
import type { Ports } from './ports.ts'

export type PinsRequest = {
  readonly pins: readonly Pin[]
  /** The Dockerfile in the repository. */
  readonly path: string
  readonly run: RunContext
  readonly token: string
}

/** Nothing here fails a run; a sentence says what became of it. */
export async function proposePins(
  request: PinsRequest,
  ports: Pick<Ports, 'branches' | 'log'>,
): Promise<string | undefined> {
  const { run, token, path } = request
  const base = run.ref.startsWith('refs/heads/') ? run.ref.slice('refs/heads/'.length) : run.defaultBranch
  if (base === undefined || request.pins.length === 0) return undefined
  try {
    return await propose({ ...request, base }, await ports.branches(token))
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    const advice =
      error.reason === 'forbidden'
        ? ' The job needs `permissions: contents: write` and `pull-requests: write`, and the repository must allow Actions to create pull requests.'
        : ''
    ports.log.notice(`The pins of ${path} were not bumped: ${error.message}.${advice}`)
    return undefined
  }
}

type Based = PinsRequest & { readonly base: string }

async function propose(request: Based, branches: Branches): Promise<string> {
  const { pins, path, base } = request
  const branch = pinsBranch(path)
  const file = await branches.readFile(path, base)
  if (file === undefined) return `There is no ${path} on ${base}, so no pin was bumped.`
  const bump = bumpPins(file.text, pins)
  if (bump.bumped.length === 0)
    return `No pin was bumped: none of the digests stands in ${path}, so a build argument brings them.`
  const proposals = await branches.listProposals(branch)
  const open = proposals.find(({ state }) => state === 'open')
  if (open !== undefined) return keep({ request, branch, bump, open }, branches)
  const declined = proposals.find(
    ({ state, body }) => state === 'closed' && body.includes(pinsMarker(bump.bumped)),
  )
  if (declined !== undefined) return `The newer pins were declined in ${declined.url}.`
  await branches.reset(branch, base)
  const text = renderPinsPull(path, bump.bumped)
  await branches.writeFile({ path, branch, text: bump.text, sha: file.sha, message: text.title })
  const made = await branches.propose({ branch, base, ...text })
  return `Pull request opened: ${made.url}`
}

type Kept = {
  readonly request: Based
  readonly branch: string
  readonly bump: Bump
  readonly open: Proposal
}

async function keep({ request: { path }, branch, bump, open }: Kept, branches: Branches): Promise<string> {
  const there = await branches.readFile(path, branch)
  const text = renderPinsPull(path, bump.bumped)
  const same = there?.text === bump.text
  if (same && open.body.includes(pinsMarker(bump.bumped))) return `Pull request unchanged: ${open.url}`
  // a commit on top: what others pushed to the branch stays
  if (there !== undefined && !same)
    await branches.writeFile({ path, branch, text: bump.text, sha: there.sha, message: text.title })
  await branches.updateProposal(open.number, text)
  return `Pull request updated: ${open.url}`
}
