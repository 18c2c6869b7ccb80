import { expect, test } from 'vitest'
import type { Package } from '../../src/layers/package.ts'
import type { PagePlatform } from '../../src/page/input.ts'
import { packageChanges } from '../../src/page/package-changes.ts'

const row = (name: string, version: string, size: number | undefined = 1): Package => ({
  ...{ manager: 'node', name, version, size, architecture: undefined, source: undefined },
})
const image = (platform: string, packages: readonly Package[]): PagePlatform => ({
  ...{ platform, packages, files: { paths: [], sizes: [], layers: [] } },
})
const changes = (old: readonly Package[], now: readonly Package[]) =>
  packageChanges([image('linux/amd64', old)], [image('linux/amd64', now)]).flatMap((found) =>
    found.changes.map(
      ({ kind, name, before, after }) => `${kind} ${name} ${before?.version ?? '-'} ${after?.version ?? '-'}`,
    ),
  )

test('packages that came, went or changed their version are told, equal ones not', () => {
  const old = [row('a', '1'), row('b', '1'), row('same', '1')]
  const now = [row('b', '2'), row('c', '1'), row('same', '1')]
  expect(changes(old, now)).toEqual(['removed a 1 -', 'added c - 1', 'upgraded b 1 2'])
})

test('the largest change comes first; a size that is not known counts nothing', () => {
  const old = [row('a', '1', 3), row('b', '2', 4), { ...row('d', '1'), size: undefined }]
  const now = [row('b', '1', 9), row('c', '1', 90), { ...row('d', '2'), size: undefined }]
  expect(changes(old, now)).toEqual(['added c - 1', 'downgraded b 2 1', 'removed a 1 -', 'upgraded d 1 2'])
})

test('platforms are paired by name; two single ones belong together', () => {
  const [amd, arm] = [image('linux/amd64', [row('a', '1')]), image('linux/arm64', [row('a', '2')])]
  expect(
    packageChanges([amd], [arm]).map(({ platform, changes: found }) => [platform, found.length]),
  ).toEqual([['linux/arm64', 1]])
  expect(packageChanges([amd], [amd, arm]).map(({ platform }) => platform)).toEqual(['linux/amd64'])
})
