import { describe, expect, test } from 'vitest'
import { decideMove, describeRefusal, type Relation, type TagState } from '../../src/push/tag-move.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const image = { digest: digest('1'), config: digest('2') }
const at = (tag: string, more: Partial<TagState> = {}): TagState => ({
  reference: `ghcr.io/acme/api:${tag}`,
  repository: 'ghcr.io/acme/api',
  tag,
  digest: undefined,
  config: undefined,
  revision: undefined,
  ...more,
})
const decide = (state: TagState, how: { immutable?: boolean; forward?: boolean; relation?: Relation } = {}) =>
  decideMove(state, image, { immutable: false, forward: true, relation: 'unknown', ...how })

describe('a tag', () => {
  test.each([
    ['that is not there is new', at('main'), 'new'],
    ['that has the image stays', at('main', { digest: image.digest }), 'same'],
    ['of an image that says no commit moves', at('main', { digest: digest('3') }), 'moved'],
    ['that the registry hides is tried', at('main', { hidden: 'refused' }), 'moved'],
  ])('%s', (_, state, kind) => {
    expect(decide(state).kind).toBe(kind)
  })

  test.each<[Relation, string]>([
    ['older', 'moved'],
    ['same', 'moved'],
    ['apart', 'moved'],
    ['unknown', 'moved'],
    ['newer', 'left'],
  ])('at a commit that is %s is %s', (relation, kind) => {
    const state = at('main', { digest: digest('3'), revision: 'abcdef0123' })
    expect(decide(state, { relation }).kind).toBe(kind)
    expect(decide(state, { relation, forward: false }).kind).toBe('moved')
  })

  test('that is left alone says at which commit it is', () => {
    const state = at('main', { digest: digest('3'), revision: 'abcdef0123' })
    expect(decide(state, { relation: 'newer' })).toEqual({
      kind: 'left',
      reason: 'it is at the newer commit abcdef0',
    })
  })
})

describe('with immutable', () => {
  test.each([
    ['1.2.3', 'refused'],
    ['v1.2.3-rc.1', 'refused'],
    ['1.2.3-alpine', 'refused'],
    ['sha-1a2b3c4', 'refused'],
    ['nightly-20260820', 'refused'],
    ['1.2', 'moved'],
    ['1', 'moved'],
    ['latest', 'moved'],
    ['main', 'moved'],
    ['pr-20', 'moved'],
  ])('%s of another image is %s', (tag, kind) => {
    expect(decide(at(tag, { digest: digest('3') }), { immutable: true }).kind).toBe(kind)
    expect(decide(at(tag, { digest: digest('3') })).kind).toBe('moved')
  })

  test('the same image is no overwriting, by its configuration where the digest is not known', () => {
    const state = at('1.2.3', { digest: digest('3'), config: image.config })
    const policy = { immutable: true, forward: true, relation: 'unknown' } as const
    expect(decideMove(state, { ...image, digest: undefined }, policy).kind).toBe('same')
    expect(decideMove(state, image, policy).kind).toBe('refused')
  })

  test('a version that the registry hides is refused, as nobody knows', () => {
    const hidden = 'ghcr.io refused the manifest (403)'
    const move = decide(at('1.2.3', { hidden }), { immutable: true })
    expect(move).toEqual({ kind: 'refused', reason: `it cannot be told whether it exists: ${hidden}` })
  })

  test('the refusal names each tag and a way out', () => {
    expect(
      describeRefusal([{ reference: 'a/b:1.2.3', reason: 'it exists with another digest, sha256:333…' }]),
    ).toBe(
      'Nothing was tagged, because immutable is true. a/b:1.2.3: it exists with another digest, sha256:333…. Release under a new version, or delete the tag in the registry.',
    )
  })
})
