// The runner's environment and event payload → what this run is about.
import { UserError } from '../errors.ts'

type Environment = Readonly<Record<string, string | undefined>>
type Json = { readonly [key: string]: unknown }

export type PullRequest = {
  readonly number: number
  readonly headSha: string
  /** `owner/name` of the branch, which may be a fork; '' when it is gone. */
  readonly headRepository: string
  /** Branch name and its commit when the event was made. */
  readonly baseRef: string
  readonly baseSha: string
}

export type RunContext = {
  readonly eventName: string
  /** `owner/name`. */
  readonly repository: string
  readonly serverUrl: string
  readonly apiUrl: string
  /** Full ref, e.g. `refs/heads/main`. */
  readonly ref: string
  /** The commit checked out; for pull requests the merge commit. */
  readonly sha: string
  readonly defaultBranch: string | undefined
  readonly pullRequest: PullRequest | undefined
  readonly runId: string
  readonly runNumber: string
  readonly runAttempt: string
  readonly workflow: string
  readonly job: string
  readonly workspace: string
  readonly temp: string
  /** `Linux`, `macOS` or `Windows`. */
  readonly os: string
  /** Who made the event. */
  readonly actor: string
  /** The payload, for those who look further. */
  readonly event: Json
}

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const string = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Parses the payload; `path` is for the message. */
export function parseEvent(text: string | undefined, path: string): Json {
  if (text === undefined || text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  } catch {
    // said below, together with JSON that is no object
  }
  throw new UserError(
    'bad-event',
    `The event payload (${path}) is not a JSON object. GITHUB_EVENT_PATH must name the file the runner wrote.`,
  )
}

const PULL_REQUEST_EVENTS = new Set(['pull_request', 'pull_request_target'])

function readPullRequest(eventName: string, event: Json): PullRequest | undefined {
  if (!PULL_REQUEST_EVENTS.has(eventName)) return undefined
  const raw = object(event['pull_request'])
  const number = raw['number'] ?? event['number']
  const base = object(raw['base'])
  const head = object(raw['head'])
  const headSha = string(head['sha'])
  const headRepository = string(object(head['repo'])['full_name'])
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) {
    throw new UserError(
      'bad-event',
      `The event is ${eventName}, but its payload has no pull request number. GITHUB_EVENT_PATH must name the file the runner wrote.`,
    )
  }
  return { number, headSha, headRepository, baseRef: string(base['ref']), baseSha: string(base['sha']) }
}

/** Everything about the run that the environment and payload tell. Throws UserError for a payload that cannot be. */
export function deriveRunContext(
  env: Environment,
  event: Json,
  fallback: { workspace: string; temp: string; os: string },
): RunContext {
  const get = (name: string, otherwise = ''): string => env[name] || otherwise
  const eventName = get('GITHUB_EVENT_NAME')
  const repository = object(event['repository'])
  return {
    eventName,
    repository: get('GITHUB_REPOSITORY', string(repository['full_name'])),
    serverUrl: get('GITHUB_SERVER_URL', 'https://github.com'),
    apiUrl: get('GITHUB_API_URL', 'https://api.github.com'),
    ref: get('GITHUB_REF'),
    sha: get('GITHUB_SHA'),
    defaultBranch: string(repository['default_branch']) || undefined,
    pullRequest: readPullRequest(eventName, event),
    runId: get('GITHUB_RUN_ID', '0'),
    runNumber: get('GITHUB_RUN_NUMBER', '0'),
    runAttempt: get('GITHUB_RUN_ATTEMPT', '1'),
    workflow: get('GITHUB_WORKFLOW'),
    job: get('GITHUB_JOB'),
    workspace: get('GITHUB_WORKSPACE', fallback.workspace),
    temp: get('RUNNER_TEMP', fallback.temp),
    os: get('RUNNER_OS', fallback.os),
    actor: get('GITHUB_ACTOR'),
    event,
  }
}
