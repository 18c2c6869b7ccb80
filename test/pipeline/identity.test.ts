import { describe, expect, test } from 'vitest'
import { deriveRunContext } from '../../src/event/run-context.ts'
import { deriveIdentity } from '../../src/pipeline/identity.ts'
import type { Settings } from '../../src/pipeline/settings.ts'
import { readSource } from '../../src/pipeline/source.ts'
import { createFakeFiles } from '../fakes/files.ts'

type Asked = {
  readonly context?: string
  readonly tags?: string[]
  readonly target?: string
  readonly platforms?: string[]
  readonly sha?: string
  readonly workspace?: string
}

async function identify({
  context = '.',
  tags = [],
  target,
  platforms = [],
  sha = 'a',
  workspace = '/job',
}: Asked) {
  const files = createFakeFiles({
    [`${workspace}/Dockerfile`]: 'FROM a\n',
    [`${workspace}/api/Dockerfile`]: 'FROM a\n',
  })
  const env = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_SHA: sha }
  const run = deriveRunContext(env, {}, { workspace, temp: '/tmp', os: 'Linux' })
  const source = await readSource(files, run, { context, file: undefined })
  return deriveIdentity(
    { build: { context, tags, target, platforms } } as unknown as Settings,
    source,
    run,
    files,
  )
}

describe('the image of a run', () => {
  test.each<[Asked, string]>([
    [{}, 'shop'],
    [{ target: 'prod' }, 'shop (prod)'],
    [{ tags: ['ghcr.io/acme/api:main'], target: 'prod' }, 'api'],
  ])('%o is called %s', async (asked, title) => {
    expect((await identify(asked)).title).toBe(title)
  })

  test.each<[string, Asked, Asked]>([
    ['another tag', { tags: ['a/b:1'] }, { tags: ['a/b:2'] }],
    ['another commit', { sha: 'a' }, { sha: 'b' }],
    [
      'another commit of the default context',
      { context: '{{defaultContext}}', sha: 'a' },
      { context: '{{defaultContext}}', sha: 'b' },
    ],
    ['another workspace', { context: 'api' }, { context: 'api', workspace: '/other' }],
    ['another spelling of the context', { context: 'api' }, { context: './api/' }],
    [
      'another order of platforms',
      { platforms: ['linux/a', 'linux/b'] },
      { platforms: ['linux/b', 'linux/a'] },
    ],
  ])('keeps its scope in %s', async (_, one, other) => {
    expect((await identify(one)).scope).toBe((await identify(other)).scope)
  })

  test('differs in scope from every other image', async () => {
    const asked: Asked[] = [
      {},
      { context: 'api' },
      { context: '{{defaultContext}}' },
      { context: '{{defaultContext}}:api' },
      { target: 'x' },
      { tags: ['a/b:1'] },
      { platforms: ['linux/arm64'] },
    ]
    const scopes = await Promise.all(asked.map(async (one) => (await identify(one)).scope))
    expect(new Set(scopes).size).toBe(asked.length)
  })

  test.each([
    [
      ['ghcr.io/Acme/api:1'],
      /^Input tags has "ghcr.io\/Acme\/api:1", which is not a valid reference: .* Write ghcr.io\/acme\/api:1\.$/,
    ],
    [['a/b:1', 'a b'], /^Input tags has "a b"/],
    [[`a/b@sha256:${'0'.repeat(64)}`], /a tag to push has no digest/],
  ])('is refused with the tags %j', async (tags, message) => {
    await expect(identify({ tags })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(message),
    })
  })
})
