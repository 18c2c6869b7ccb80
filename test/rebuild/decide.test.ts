import { describe, expect, test } from 'vitest'
import { parseAge } from '../../src/rebuild/age.ts'
import { type BaseState, compareIndexes } from '../../src/rebuild/base-state.ts'
import { decideRebuild, type Situation } from '../../src/rebuild/decide.ts'

const NOW = Date.UTC(2026, 0, 31)
const DAY = 86_400_000
const [A, B] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`]

const situation: Situation = {
  forced: false,
  now: NOW,
  published: { kind: 'found', reference: 'r/api:1', digest: A, created: NOW - 10 * DAY, lacks: [] },
  bases: [],
  unnamed: [],
  packages: undefined,
  limits: { any: undefined, unpinned: undefined },
  unpinned: [],
}
const base = (state: BaseState) => ({
  external: { reference: 'alpine:3', uses: [], base: true, platform: 'target' as const },
  state,
})
const moved: BaseState = { kind: 'moved', from: A, to: B, platforms: [] }
const down: BaseState = { kind: 'unknown', why: 'r.example does not answer.' }
const decide = (more: Partial<Situation>) => decideRebuild({ ...situation, ...more })
const made = (created: number | undefined) => ({ published: { ...situation.published, created } as never })

test('nothing that changed is up to date', () => {
  expect(decide({ bases: [base({ kind: 'same', digest: A })] })).toMatchObject({
    kind: 'up-to-date',
    causes: [],
  })
})

test('a base that moved is due', () => {
  const { kind, causes } = decide({ bases: [base(moved)] })
  expect(kind).toBe('due')
  expect(causes.map(({ text }) => text)).toEqual([
    'alpine:3 has moved (sha256:aaaaaaaaaaaa… → sha256:bbbbbbbbbbbb…)',
  ])
})

test('one registry that does not answer leaves it open, whatever the others say', () => {
  expect(decide({ bases: [base(moved), base(down)] })).toMatchObject({
    kind: 'unknown',
    causes: [],
    problems: ['r.example does not answer.'],
  })
})

test('a rebuild that was asked for asks nothing', () => {
  expect(decide({ forced: true, bases: [base(down)] })).toMatchObject({
    kind: 'due',
    causes: [{ reason: 'forced' }],
  })
})

test.each([
  [{ kind: 'missing', reference: 'r/api:1' }, 'due', ['missing']],
  [{ kind: 'unknown', why: 'no' }, 'unknown', []],
  [{ ...situation.published, lacks: ['linux/arm64'] }, 'due', ['missing']],
] as const)('a published image that is %j', (published, kind, reasons) => {
  const verdict = decide({ published: published as Situation['published'] })
  expect([verdict.kind, verdict.causes.map(({ reason }) => reason)]).toEqual([kind, reasons])
})

describe('age', () => {
  const limits = { any: 30 * DAY, unpinned: 7 * DAY }

  test.each([
    ['younger than the limit', { ...made(NOW - 29 * DAY) }, []],
    ['as old as the limit', { ...made(NOW - 30 * DAY) }, ['The image is 30 days old, the limit is 30 days']],
    [
      'with unpinned packages',
      { unpinned: ['pip install'] },
      ['The image is 10 days old, the limit is 7 days'],
    ],
    ['without limits', { ...made(0), limits: { any: undefined, unpinned: undefined } }, []],
  ])('%s', (_what, more, texts) => {
    expect(decide({ limits, ...more }).causes.map(({ text }) => text)).toEqual(texts)
  })

  test.each([
    ['that was made tomorrow', NOW + 2 * DAY, 'The image says it was made 2 days from now: a clock is wrong'],
    ['that was made at the epoch', 0, 'does not say when it was made'],
    ['that does not say', undefined, 'does not say when it was made'],
  ])('an image %s has none', (_what, created, note) => {
    const verdict = decide({ limits, ...made(created) })
    expect(verdict.kind).toBe('up-to-date')
    expect(verdict.notes.join(' ')).toContain(note)
  })

  test('of unpinned packages is not known, and the note says what helps', () => {
    const [note] = decide({ unpinned: ['pip install'] }).notes
    expect(note).toBe(
      'Whether pip install would install something newer is not known. max-age-unpinned rebuilds the image every so many days.',
    )
  })

  test.each([
    ['30d', 30 * DAY],
    ['2 W', 14 * DAY],
    ['12h', DAY / 2],
    ['0d', undefined],
    ['30', undefined],
    ['-1d', undefined],
  ])('%s', (text, milliseconds) => {
    expect(parseAge(text)).toBe(milliseconds)
  })
})

test('packages are due, and their stages are built anew', () => {
  const update = (name: string, security: boolean) => ({ name, from: '1', to: '2', security })
  const updates = [update('openssl', true), update('curl', false), update('git', false), update('vim', false)]
  const packages = { updates, waiting: [], stages: [1], installed: [], notes: [] }
  expect(decide({ packages }).causes).toEqual([
    {
      reason: 'packages',
      stages: [1],
      text: '4 packages would change, 1 of them for security: openssl 1 → 2 (security), curl 1 → 2, git 1 → 2 and 1 more',
    },
  ])
})

describe('two indexes', () => {
  const of = (amd64: string, arm64: string) =>
    new Map([
      ['linux/amd64', amd64],
      ['linux/arm64', arm64],
    ])

  test.each([
    ['both moved', of('1', '1'), of('2', '2'), 'moved', []],
    ['ours moved', of('1', '1'), of('2', '1'), 'moved', []],
    ['another moved', of('1', '1'), of('1', '2'), 'elsewhere', undefined],
    ['one manifest became an index that has it', new Map([['', '1']]), of('1', '2'), 'elsewhere', undefined],
    ['the old one is gone', undefined, of('1', '2'), 'moved', []],
  ])('%s', (_what, before, after, kind, platforms) => {
    const state = compareIndexes({ from: A, to: B }, ['linux/amd64'], { before, after })
    expect(state).toEqual({ kind, from: A, to: B, ...(platforms && { platforms }) })
  })

  test('name the platforms that moved where not all of ours did', () => {
    const indexes = { before: of('1', '1'), after: of('1', '2') }
    const state = compareIndexes({ from: A, to: B }, ['linux/amd64', 'linux/arm64'], indexes)
    expect(state).toMatchObject({ kind: 'moved', platforms: ['linux/arm64'] })
  })
})
