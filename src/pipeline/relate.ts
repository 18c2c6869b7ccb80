// Two commits → how they stand in history, by the checkout where it is whole, else by GitHub.
import { messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { Relation } from '../push/tag-move.ts'
import type { Ports } from './ports.ts'

export type History = {
  readonly run: Pick<RunContext, 'workspace' | 'repository' | 'apiUrl'>
  readonly token: string | undefined
}

/** Says how a commit of the registry stands to `ours`; each is asked about once. */
export type Relate = (theirs: string) => Promise<Relation>

const OF_COMPARE = { ahead: 'older', behind: 'newer', identical: 'same', diverged: 'apart' } as const

/** What cannot be found out is unknown, with one notice. */
export function relateTo(
  ours: string,
  { run, token }: History,
  ports: Pick<Ports, 'git' | 'origin' | 'log'>,
): Relate {
  const known = new Map<string, Promise<Relation>>()
  const unknown = (why: string): Relation => {
    ports.log.notice(
      `Whether a tag would move back could not be found out, so it moves: ${why.replace(/\.$/, '')}.`,
    )
    return 'unknown'
  }
  const ask = async (theirs: string): Promise<Relation> => {
    if (theirs === ours) return 'same'
    if (await ports.git.isAncestor(run.workspace, theirs, ours)) return 'older'
    if (await ports.git.isAncestor(run.workspace, ours, theirs)) return 'newer'
    if (token === undefined || run.repository === '')
      return unknown('the checkout does not have both commits')
    try {
      const origin = await ports.origin({ token, repository: run.repository, apiUrl: run.apiUrl })
      const answer = await origin.compare(theirs, ours)
      if (answer !== undefined) return OF_COMPARE[answer]
      return unknown(`${run.repository} does not have its commit ${theirs.slice(0, 7)}`)
    } catch (error) {
      return unknown(messageOf(error))
    }
  }
  return (theirs) => {
    const asked = known.get(theirs) ?? ask(theirs)
    known.set(theirs, asked)
    return asked
  }
}
