import { expect, test, vi } from 'vitest'
import { row, timeRow } from '../../scripts/bench/benchmark.ts'
import { generateCorpus } from '../../scripts/bench/corpus.ts'
import { createRandom } from '../../scripts/bench/random.ts'
import { summarize } from '../../scripts/bench/statistics.ts'
import { digits, renderResult } from '../../scripts/bench/table.ts'
import { interleave } from '../../scripts/bench/timing.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'

// hundreds of files on a machine that is busy
vi.setConfig({ testTimeout: 60_000 })

const corpus = generateCorpus(500)
const findingsOf = ({ text, context }: (typeof corpus)[number]) =>
  lintDockerfile({ text, context, path: 'Dockerfile' })

test('the same seed gives the same choices, on every machine', () => {
  const random = createRandom(1)
  const numbers = Array.from({ length: 4 }, () => random.integer(1, 1000))
  expect(numbers).toEqual([628, 3, 528, 982])
})

test('the corpus is the same each time, and another one with another seed', () => {
  expect(generateCorpus(500)).toEqual(corpus)
  expect(generateCorpus(500, 2)).not.toEqual(corpus)
})

test('the front end accepts every file of the corpus', () => {
  const refused = corpus.flatMap((sample) =>
    findingsOf(sample)
      .filter(({ rule }) => rule === 'syntax')
      .map(({ line, message }) => `${message}: ${sample.text.split('\n')[line - 1]}`),
  )
  expect(refused).toEqual([])
})

test('the corpus is a mix: hardly two files alike, careful ones, careless ones, one stage and several', () => {
  const counts = corpus.map((sample) => findingsOf(sample).length)
  const stages = corpus.map(({ text }) => text.match(/^FROM /gm)?.length)
  expect(new Set(corpus.map(({ text }) => text)).size).toBeGreaterThan(490)
  expect(counts.filter((count) => count < 3).length).toBeGreaterThan(25)
  expect(counts.filter((count) => count > 8).length).toBeGreaterThan(50)
  expect([...new Set(stages)].sort()).toEqual([1, 2, 3, 4])
})

test('every file of the corpus has a context with the manifests of its language', () => {
  const without = corpus.filter(({ context }) =>
    Object.keys(context.texts ?? {}).some((path) => !context.files.includes(path)),
  )
  expect(without).toEqual([])
})

test.each([
  ['one sample', [7], { runs: 1, median: 7, p90: 7, min: 7, max: 7, total: 7 }],
  ['an odd number, in any order', [3, 1, 2], { runs: 3, median: 2, p90: 3, min: 1, max: 3, total: 6 }],
  ['an even number', [4, 1, 3, 2], { runs: 4, median: 2.5, p90: 4, min: 1, max: 4, total: 10 }],
  [
    'numbers of different length',
    [10, 9, 100],
    { runs: 3, median: 10, p90: 100, min: 9, max: 100, total: 119 },
  ],
  [
    'ten samples, of which one is far out',
    [1, 1, 1, 1, 1, 1, 1, 1, 2, 50],
    { runs: 10, median: 1, p90: 2, min: 1, max: 50, total: 60 },
  ],
])('%s is summarized', (_, samples, summary) => {
  expect(summarize(samples)).toEqual(summary)
})

test('without a sample there is no figure', () => {
  expect(() => summarize([])).toThrow('nothing to summarize')
})

test.each([
  [0, '0.000'],
  [0.0361, '0.036'],
  [-0.25, '-0.250'],
  [1.234, '1.23'],
  [12.34, '12.3'],
  [1234.5, '1235'],
])('%d is written %s', (figure, text) => {
  expect(digits(figure)).toBe(text)
})

test('tasks take turns, and the first turn does not count', async () => {
  const calls: string[] = []
  const task = (name: string) => async () => calls.push(name)
  expect(await interleave(2, { a: task('a'), b: task('b') })).toEqual({ a: [3, 5], b: [4, 6] })
  expect(calls).toEqual(['a', 'b', 'a', 'b', 'a', 'b'])
})

test('a result is an aligned table with units; a single sample has no spread', () => {
  const rows = [
    timeRow('bare build', [1200, 1300, 1400], 's'),
    timeRow('a file', [0.5, 0.75], 'ms', '3 findings'),
    row('peak memory', [151], 'MB'),
  ]
  expect(renderResult('lint', { title: 'two files', rows })).toMatchInlineSnapshot(`
    "lint: two files
                   runs    median       p90       min       max
      bare build      3    1.30 s    1.40 s    1.20 s    1.40 s
      a file          2  0.625 ms  0.750 ms  0.500 ms  0.750 ms  3 findings
      peak memory     1    151 MB
    "
  `)
})
