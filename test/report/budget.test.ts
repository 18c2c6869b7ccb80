// Budgets: what may be written, what counts where, and what an image costs too much by.
import { describe, expect, it, test } from 'vitest'
import { type Budget, parseBudget, parseDiveRules } from '../../src/report/budget.ts'
import { budgetLines, budgetSentence, budgetsInWords, culpritSentence } from '../../src/report/budget-text.ts'
import { compareReports } from '../../src/report/compare-reports.ts'
import { judgeBudgets } from '../../src/report/judge-budgets.ts'
import type { PlatformReport, Report, Waste } from '../../src/report/model.ts'
import { baseLayer, commentInput, layer, platform, report } from './sample.ts'

const origin = { name: 'Input budgets' }
const parse = (...lines: readonly string[]): readonly Budget[] =>
  lines.map((line) => parseBudget(line, origin))

describe('a budget', () => {
  it.each([
    ['max-size=200MB', { metric: 'max-size', level: 'fail', limit: 200e6, unit: 'bytes' }],
    ['max-size = 1 GiB', { limit: 1024 ** 3, text: 'max-size=1 GiB' }],
    ['warn:max-increase=5%', { metric: 'max-increase', level: 'warn', limit: 0.05, unit: 'share' }],
    ['max-increase=2MB', { limit: 2e6, unit: 'bytes' }],
    ['fail:max-layers=12', { limit: 12, unit: 'count', level: 'fail' }],
    ['min-efficiency=0.95', { limit: 0.95, unit: 'share' }],
    ['min-efficiency=95%', { limit: 0.95 }],
    ['max-reclaimable=10%', { limit: 0.1, unit: 'share' }],
    ['linux/arm64:max-size=1MB', { platform: 'linux/arm64', image: undefined }],
    ['linux/arm64/v8:max-size=1MB', { platform: 'linux/arm64' }],
    ['api:max-size=1MB', { image: 'api', platform: undefined }],
    [
      'warn:api (dev):linux/amd64:max-size=1MB',
      { image: 'api (dev)', platform: 'linux/amd64', level: 'warn' },
    ],
    ['linux/amd64:api:warn:max-size=1MB', { image: 'api', platform: 'linux/amd64', level: 'warn' }],
  ])('%s is understood', (line, expected) => {
    expect(parseBudget(line, origin)).toMatchObject(expected)
  })

  it.each([
    ['max-size', 'it must be one of max-size, max-increase'],
    ['size=3MB', 'it must be one of max-size, max-increase'],
    ['max-size=5%', 'max-size takes a size, e.g. 200MB'],
    ['max-size=-1', 'max-size takes a size'],
    ['max-layers=1.5', 'max-layers takes a number'],
    ['min-efficiency=1.1', 'min-efficiency takes a number from 0 to 1'],
    ['min-efficiency=200%', 'min-efficiency takes a number from 0 to 1'],
    ['warn:fail:max-size=1MB', 'before the name there may be warn or fail'],
    ['a:b:max-size=1MB', 'before the name there may be warn or fail'],
    [':max-size=1MB', 'before the name there may be warn or fail'],
  ])('%s is refused', (line, why) => {
    expect(() => parseBudget(line, origin)).toThrow(`Input budgets has the budget "${line}": ${why}`)
  })

  it('says where it was written', () => {
    const at = { name: '.layersmith.yml:3', file: '.layersmith.yml', line: 3 }
    expect(() => parseBudget('max-size=big', at)).toThrow(expect.objectContaining({ line: 3 }))
  })
})

test('a .dive-ci file is read as dive reads it, what is disabled or left out aside', () => {
  const text = `rules:
  # If the efficiency is measured below X%, mark as failed.
  lowestEfficiency: 0.95
  highestWastedBytes: "20MB" # quoted
  highestUserWastedPercent: 0.20
`
  expect(parseDiveRules(text, '.dive-ci').map(({ text: written, level }) => [written, level])).toEqual([
    ['min-efficiency=0.95', 'fail'],
    ['max-reclaimable=20MB', 'fail'],
    ['max-reclaimable=20%', 'fail'],
  ])
  expect(parseDiveRules('rules:\n  lowestEfficiency: disabled\n  other: 3\n', '.dive-ci')).toEqual([])
  expect(() => parseDiveRules('rules:\n  highestWastedBytes: lots\n', '.dive-ci')).toThrow('.dive-ci:2 has')
})

const waste: Waste = {
  reclaimable: 30e6,
  pairs: [
    { writtenBy: 1, killedBy: 2, bytes: 20e6, paths: ['/a'] },
    { writtenBy: 2, killedBy: 2, bytes: 10e6, paths: ['/b'] },
  ],
  copiedUp: 0,
  duplicate: 0,
  junk: 0,
  shadowedBase: 0,
  efficiency: 0.7,
}

const now = [baseLayer('base', 100e6), layer('big', 70e6, { line: 4 }), layer('small', 30e6, { line: 9 })]
const before = [baseLayer('base', 100e6), layer('old', 60e6, { line: 4, instruction: 'RUN big' })]

function judged(lines: readonly string[], more: Partial<PlatformReport> = {}) {
  const after: Report = { ...report(now), platforms: [platform(now, more)] }
  const compare = compareReports({ before: report(before), after, ref: 'main', commit: 'c' })
  return judgeBudgets({ ...after, compare }, parse(...lines))
}

