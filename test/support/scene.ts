// Turns an engine, a registry and the stand-ins of GitHub into a place where one step of the action is run to its end.

import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import { type CacheService, startCacheService } from './cache-service.ts'
import { type Engine, startEngine } from './engine.ts'
import { apiTokens, type GitHubApi, startGitHubApi } from './github-api.ts'
import { freshFolder } from './home.ts'
import { pushBusybox } from './images.ts'
import { digestInRegistry } from './images-push.ts'
import { type Registry, startRegistry } from './registry.ts'
import { type ActionRun, type ActionStep, runAction, type StepResult } from './runner.ts'
import type { Annotation } from './runner-commands.ts'
import { makeWorkspace } from './workspace.ts'

/** What a run has to leave behind: nothing, unless it says otherwise. */
export type Leftovers = {
  /** Digest behind the run's own tag. */
  readonly pushed: string | undefined
  readonly comments: number
  /** Folders of ours in RUNNER_TEMP after post, but for the one with the reports later steps may read. */
  readonly folders: readonly string[]
  readonly builders: readonly string[]
}

/** A step that is over, post entry included. */
export type Ended = {
  readonly main: ActionRun
  readonly post: StepResult
  /** repository:tag of the run's own tag. */
  readonly name: string
  readonly errors: readonly Annotation[]
  /** Texts of all notices, of main and post. */
  readonly notices: readonly string[]
  readonly left: Leftovers
  /** Text of both logs as a person reads it. */
  readonly visible: string
}

export type Step = Partial<ActionStep> & {
  readonly files?: Readonly<Record<string, string>>
  /** Makes it a run for this pull request. */
  readonly pull?: number
  /** The registry in the tag; default is the scene's own. */
  readonly to?: string
  /** Gets the reference of the run's own tag; default `tags` is that reference. */
  readonly tagged?: (reference: string) => Readonly<Record<string, string>>
}

export type Scene = {
  readonly engine: Engine
  readonly registry: Registry
  readonly cache: CacheService
  readonly api: GitHubApi
  /** A busybox in the registry. */
  readonly base: string
  /** Runs a step and its post entry. The cache is off unless the inputs say otherwise. */
  run(step: Step): Promise<Ended>
  stop(): Promise<void>
}

export const nothingLeft: Leftovers = { pushed: undefined, comments: 0, folders: [], builders: [] }

const repository = { full_name: 'acme/api', default_branch: 'main' }

/** Sets the scene on the engine and registry all tests share, or on `engine`. */
export async function setScene(own?: Engine): Promise<Scene> {
  const [engine, registry, cache] = await Promise.all([
    own ?? startEngine({ name: 'main' }),
    startRegistry({ name: 'main' }),
    startCacheService({ folder: freshFolder('cache-service') }),
  ])
  const api = await startGitHubApi({ repository: repository.full_name, caches: cache })
  const base = await pushBusybox(registry)
  const parts = { engine, registry, cache, api, base }
  return {
    ...parts,
    run: (step) => runStep(parts, step),
    stop: async () => void (await Promise.all([cache.stop(), api.stop()])),
  }
}

type Parts = Omit<Scene, 'run' | 'stop'>

async function runStep(parts: Parts, { files, pull, to, tagged, ...step }: Step): Promise<Ended> {
  const { engine, registry, cache, api } = parts
  const name = `acme/${randomBytes(5).toString('hex')}:1`
  const tags = (tagged ?? ((reference) => ({ tags: reference })))(`${to ?? registry.address}/${name}`)
  const ref = pull === undefined ? 'refs/heads/main' : `refs/pull/${pull}/merge`
  const reads = pull === undefined ? [] : ['refs/heads/main']
  const main = await runAction({
    workspace: step.workspace ?? makeWorkspace(files ?? {}),
    ...eventOf(pull),
    ref,
    repository: repository.full_name,
    token: apiTokens.write,
    ...step,
    inputs: { cache: 'off', ...tags, ...step.inputs },
    env: { ...engine.env, ...cache.env(step.ref ?? ref, { reads }), GITHUB_API_URL: api.url, ...step.env },
  })
  const post = await main.post()
  const annotations = [...main.annotations, ...post.annotations]
  return {
    main,
    post,
    name,
    errors: annotations.filter(({ level }) => level === 'error'),
    notices: annotations.filter(({ level }) => level === 'notice').map(({ message }) => message),
    left: {
      pushed: await digestInRegistry(registry, name),
      comments: api.comments(pull ?? 0).length,
      folders: readdirSync(main.temp).filter((entry) => /^layersmith-(?!report-)/.test(entry)),
      builders: await ourBuilders(engine),
    },
    visible: `${main.visible}\n${post.visible}`,
  }
}

function eventOf(pull: number | undefined): Pick<ActionStep, 'eventName' | 'event'> {
  if (pull === undefined) return { eventName: 'push', event: { repository } }
  const head = { sha: 'c'.repeat(40), ref: 'topic' }
  const base = { sha: 'b'.repeat(40), ref: 'main' }
  return {
    eventName: 'pull_request',
    event: { repository, number: pull, pull_request: { number: pull, head, base } },
  }
}

async function ourBuilders(engine: Engine): Promise<string[]> {
  const names = (await engine.dockerOutput(['buildx', 'ls', '--format', '{{.Builder.Name}}'])).split('\n')
  return [...new Set(names.filter((name) => name.startsWith('layersmith-')))]
}

/** A run that failed with exactly this error, said nothing else, and left nothing behind; for `toMatchObject`. */
export function endsWith(error: Readonly<Record<string, unknown>>) {
  return {
    main: { code: 1, outputs: expect.not.objectContaining({ digest: expect.anything() }) },
    post: { code: 0 },
    errors: [{ level: 'error', ...error }],
    notices: [],
    left: nothingLeft,
  }
}
