// Names of cache entries.
import { expect, it } from 'vitest'
import {
  deriveLayersKey,
  deriveLayersPrefix,
  deriveReportKey,
  deriveReportPrefix,
} from '../../src/cache/key.ts'

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`
const main = 'refs/heads/main'

it('names kind, image, ref, run and content', () => {
  const key = deriveLayersKey(deriveLayersPrefix('5c0pe', main), '42-1', digest)
  expect(key).toMatch(/^layersmith-1-layers-5c0pe-[0-9a-f]{12}-42-1-0123456789ab$/)
})

it('names the commit of a report', () => {
  expect(deriveReportKey(deriveReportPrefix('5c0pe', main), 'c0ffee')).toMatch(
    /^layersmith-1-report-5c0pe-[0-9a-f]{12}-c0ffee$/,
  )
})

it('never lets the prefix of one ref or image begin the key of another', () => {
  const prefixes = ['a', 'ab'].flatMap((scope) =>
    ['refs/heads/a', 'refs/heads/ab'].map((ref) => deriveLayersPrefix(scope, ref)),
  )
  const begins = prefixes.flatMap((one) => prefixes.filter((other) => other !== one && other.startsWith(one)))
  expect(begins).toEqual([])
})

it('makes keys the service accepts, whatever the run is called', () => {
  const key = deriveLayersKey(
    deriveLayersPrefix('s', 'x'.repeat(2000)),
    `run, with ${'y'.repeat(600)}`,
    digest,
  )
  expect(key.length).toBeLessThanOrEqual(512)
  expect(key).not.toContain(',')
})
