// Verdicts on budgets → a commit status, which branch rules may ask for.
import { messageOf } from '../errors.ts'
import type { GitHub } from '../ports/github.ts'
import type { CommentInput } from '../report/comment-input.ts'
import { isExceeded } from '../report/judge-budgets.ts'
import { oneLine } from '../report/markdown.ts'
import { verdictOf } from '../report/verdict.ts'
import type { Ports } from './ports.ts'

const LONGEST = 140

type StatusRequest = {
  readonly github: GitHub
  /** The name of the status. */
  readonly context: string
  readonly sha: string
  readonly url: string | undefined
  readonly inputs: readonly CommentInput[]
}

/** Sets the status. One that is refused is a notice: what it tells stands in the summary. */
export async function setSizeStatus(
  { github, context, sha, url, inputs }: StatusRequest,
  ports: Pick<Ports, 'log'>,
): Promise<void> {
  if (inputs.length === 0 || sha === '') return
  const over = inputs.some(({ verdicts = [] }) => isExceeded(verdicts, 'fail'))
  const sizes = inputs.map(({ title, report }) => `${title}: ${verdictOf(report)}`).join('; ')
  const text = [...oneLine(`${over ? 'Over budget. ' : ''}${sizes}`)]
  const description = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).join('')}…` : text.join('')
  try {
    await github.setStatus(sha, { state: over ? 'failure' : 'success', context, description, url })
  } catch (error) {
    ports.log.notice(`No commit status: ${messageOf(error)}. The job needs \`permissions: statuses: write\`.`)
  }
}
