// The payload of `workflow_run` → the run that ended, and whose branch it was for.

export type EndedRun = {
  readonly id: number
  readonly attempt: number
  readonly number: number
  readonly url: string | undefined
  /** The event it ran for, e.g. `pull_request`. */
  readonly event: string
  readonly headSha: string
  readonly headBranch: string
  /** `owner/name`. */
  readonly headRepository: string
}

type Json = { readonly [key: string]: unknown }

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const count = (value: unknown): number => (Number.isSafeInteger(value) ? Number(value) : 0)

/** Undefined for a payload of another event, or one whose repository is gone. */
export function readEndedRun(payload: Json): EndedRun | undefined {
  const raw = object(payload['workflow_run'])
  const headSha = text(raw['head_sha'])
  const headRepository = text(object(raw['head_repository'])['full_name'])
  const id = count(raw['id'])
  if (id === 0 || !/^[0-9a-f]{40,64}$/.test(headSha) || !/^[\w.-]+\/[\w.-]+$/.test(headRepository))
    return undefined
  return {
    id,
    attempt: count(raw['run_attempt']) || 1,
    number: count(raw['run_number']),
    url: text(raw['html_url']) || undefined,
    event: text(raw['event']),
    headSha,
    headBranch: text(raw['head_branch']),
    headRepository,
  }
}
