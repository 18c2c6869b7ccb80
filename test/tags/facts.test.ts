import { describe, expect, test } from 'vitest'
import { formatDate } from '../../src/tags/date.ts'
import { annotationLevels, deriveFacts, type Sources } from '../../src/tags/facts.ts'
import { parseRepository } from '../../src/tags/repository.ts'

const REPOSITORY = { name: 'a', description: '', url: '', license: '', defaultBranch: 'main' }
const NOW = Date.UTC(2024, 1, 29)

type Changes = Partial<Omit<Sources, 'run'>> & { run?: Partial<Sources['run']> }

const derive = ({ run, ...changes }: Changes = {}) =>
  deriveFacts({
    env: {},
    repository: REPOSITORY,
    now: NOW,
    ...changes,
    run: { eventName: 'push', ref: 'refs/heads/main', sha: 'abc', event: {}, ...run },
  })

const DATE = '2020-01-01T00:00:00Z'
const TIME = Date.parse(DATE)

describe('the date of the commit', () => {
  test.each<[string, Changes, number]>([
    [
      'is that of the pushed commit',
      { run: { event: { commits: [{ id: 'x' }, { id: 'abc', timestamp: DATE }] } } },
      TIME,
    ],
    ['is that of the head commit', { run: { event: { head_commit: { id: 'abc', timestamp: DATE } } } }, TIME],
    ['is not that of another commit', { run: { event: { head_commit: { id: 'x', timestamp: DATE } } } }, NOW],
    ["is the API's", { commitDate: 5 }, 5],
    ["is git's", { head: { sha: 'd', ref: 'refs/heads/d', date: 7 }, commitDate: 5 }, 7],
    ['is now when nobody knows', {}, NOW],
  ])('%s', (_, changes, expected) => {
    expect(derive(changes).commitDate).toBe(expected)
  })
})

test('SOURCE_DATE_EPOCH sets the clock', () => {
  expect(derive({ env: { SOURCE_DATE_EPOCH: '1600000000' } }).now).toBe(1_600_000_000_000)
})

test.each([
  ['SOURCE_DATE_EPOCH', 'today'],
  ['DOCKER_METADATA_SHORT_SHA_LENGTH', 'x'],
  ['DOCKER_METADATA_SHORT_SHA_LENGTH', '0'],
])('%s may not be %s', (name, value) => {
  expect(() => derive({ env: { [name]: value } })).toThrow(`${name} is "${value}"`)
})

test('pull_request_target is about the pull request, not its base', () => {
  expect(derive({ run: { eventName: 'pull_request_target', event: { number: 3 } } }).ref).toBe(
    'refs/pull/3/merge',
  )
})

test.each([
  ['pull_request', 'true', 'head'],
  ['pull_request_target', 'TRUE', 'head'],
  ['pull_request', '', 'abc'],
  ['push', 'true', 'abc'],
])('%s with DOCKER_METADATA_PR_HEAD_SHA=%s is about commit %s', (eventName, value, sha) => {
  const event = { number: 1, pull_request: { head: { sha: 'head' } } }
  expect(derive({ run: { eventName, event }, env: { DOCKER_METADATA_PR_HEAD_SHA: value } }).sha).toBe(sha)
})

test.each([
  [undefined, ['manifest']],
  ['manifest,index', ['manifest', 'index']],
  [' index , ', ['index']],
])('annotation levels %s', (value, levels) => {
  expect(annotationLevels({ DOCKER_METADATA_ANNOTATIONS_LEVELS: value })).toEqual(levels)
})

test('a repository is read from the answer of the API', () => {
  const answer = {
    name: 'n',
    description: null,
    html_url: 'u',
    license: { spdx_id: 'MIT' },
    default_branch: 'd',
  }
  expect(parseRepository(JSON.stringify(answer), 'f')).toEqual({
    ...{ name: 'n', description: '', url: 'u', license: 'MIT', defaultBranch: 'd' },
  })
  expect(() => parseRepository('[]', 'f.json')).toThrow('f.json is not a JSON object')
})

const MOMENT = Date.UTC(2020, 0, 10, 0, 30, 5, 67)

test.each([
  ['YYYY-MM-DDTHH:mm:ss.SSS[Z]', 'UTC', '2020-01-10T00:30:05.067Z'],
  ['YY M D H h m s', 'UTC', '20 1 10 0 12 30 5'],
  ['dddd ddd dd d', 'UTC', 'Friday Fri Fr 5'],
  ['MMMM MMM Do DDD DDDD', 'UTC', 'January Jan 10th 10 010'],
  ['A a', 'Asia/Tokyo', 'AM am'],
  ['Q w WW GGGG gggg E', 'UTC', '1 2 02 2020 2020 5'],
  ['X x', 'UTC', '1578616205 1578616205067'],
  ['Z ZZ', 'Asia/Tokyo', '+09:00 +0900'],
  ['HH:mm Z', 'America/New_York', '19:30 -05:00'],
  ['HH:mm Z', 'Asia/Kolkata', '06:00 +05:30'],
  ['z', 'UTC', 'UTC'],
  ['z', 'America/New_York', 'EST'],
  ['[literal] YYYY', 'UTC', 'literal 2020'],
  ['LL', 'UTC', 'January 10, 2020'],
  ['S SS', 'UTC', '0 06'],
])('format %s in %s', (format, zone, expected) => {
  expect(formatDate(MOMENT, format, zone)).toBe(expected)
})
