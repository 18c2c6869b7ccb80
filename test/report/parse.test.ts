// Stored reports are not trusted.
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/report/parse.ts'
import { makeReport } from '../contract/reports.ts'

type Json = Record<string, unknown>

const summary = { pullSize: 1, diskSize: null, ownLayers: 1, baseLayers: 0 }
const change = { kind: 'added', instruction: 'RUN x', line: 3, base: false, before: null, after: 5 }
const platforms = [{ platform: 'linux/amd64', before: summary, after: summary, layers: [change] }]
const report = { ...makeReport('c1'), compare: { ref: 'main', commit: 'c0', platforms } }

const withLayer = (more: Json): Json => {
  const [platform] = report.platforms
  const layers = platform?.layers.map((layer) => ({ ...layer, ...more }))
  return { ...report, platforms: [{ ...platform, layers }] }
}

it('reads what was written', () => {
  expect(parseReport(JSON.stringify(report))).toEqual(report)
})

it('ignores fields of later versions', () => {
  expect(parseReport(JSON.stringify({ ...report, extra: 1 }))).toMatchObject({ image: 'acme/api' })
})

describe('refuses', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['another version', { ...report, version: 2 }],
    ['a missing image', { ...report, image: undefined }],
    ['a number for a text', { ...report, commit: 7 }],
    ['a text beyond all measure', { ...report, image: 'x'.repeat(200_000) }],
    ['platforms that are no list', { ...report, platforms: {} }],
    ['an unknown mapping', { ...report, platforms: [{ ...report.platforms[0], mapping: 'guess' }] }],
    ['a negative size', withLayer({ size: -1 })],
    ['a size with a fraction', withLayer({ size: 1.5 })],
    ['a size that is text', withLayer({ diskSize: '5 MB' })],
    ['a size beyond safe integers', withLayer({ size: 2 ** 60 })],
    ['a flag that is text', withLayer({ base: 'no' })],
    ['a comparison without platforms', { ...report, compare: { ref: 'main', commit: 'c0' } }],
    [
      'a change of unknown kind',
      {
        ...report,
        compare: { ...report.compare, platforms: [{ ...platforms[0], layers: [{ ...change, kind: 'x' }] }] },
      },
    ],
  ])('%s', (_what, value) => {
    expect(parseReport(JSON.stringify(value))).toBeUndefined()
  })

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a number beyond all', '{"version":1e999}'],
  ])('%s', (_what, text) => {
    expect(parseReport(text)).toBeUndefined()
  })
})
