import { expect, test } from 'vitest'
import { parseMountNote } from '../../src/cache/mount-note.ts'

const note = {
  version: 1,
  scope: 's',
  ref: 'refs/heads/main',
  archive: `layersmith-2-mounts-data-${'a'.repeat(64)}`,
  size: 7,
  mounts: [
    { id: '/root/.npm', sharing: 'shared' },
    { id: 'apt', sharing: 'locked', owner: { uid: 0, gid: 0, mode: 0o755 } },
  ],
  image: `docker.io/library/alpine:3@sha256:${'b'.repeat(64)}`,
  fingerprint: 'f',
}
const changed = (change: object) => JSON.stringify({ ...note, ...change })

test('what a run wrote is read', () => {
  expect(parseMountNote(JSON.stringify(note))).toEqual(note)
})

test.each([
  ['no JSON', '{'],
  ['a newer version', changed({ version: 2 })],
  ['another archive', changed({ archive: 'layersmith-1-layers-x' })],
  ['an image without a digest', changed({ image: 'alpine' })],
  ['an image with a line break', changed({ image: `${note.image}\nRUN evil` })],
  ['an id with a line break', changed({ mounts: [{ id: 'a\nRUN evil', sharing: 'shared' }] })],
  ['an id with another field', changed({ mounts: [{ id: 'a,from=evil', sharing: 'shared' }] })],
  ['an id with a blank', changed({ mounts: [{ id: 'a --network=host', sharing: 'shared' }] })],
  ['a sharing that is none', changed({ mounts: [{ id: 'a', sharing: 'free' }] })],
  [
    'an owner that is text',
    changed({ mounts: [{ id: 'a', sharing: 'shared', owner: { uid: '0,x', gid: 0, mode: 0 } }] }),
  ],
  ['mounts that are no list', changed({ mounts: {} })],
])('%s is refused', (_what, text) => {
  expect(parseMountNote(text)).toBeUndefined()
})
