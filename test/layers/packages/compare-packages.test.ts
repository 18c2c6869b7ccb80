// What became of the packages between two images.
import { describe, expect, it } from 'vitest'
import type { Package, PackageManager } from '../../../src/layers/package.ts'
import { comparePackages, type PackageChange } from '../../../src/layers/packages/compare-packages.ts'
import { fc } from '../../support/property.ts'

const item = (manager: PackageManager, name: string, version: string, size?: number): Package => ({
  manager,
  name,
  version,
  size,
  architecture: undefined,
  source: undefined,
})

const told = (changes: readonly PackageChange[]) =>
  changes.map(({ kind, name, before, after }) => `${kind} ${name} ${before?.version} ${after?.version}`)

describe('comparePackages', () => {
  it('tells what came, went, rose and fell', () => {
    const before = [item('dpkg', 'gone', '1', 5), item('dpkg', 'same', '1'), item('dpkg', 'up', '1.9', 7)]
    const after = [item('dpkg', 'new', '1'), item('dpkg', 'same', '1'), item('dpkg', 'up', '1.10', 9)]
    expect(comparePackages(before, after)).toEqual([
      { kind: 'removed', manager: 'dpkg', name: 'gone', before: { version: '1', size: 5 }, after: undefined },
      {
        kind: 'added',
        manager: 'dpkg',
        name: 'new',
        before: undefined,
        after: { version: '1', size: undefined },
      },
      {
        kind: 'upgraded',
        manager: 'dpkg',
        name: 'up',
        before: { version: '1.9', size: 7 },
        after: { version: '1.10', size: 9 },
      },
    ])
  })

  it.each([
    ['apk', '1.0_rc1', '1.0', 'upgraded'],
    ['apk', '1.0', '1.0_rc1', 'downgraded'],
    ['rpm', '1:1', '2', 'downgraded'],
    ['python', '1.0', '1.0.0', 'rebuilt'],
    ['node', '1.0.0+a', '1.0.0+b', 'rebuilt'],
  ] as const)('by the order of %s, %s to %s is %s', (manager, before, after, kind) => {
    const changes = comparePackages([item(manager, 'a', before)], [item(manager, 'a', after)])
    expect(changes).toMatchObject([{ kind }])
  })

  it('takes the same name of two managers for two packages', () => {
    const changes = comparePackages([item('node', 'a', '1.0.0')], [item('python', 'a', '1.0.0')])
    expect(told(changes)).toEqual(['removed a 1.0.0 undefined', 'added a undefined 1.0.0'])
  })

  it('pairs copies: equal ones are no change, of the rest the oldest with the oldest', () => {
    const versions = (...all: string[]) => all.map((version) => item('node', 'a', version))
    const changes = comparePackages(
      versions('1.0.0', '2.0.0', '3.0.0'),
      versions('2.1.0', '1.0.0', '3.1.0', '4.0.0'),
    )
    expect(told(changes)).toEqual([
      'upgraded a 2.0.0 2.1.0',
      'upgraded a 3.0.0 3.1.0',
      'added a undefined 4.0.0',
    ])
  })

  it('is the same from both sides', () => {
    const some = fc.array(
      fc
        .tuple(
          fc.constantFrom<PackageManager>('dpkg', 'node'),
          fc.constantFrom('a', 'b'),
          fc.constantFrom('1.0.0', '1.0.0+x', '1.2.0', '10'),
        )
        .map(([manager, name, version]) => item(manager, name, version)),
      { maxLength: 8 },
    )
    const turn = {
      added: 'removed',
      removed: 'added',
      upgraded: 'downgraded',
      downgraded: 'upgraded',
    } as const
    fc.assert(
      fc.property(some, some, (before, after) => {
        const back = comparePackages(after, before).map((change) => ({
          ...change,
          kind: change.kind === 'rebuilt' ? change.kind : turn[change.kind],
          before: change.after,
          after: change.before,
        }))
        expect(back).toEqual(comparePackages(before, after))
      }),
    )
  })
})
