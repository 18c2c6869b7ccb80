// Turns a world into CI runs on the example, each on a fresh runner: an empty engine and a new checkout.

import { apiTokens } from '../../test/support/github-api.ts'
import type { ApiComment } from '../../test/support/github-api-state.ts'
import { digestInRegistry } from '../../test/support/images-push.ts'
import { type ActionRun, runAction, type StepResult } from '../../test/support/runner.ts'
import { makeWorkspace } from '../../test/support/workspace.ts'
import { type EngineStep, latestSteps } from './steps.ts'
import type { World } from './world.ts'

export const example = 'examples/flask'
export const pullRequest = 7
const main = 'refs/heads/main'
const baseCommit = '3f2a91c'.padEnd(40, '0')
const repository = { full_name: 'acme/binday', default_branch: 'main', private: true }

export type DemoRun = {
  readonly title: string
  readonly main: ActionRun
  readonly post: StepResult
  /** As the engine tells it. */
  readonly steps: readonly EngineStep[]
  /** What the registry answers for the tag after the run. */
  readonly inRegistry: string | undefined
  /** On the pull request after the run. */
  readonly comments: readonly ApiComment[]
  /** Bytes the run has added to the cache service. */
  readonly saved: number
}

export type Request = {
  readonly title: string
  readonly id: number
  /** Changed files; without any it is the push to main. */
  readonly changed?: Readonly<Record<string, string>>
  readonly onOutput: (text: string) => void
}

/** The reference all runs are told to push to. */
export const reference = ({ registry }: World) => `${registry.address}/acme/binday:main`

/** Runs main and post entry on an empty engine. */
export async function runOnFreshRunner(world: World, request: Request): Promise<DemoRun> {
  await world.engine.reset()
  const known = world.cache.entries().length
  const main = await runAction({
    workspace: makeWorkspace(request.changed ?? {}, example),
    inputs: { tags: reference(world), 'build-args': `BASE=${world.base}\nPIP_NO_INDEX=1` },
    repository: world.api.repository,
    token: apiTokens.write,
    run: { id: request.id },
    onOutput: request.onOutput,
    ...eventOf(world, request),
  })
  const steps = main.code === 0 ? await latestSteps(world.engine) : []
  const post = await main.post()
  const entries = world.cache.entries()
  const added = entries.slice(0, entries.length - known)
  return {
    title: request.title,
    main,
    post,
    steps,
    inRegistry: await digestInRegistry(world.registry, 'acme/binday:main'),
    comments: structuredClone(world.api.comments(pullRequest)),
    saved: added.reduce((bytes, { size }) => bytes + size, 0),
  }
}

function eventOf({ engine, cache, api }: World, { id, changed }: Request) {
  const variables = { ...engine.env, GITHUB_API_URL: api.url }
  if (changed === undefined)
    return {
      eventName: 'push',
      event: { repository, ref: main, after: baseCommit },
      ref: main,
      sha: baseCommit,
      env: { ...variables, ...cache.env(main) },
    }
  const ref = `refs/pull/${pullRequest}/merge`
  const sha = `${id}77aa0e`.padEnd(40, '0')
  const pull_request = {
    number: pullRequest,
    head: { ref: 'topic', sha, repo: repository },
    base: { ref: 'main', sha: baseCommit, repo: repository },
  }
  return {
    eventName: 'pull_request',
    event: { action: 'synchronize', repository, number: pullRequest, pull_request },
    ref,
    sha,
    env: { ...variables, ...cache.env(ref, { reads: [main] }) },
  }
}
