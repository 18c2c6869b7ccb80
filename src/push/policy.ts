// The input `push` and the event → whether this run pushes, and why not.

import { pushesByItself } from '../build/outputs.ts'
import { UserError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'

export type PushDecision = {
  readonly push: boolean
  /** One sentence when `auto` decided against it. */
  readonly because: string | undefined
}

/** Events whose result is not yet anybody's: what they build is not published by `auto`. */
const UNMERGED = new Set(['pull_request', 'pull_request_target', 'merge_group'])

/** Decides before anything runs. Throws UserError when a push is demanded without a destination. */
export function decidePush(
  asked: 'auto' | 'true' | 'false' | 'dry-run' | 'by-digest',
  tags: readonly string[],
  outputs: readonly string[],
  run: RunContext,
): PushDecision {
  if (asked === 'dry-run') return describeDryRun(tags, outputs, run)
  if (asked === 'by-digest') return requireRepository(tags, outputs)
  if (asked === 'false') return { push: false, because: undefined }
  if (asked === 'true') {
    if (tags.length > 0 || outputs.length > 0) return { push: true, because: undefined }
    throw new UserError(
      'no-destination',
      'Input push is "true", but no tags are given: name at least one reference, e.g. tags: ghcr.io/owner/name:main.',
    )
  }
  if (pushesByItself(outputs)) return { push: false, because: undefined }
  if (outputs.length > 0 && tags.length > 0)
    return { push: false, because: 'Not pushed: the input outputs says where the image goes (push: auto).' }
  if (UNMERGED.has(run.eventName))
    return { push: false, because: `Not pushed: the event is ${run.eventName} (push: auto).` }
  if (tags.length === 0) return { push: false, because: 'Not pushed: no tags are given (push: auto).' }
  return { push: true, because: undefined }
}

function requireRepository(tags: readonly string[], outputs: readonly string[]): PushDecision {
  if (outputs.length > 0)
    throw new UserError(
      'by-digest-outputs',
      'Input push is "by-digest", but the input outputs says where the image goes: leave one of them out.',
    )
  if (tags.length > 0) return { push: true, because: undefined }
  throw new UserError(
    'no-destination',
    'Input push is "by-digest", but no tags are given: their repositories are where the image goes, e.g. tags: ghcr.io/owner/name:main.',
  )
}

function describeDryRun(tags: readonly string[], outputs: readonly string[], run: RunContext): PushDecision {
  if (pushesByItself(outputs))
    throw new UserError(
      'dry-run-pushes',
      'Input push is "dry-run", but the input outputs pushes by itself: leave one of them out.',
    )
  const { push, because = 'Not pushed.' } = decidePush('auto', tags, outputs, run)
  const would = push
    ? `Dry run, not pushed: ${tags.join(', ')}.`
    : `Dry run: nothing would be pushed. ${because}`
  return { push: false, because: would }
}
