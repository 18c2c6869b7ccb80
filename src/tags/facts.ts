// The run, its environment and its repository → what rules and templates may ask about.
import { UserError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { Facts, Repository } from './model.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Json = Readonly<Record<string, unknown>>
type Run = Pick<RunContext, 'eventName' | 'ref' | 'sha' | 'event'>

/** What the checked-out repository says of its HEAD. */
export type GitHead = {
  readonly sha: string
  readonly ref: string
  /** Milliseconds since the epoch. */
  readonly date: number
}

export type Sources = {
  readonly env: Environment
  readonly run: Run
  readonly repository: Repository
  /** The clock, in milliseconds since the epoch. */
  readonly now: number
  /** Given, it takes the place of the run's ref and commit. */
  readonly head?: GitHead | undefined
  /** Of the commit, when the API was asked. */
  readonly commitDate?: number | undefined
  readonly released?: readonly string[] | undefined
}

/** Throws UserError for environment variables that cannot be. */
export function deriveFacts(sources: Sources): Facts {
  const { env, run, repository, head, released } = sources
  const now = sourceDate(env) ?? sources.now
  const { ref, sha } = head ?? { ref: refOf(run), sha: shaOf(run, env) }
  const commitDate = head?.date ?? payloadCommitDate(run.event, sha) ?? sources.commitDate ?? now
  const { eventName, event } = run
  const shortShaLength = shortShaLengthOf(env)
  return { eventName, ref, sha, event, repository, now, commitDate, shortShaLength, released }
}

/** The commit the metadata is about. */
export function shaOf({ eventName, sha, event }: Run, env: Environment): string {
  const head = object(object(event['pull_request'])['head'])['sha']
  const wanted = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && eventName.includes('pull_request')
  return wanted && typeof head === 'string' ? head : sha
}

/** When the commit was made, by the payload. */
export function payloadCommitDate(event: Json, sha: string): number | undefined {
  const commits = Array.isArray(event['commits']) ? event['commits'] : []
  const commit = [...commits, event['head_commit']].map(object).find(({ id }) => id === sha)
  const time = Date.parse(String(commit?.['timestamp'] ?? ''))
  return Number.isNaN(time) ? undefined : time
}

/** The levels annotations are made for. */
export function annotationLevels(env: Environment): readonly string[] {
  const levels = (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] || 'manifest').split(',')
  return levels.map((level) => level.trim()).filter((level) => level !== '')
}

// the runner gives such a run the ref of the base branch
function refOf({ eventName, ref, event }: Run): string {
  const number = event['number'] ?? object(event['pull_request'])['number']
  return eventName === 'pull_request_target' && number !== undefined ? `refs/pull/${number}/merge` : ref
}

function sourceDate(env: Environment): number | undefined {
  const written = env['SOURCE_DATE_EPOCH']
  if (written === undefined || written === '') return undefined
  const seconds = Number(written)
  if (/^\d+$/.test(written) && seconds <= 8.64e12) return seconds * 1000
  throw new UserError(
    'bad-environment',
    `SOURCE_DATE_EPOCH is "${written}": it must be a whole number of seconds since 1970.`,
  )
}

function shortShaLengthOf(env: Environment): number {
  const written = env['DOCKER_METADATA_SHORT_SHA_LENGTH'] || '7'
  const length = Number(written)
  if (Number.isInteger(length) && length > 0) return length
  throw new UserError(
    'bad-environment',
    `DOCKER_METADATA_SHORT_SHA_LENGTH is "${written}": it must be a whole number above 0, like 12.`,
  )
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
