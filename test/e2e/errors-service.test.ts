// GitHub's API and cache service in trouble: the run stays green, one notice says what was left out.

import { afterAll, describe, expect, test } from 'vitest'
import type { CacheService } from '../support/cache-service.ts'
import { apiTokens } from '../support/github-api.ts'
import { type Scene, setScene } from '../support/scene.ts'

const scenes: Scene[] = []

/** Faults are the whole scene's, so that each test has its own. */
async function newScene(): Promise<Scene> {
  const scene = await setScene()
  scenes.push(scene)
  return scene
}

afterAll(async () => void (await Promise.all(scenes.map((scene) => scene.stop()))))

const files = ({ base }: Scene) => ({ Dockerfile: `FROM ${base}\nRUN echo ${Math.random()} > /n\n` })

/** Done, with exactly this notice. */
const greenWith = (notice: RegExp) => ({
  main: { code: 0, outputs: { 'cache-hit-ratio': '0', report: expect.stringContaining('report.json') } },
  post: { code: 0 },
  errors: [],
  notices: [expect.stringMatching(notice)],
  left: { comments: 0, folders: [] },
})

describe.concurrent('a pull request comment', () => {
  test('that is forbidden is a notice, and the report is in the summary', async () => {
    const scene = await newScene()
    const ended = await scene.run({ files: files(scene), pull: 1, token: apiTokens.read })
    expect(ended).toMatchObject(
      greenWith(
        /^No pull request comment: GitHub refused to comment on #1 \(403\): .* The job needs `permissions: pull-requests: write`; .* The report is in the job summary\.$/,
      ),
    )
    expect(ended.main.summary).toMatch(/^### \w+: 1\.\d MB/)
  })

  test.each([
    [
      'GitHub answers 502',
      502,
      /^No pull request comment: GitHub refused to list the comments of #1 \(502\)/,
    ],
    [
      'the token is no longer valid',
      401,
      /^No pull request comment: GitHub refused to list the comments of #1 \(401\)/,
    ],
  ])('is left out when %s', async (_, status, notice) => {
    const scene = await newScene()
    scene.api.faults.failures.push({ method: '*', status, times: 100 })
    expect(await scene.run({ files: files(scene), pull: 1 })).toMatchObject(greenWith(notice))
  })

  test('is left out when GitHub cannot be reached', async () => {
    const scene = await newScene()
    await scene.api.down()
    expect(await scene.run({ files: files(scene), pull: 1 })).toMatchObject(
      greenWith(/^No pull request comment: GitHub could not be reached to list the comments of #1/),
    )
    await scene.api.up()
  })
})

const failing =
  (status: number, method = '*') =>
  (cache: CacheService) =>
    void cache.faults.failures.push({ method, status, times: 1000 })

describe.concurrent('the layer cache', () => {
  test.each<[string, (cache: CacheService) => unknown, RegExp]>([
    [
      'is down',
      (cache) => cache.down(),
      /^The layer cache could not be read \(the cache service cannot be reached \(ECONNREFUSED\)\); built without it\.$/,
    ],
    [
      'answers 500',
      failing(500),
      /^The layer cache could not be read \(HTTP 500 from the cache service\); built without it\.$/,
    ],
    [
      'answers 429',
      failing(429),
      /^The layer cache could not be read \(too many cache requests in this repository \(HTTP 429\)\); built without it\.$/,
    ],
    [
      'takes nothing',
      failing(503, 'CreateCacheEntry'),
      /^The layer cache could not be saved \(HTTP 503 from the cache service\); the next run starts from an older one\.$/,
    ],
  ])('that %s is one notice', async (_, trouble, notice) => {
    const scene = await newScene()
    await trouble(scene.cache)
    const ended = await scene.run({ files: files(scene), inputs: { cache: 'auto' } })
    await scene.cache.up().catch(() => undefined)
    expect(ended).toMatchObject(greenWith(notice))
  })

  test('that this run may only read is said at once, and nothing is sent', async () => {
    const scene = await newScene()
    const env = scene.cache.env('refs/heads/main', { readOnly: true })
    const ended = await scene.run({ files: files(scene), inputs: { cache: 'auto' }, env })
    expect(ended).toMatchObject(
      greenWith(/^The layer cache is read but not saved: this run's cache token allows reading only\.$/),
    )
    expect(scene.cache.counters.requests['CreateCacheEntry']).toBeUndefined()
  })

  test('that no service is announced for is said at once', async () => {
    const scene = await newScene()
    const env = { ACTIONS_RESULTS_URL: undefined, ACTIONS_RUNTIME_TOKEN: undefined }
    const ended = await scene.run({ files: files(scene), inputs: { cache: 'auto' }, env })
    expect(ended).toMatchObject(
      greenWith(/^The layer cache is not used: no Actions cache service is announced to this run\.$/),
    )
  })

  test.each(['corrupt', 'truncated'] as const)('that comes %s is a miss', async (damage) => {
    const scene = await newScene()
    const step = { files: files(scene), inputs: { cache: 'auto', tags: '', 'no-cache': 'true' } }
    const first = await scene.run(step)
    expect(first).toMatchObject({ main: { code: 0 }, notices: [] })
    expect(scene.cache.entries().length).toBeGreaterThan(0)
    scene.cache.faults.damage = damage
    const second = await scene.run({ ...step, run: { id: 2 } })
    expect(second).toMatchObject(
      greenWith(
        /^The layer cache (could not be read \(.*\); built without it|of .* is damaged or incomplete; it was not used)\.$/,
      ),
    )
  })
})