describe('judging', () => {
  it.each([
    ['max-size=200MB', 'kept', 200e6, undefined],
    ['max-size=199MB', 'over', 200e6, 4],
    ['max-increase=40MB', 'kept', 40e6, undefined],
    ['max-increase=39MB', 'over', 40e6, 9],
    ['max-increase=25%', 'kept', 0.25, undefined],
    ['max-increase=24.9%', 'over', 0.25, 9],
    ['max-layers=3', 'kept', 3, undefined],
    ['max-layers=2', 'over', 3, undefined],
    ['min-efficiency=70%', 'kept', 0.7, undefined],
    ['min-efficiency=0.71', 'over', 0.7, 4],
    ['max-reclaimable=30MB', 'kept', 30e6, undefined],
    ['max-reclaimable=29MB', 'over', 30e6, 4],
    ['max-reclaimable=30%', 'kept', expect.closeTo(0.3), undefined],
  ])('%s is %s', (line, outcome, actual, culprit) => {
    const [verdict] = judged([line], { waste })
    expect(verdict).toMatchObject({ outcome, actual })
    expect(verdict?.culprit?.line).toBe(culprit)
  })

  it.each(['min-efficiency=0.9', 'max-reclaimable=1B'])(
    '%s is not judged where content was not read',
    (line) => {
      expect(judged([line])).toMatchObject([{ outcome: 'unknown', actual: null }])
    },
  )

  it('does not call a size that is not known too large', () => {
    expect(judged(['max-size=1B'], { pullSize: null })).toMatchObject([{ outcome: 'unknown' }])
    expect(judgeBudgets(report(now), parse('max-increase=1B'))).toMatchObject([{ outcome: 'unknown' }])
  })

  it('takes the most specific of several, and of equals the last', () => {
    const chosen = (...lines: readonly string[]) => judged(lines).map(({ budget: { text } }) => text)
    expect(chosen('max-size=1MB', 'linux/amd64:max-size=2MB', 'linux/arm64:max-size=3MB')).toEqual([
      'max-size=2MB',
    ])
    expect(chosen('api:max-size=1MB', 'linux/amd64:max-size=2MB', 'web:max-size=3MB')).toEqual([
      'max-size=1MB',
    ])
    expect(chosen('max-size=1MB', 'max-size=2MB')).toEqual(['max-size=2MB'])
    expect(chosen('max-increase=1MB', 'max-increase=2%', 'warn:max-increase=1%')).toHaveLength(3)
  })
})

test('verdicts read as sentences', () => {
  const verdicts = judged(
    ['max-size=199MB', 'max-increase=10%', 'max-layers=1', 'max-reclaimable=1MB', 'min-efficiency=0.9'],
    { waste },
  )
  expect(
    verdicts.map((verdict) => `${budgetSentence(verdict)}.${culpritSentence(verdict)}`),
  ).toMatchInlineSnapshot(`
      [
        "linux/amd64: 200.0 MB pull size, 1.0 MB over the budget max-size=199MB. Most of it is Dockerfile:4, RUN big (70.0 MB).",
        "linux/amd64: 25.0 % larger than before, over the budget max-increase=10%. Most is added by Dockerfile:9, RUN small (30.0 MB).",
        "linux/amd64: 3 layers, 2 over the budget max-layers=1.",
        "linux/amd64: 30.0 MB reclaimable, 29.0 MB over the budget max-reclaimable=1MB. Dockerfile:4 writes 20.0 MB that line 9 removes or replaces.",
        "linux/amd64: efficiency 70.0 %, below the budget min-efficiency=0.9. Dockerfile:4 writes 20.0 MB that line 9 removes or replaces.",
      ]
    `)
  const input = commentInput(report(now))
  expect(budgetLines(input, verdicts)).toMatchInlineSnapshot(`
    [
      "**Over budget** 200.0 MB pull size, 1.0 MB over the budget max-size=199MB. Most of it is [line 4](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L4) \`RUN big\` (70.0 MB).",
      "**Over budget** 25.0 % larger than before, over the budget max-increase=10%. Most is added by [line 9](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L9) \`RUN small\` (30.0 MB).",
      "**Over budget** 3 layers, 2 over the budget max-layers=1.",
      "**Over budget** 30.0 MB reclaimable, 29.0 MB over the budget max-reclaimable=1MB. [Line 4](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L4) \`RUN big\` writes 20.0 MB that [line 9](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L9) removes or replaces.",
      "**Over budget** efficiency 70.0 %, below the budget min-efficiency=0.9. [Line 4](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L4) \`RUN big\` writes 20.0 MB that [line 9](https://github.com/acme/api/blob/3f2a91c0d1e2f3a4b5c6d7e8f90a1b2c3d4e5f60/Dockerfile#L9) removes or replaces.",
    ]
  `)
  expect(budgetsInWords(verdicts)).toBeUndefined()
  expect(budgetsInWords(judged(['max-size=1GB']))).toBe('all budgets kept')
  expect(budgetsInWords(judged(['max-size=1GB', 'max-reclaimable=1B']))).toBe('1 budget kept')
})
