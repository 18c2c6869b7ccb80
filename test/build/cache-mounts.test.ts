import { describe, expect, test } from 'vitest'
import { readStepMounts } from '../../src/build/cache-mounts.ts'

// the shapes are those of a real provenance
const source = (id: string, identifier: string) => ({ id, op: { Op: { source: { identifier } } } })
const image = source('step0', `docker-image://docker.io/library/alpine:3@sha256:${'a'.repeat(64)}`)
const run = (id: string, mounts: readonly object[], inputs: readonly string[]) => ({
  ...{ id, inputs },
  op: { Op: { exec: { meta: {}, mounts: [{ dest: '/' }, ...mounts] } } },
})
const cache = (ID: string, more: object = {}) => ({ input: -1, mountType: 3, cacheOpt: { ID }, ...more })
const folder = {
  id: 'step9',
  op: {
    Op: {
      file: {
        actions: [
          {
            input: -1,
            Action: {
              mkdir: {
                path: '/cache',
                mode: 448,
                owner: { user: { User: { byId: 1000 } }, group: { User: { byId: 1001 } } },
              },
            },
          },
        ],
      },
    },
  },
}

const mountsOf = (...steps: readonly object[]) => readStepMounts(steps).flatMap(({ mounts }) => mounts)

describe('a mount', () => {
  test.each([
    ['by its target', cache('//root/.npm'), { id: '/root/.npm', sharing: 'shared', owner: undefined }],
    ['by its id', cache('/apt'), { id: 'apt', sharing: 'shared', owner: undefined }],
    [
      'that is locked',
      cache('/x', { cacheOpt: { ID: '/x', sharing: 2 } }),
      { id: 'x', sharing: 'locked', owner: undefined },
    ],
  ])('%s', (_what, mount, expected) => {
    expect(mountsOf(image, run('step1', [mount], ['step0:0']))).toEqual([expected])
  })

  test('with owner and mode is told from the hidden step that makes its folder', () => {
    const owned = cache('//u', { input: 1, selector: '/cache' })
    expect(mountsOf(image, folder, run('step1', [owned], ['step0:0', 'step9:0']))).toEqual([
      { id: '/u', sharing: 'shared', owner: { uid: 1000, gid: 1001, mode: 0o700 } },
    ])
  })

  test.each([
    ['that begins as a folder of a stage', cache('//e', { input: 1, selector: '/etc' })],
    ['of another kind', { input: -1, mountType: 1, dest: '/tmp' }],
  ])('%s is left out', (_what, mount) => {
    expect(mountsOf(image, run('step1', [mount], ['step0:0', 'step0:0']))).toEqual([])
  })
})

test.each([
  [
    'its image, steps in between',
    [image, run('step1', [], ['step0:0'])],
    'step1',
    /^docker\.io\/library\/alpine/,
  ],
  ['nothing, for one that begins empty', [], 'step7', /^undefined$/],
  ['nothing, for one from the context', [source('step1', 'local://context')], 'step1', /^undefined$/],
])('the file system of a step comes from %s', (_what, steps, parent, expected) => {
  const [found] = readStepMounts([...steps, run('step2', [cache('/x')], [`${parent}:0`])])
  expect(String(found?.image)).toMatch(expected)
})

test.each([[[]], [[null, 3, { id: 'x' }]], [[{ id: 'x', op: { Op: { exec: { mounts: {} } } } }]]])(
  '%j has no mounts',
  (definition) => {
    expect(readStepMounts(definition)).toEqual([])
  },
)
