import { expect, test } from 'vitest'
import { parseIndex } from '../../src/cache/index-entry.ts'

const digest = `sha256:${'a'.repeat(64)}`
const pack = `layersmith-2-pack-${'b'.repeat(64)}`
const index = {
  version: 1,
  scope: 's',
  ref: 'refs/heads/main',
  commit: 'c',
  savedAt: 1,
  manifest: '{}',
  config: '{}',
  packs: { [pack]: 10 },
  blobs: { [digest]: { size: 4, pack, offset: 2, created: 1, used: 1, seconds: 0.5 } },
  bases: { [`docker.io/library/alpine@${digest}`]: { [digest]: 7 } },
  diskSizes: { [digest]: 9 },
  asked: { [pack]: 5 },
  left: {},
  steps: { abc: 1.5 },
  facts: { [`sha256:${'d'.repeat(64)}`]: digest },
  reports: [{ commit: 'c', text: '{}' }],
}

test('what a run wrote is read', () => {
  expect(parseIndex(JSON.stringify(index))).toEqual(index)
})

test.each([
  ['is missing', {}],
  [
    'makes no sense',
    { asked: [1], left: { x: 1 }, steps: { a: '1' }, facts: { x: 1 }, reports: [{ commit: 1 }] },
  ],
])('a note that %s is left out', (_what, notes) => {
  const { asked: _, left: __, steps: ___, reports: ____, facts: _____, ...bare } = index
  const empty = { asked: {}, left: {}, steps: {}, facts: {}, reports: [] }
  expect(parseIndex(JSON.stringify({ ...bare, ...notes }))).toEqual({ ...bare, ...empty })
})

const changed = (change: object) => JSON.stringify({ ...index, ...change })
const blob = index.blobs[digest]

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a newer version', changed({ version: 2 })],
  ['a missing part', changed({ manifest: undefined })],
  ['a time that is none', changed({ savedAt: -1 })],
  ['a blob without a digest', changed({ blobs: { a: blob } })],
  ['a pack of another name', changed({ blobs: { [digest]: { ...blob, pack: 'layersmith-1-layers-x' } } })],
  ['a place before the pack', changed({ blobs: { [digest]: { ...blob, offset: -1 } } })],
  ['a size that is text', changed({ diskSizes: { [digest]: '9' } })],
  ['a base layer without a size', changed({ bases: { x: { [digest]: null } } })],
])('%s is refused', (_what, text) => {
  expect(parseIndex(text)).toBeUndefined()
})
