// Scopes and refs of caches.
import { describe, expect, it } from 'vitest'
import {
  deriveCacheRefs,
  deriveImageScope,
  hashRef,
  type ImageFacts,
  listCacheRefs,
} from '../../src/cache/scope.ts'

const facts: ImageFacts = {
  images: ['ghcr.io/acme/api'],
  dockerfile: 'Dockerfile',
  context: '.',
  target: undefined,
  platforms: ['linux/amd64'],
}

describe('deriveImageScope', () => {
  it('is short and stable', () => {
    expect(deriveImageScope(facts)).toMatchInlineSnapshot(`"453e32be2b48"`)
  })

  it.each<[string, Partial<ImageFacts>, Partial<ImageFacts>]>([
    ['images', { images: ['a', 'b'] }, { images: ['b', 'a', 'b'] }],
    [
      'platforms',
      { platforms: ['linux/arm64', 'linux/amd64'] },
      { platforms: ['linux/amd64', 'linux/arm64'] },
    ],
    [
      'spellings of the Dockerfile',
      { dockerfile: './docker/Dockerfile' },
      { dockerfile: 'docker//Dockerfile' },
    ],
    ['spellings of the context', { context: './api/' }, { context: 'api' }],
    ['spellings of the root', { context: './' }, { context: '.' }],
  ])('does not depend on order or spelling: %s', (_what, one, other) => {
    expect(deriveImageScope({ ...facts, ...one })).toBe(deriveImageScope({ ...facts, ...other }))
  })

  it('differs for everything that makes another image', () => {
    const others: readonly Partial<ImageFacts>[] = [
      {},
      { images: [] },
      { images: ['ghcr.io/acme/web'] },
      { images: ['ghcr.io/acme/api', 'ghcr.io/acme/web'] },
      { dockerfile: 'web/Dockerfile' },
      { context: 'web' },
      { context: '/web' },
      { target: 'test' },
      { platforms: [] },
      { platforms: ['linux/arm64'] },
      { images: ['linux/amd64'], platforms: ['ghcr.io/acme/api'] },
    ]
    const scopes = others.map((other) => deriveImageScope({ ...facts, ...other }))
    expect(new Set(scopes).size).toBe(others.length)
  })
})

describe('deriveCacheRefs', () => {
  const repository = { default_branch: 'main' }

  it.each([
    ['a push to the default branch', 'refs/heads/main', '', { repository }, ['refs/heads/main']],
    ['a push to a branch', 'refs/heads/dev', '', { repository }, ['refs/heads/dev', 'refs/heads/main']],
    ['a tag', 'refs/tags/v1', '', { repository }, ['refs/tags/v1', 'refs/heads/main']],
    [
      'a pull request to a branch',
      'refs/pull/7/merge',
      'dev',
      { repository, pull_request: { base: { ref: 'dev' } } },
      ['refs/pull/7/merge', 'refs/heads/dev', 'refs/heads/main'],
    ],
    [
      'a pull request to the default branch, known from the event alone',
      'refs/pull/7/merge',
      undefined,
      { repository, pull_request: { base: { ref: 'main' } } },
      ['refs/pull/7/merge', 'refs/heads/main'],
    ],
    [
      'a merge queue',
      'refs/heads/gh-readonly-queue/dev/pr-7-abc',
      '',
      { repository, merge_group: { base_ref: 'refs/heads/dev' } },
      ['refs/heads/gh-readonly-queue/dev/pr-7-abc', 'refs/heads/dev', 'refs/heads/main'],
    ],
    ['an event without a repository', 'refs/heads/dev', '', {}, ['refs/heads/dev']],
    ['a payload that is no object', 'refs/heads/dev', '', 'oops', ['refs/heads/dev']],
  ])('reads %s', (_what, ref, baseRef, event, expected) => {
    expect(listCacheRefs(deriveCacheRefs({ ref, baseRef, event }))).toEqual(expected)
  })
})

it('tells refs of the same name apart', () => {
  expect(hashRef('refs/heads/v1')).not.toBe(hashRef('refs/tags/v1'))
})
