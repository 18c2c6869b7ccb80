import { describe, expect, test } from 'vitest'
import { type Asked, chooseStrategy, firstReferences } from '../../src/push/strategy.ts'
import type { TagState } from '../../src/push/tag-move.ts'
import { orderTags } from '../../src/push/tag-order.ts'

const at = (tag: string, digest?: string, repository = 'ghcr.io/acme/api'): TagState => ({
  reference: `${repository}:${tag}`,
  repository,
  tag,
  digest,
  config: undefined,
  revision: undefined,
})
const there = 'sha256:1'
const docker = { driver: 'docker', store: 'containerd', nodes: 1 } as const
const container = { driver: 'docker-container', store: undefined, nodes: 1 } as const
const choose = (states: readonly TagState[], more: Partial<Asked> = {}) =>
  chooseStrategy({
    policy: { immutable: false, forward: true },
    builder: docker,
    states,
    judged: false,
    loads: false,
    ...more,
  })

describe('an image is pushed', () => {
  const immutable = { policy: { immutable: true, forward: true } }
  test.each<[string, readonly TagState[], Partial<Asked>, string]>([
    [
      'by the engine when nothing is asked of the tags',
      [at('a')],
      { policy: { immutable: false, forward: false } },
      'engine',
    ],
    ['by digest where that can be', [at('a', there)], { builder: container }, 'digest'],
    ['under a new version at first', [at('a', there), at('1.2.3')], {}, 'first'],
    [
      'when all is decided, where another run could set the tag meanwhile',
      [at('a'), at('latest')],
      {},
      'twice',
    ],
    [
      'when all is decided, where a version may not be overwritten',
      [at('1.2.3', there), at('b')],
      immutable,
      'twice',
    ],
    ['when it was judged', [at('a')], { judged: true }, 'twice'],
    [
      'when all is decided, by the classic store',
      [at('a')],
      { builder: { ...docker, store: 'classic' } },
      'twice',
    ],
    [
      'under a version by a builder of several nodes',
      [at('1.2.3')],
      { builder: { ...container, nodes: 2 } },
      'first',
    ],
    [
      'when all is decided, where one registry has no new tag',
      [at('a'), at('a', there, 'quay.io/x')],
      {},
      'twice',
    ],
    ['when all is decided, where it is loaded as well', [at('a')], { loads: true }, 'twice'],
  ])('%s', (_, states, more, strategy) => {
    expect(choose(states, more)).toBe(strategy)
  })
})

test('the first reference of each repository is a new version where there is one', () => {
  const states = [at('a'), at('1.2.3'), at('c', there, 'quay.io/x')]
  expect(firstReferences(states)).toEqual(['ghcr.io/acme/api:1.2.3', 'quay.io/x:c'])
})

test('fixed tags come first and latest last', () => {
  const tags = ['latest', 'main', '1.2', '1.2.3', 'sha-1a2b3c4'].map((tag) => at(tag))
  expect(orderTags(tags).map(({ tag }) => tag)).toEqual(['1.2.3', 'sha-1a2b3c4', 'main', '1.2', 'latest'])
})
