// Turns an event into the environment of a job: what GitHub's runner sets, and nothing of this machine's.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from './home.ts'

export type Job = {
  /** The checkout the step works in. */
  readonly workspace: string
  readonly eventName?: string
  /** The event's payload; a string is written as it is. */
  readonly event?: object | string
  readonly ref?: string
  readonly sha?: string
  readonly repository?: string
  /** What `${{ github.token }}` is. */
  readonly token?: string
  readonly run?: { readonly id?: number; readonly attempt?: number }
  /** The engine's variables, the stand-ins' addresses, and whatever else; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

type PullRequest = { readonly head?: { readonly ref?: string }; readonly base?: { readonly ref?: string } }

/** The variables of a job, with a temporary folder and home of its own. */
export function jobEnvironment(job: Job): { env: Record<string, string>; temp: string } {
  const home = freshFolder('job')
  const temp = join(home, 'temp')
  for (const folder of [temp, join(home, 'tools'), join(home, 'home')]) mkdirSync(folder)
  const event = job.event ?? {}
  const eventPath = join(temp, 'event.json')
  writeFileSync(eventPath, typeof event === 'string' ? event : JSON.stringify(event))
  const all: Record<string, string | undefined> = {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: join(home, 'home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: eventPath,
    ...eventVariables(job, typeof event === 'string' ? {} : event),
    ...runVariables(job),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: 'test runner',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(home, 'tools'),
    LAYERSMITH_TEST_TOKEN: job.token ?? '',
    ...job.env,
  }
  const set = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { env: Object.fromEntries(set), temp }
}

function eventVariables(job: Job, event: { readonly pull_request?: PullRequest }) {
  const ref = job.ref ?? 'refs/heads/main'
  return {
    GITHUB_EVENT_NAME: job.eventName ?? 'push',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: event.pull_request?.head?.ref ?? '',
    GITHUB_BASE_REF: event.pull_request?.base?.ref ?? '',
    GITHUB_SHA: job.sha ?? '0123456789abcdef0123456789abcdef01234567',
  }
}

// the addresses lead nowhere until a test names its stand-ins
function runVariables(job: Job) {
  const repository = job.repository ?? 'acme/app'
  return {
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0],
    GITHUB_REPOSITORY_OWNER_ID: '2',
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_WORKFLOW: 'image',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/image.yml@${job.ref ?? 'refs/heads/main'}`,
    GITHUB_JOB: 'build',
    GITHUB_ACTION: '__layersmith',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_RUN_ID: String(job.run?.id ?? 1001),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(job.run?.attempt ?? 1),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
  }
}
