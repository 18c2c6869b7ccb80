// What the build that reads cache mounts says of those it leaves out.
import { expect, test } from 'vitest'
import { readLeftOut, renderMountReader } from '../../src/build/mount-dockerfile.ts'

const mount = (id: string) => ({ id, sharing: 'shared', owner: undefined }) as const
const build = { image: 'a@sha256:0', mounts: [mount('/one'), mount('/two')], run: '1-1' }

test('the reader says which mounts are too large in the words that are read back', () => {
  const [, said = ''] = /echo \\"(.*?)\\"/.exec(renderMountReader(build, 1_000_000)) ?? []
  expect(said.replace('$i', '1').replace('$size', '3000')).toBe('layersmith leaves out mount 1: 3000 kB')
})

test.each([
  ['layersmith leaves out mount 1: 3000 kB\r\n', [[1, 3_072_000]]],
  [
    'x\nlayersmith leaves out mount 0: 1 kB\nlayersmith leaves out mount 12: 2 kB\n',
    [
      [0, 1024],
      [12, 2048],
    ],
  ],
  ['cp: layersmith leaves out mount 1: 3000 kB of it\n', []],
])('%j', (output, found) => {
  expect([...readLeftOut(output)]).toEqual(found)
})
