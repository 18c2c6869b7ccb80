import { describe, expect, test } from 'vitest'
import type { Package } from '../../src/layers/package.ts'
import { commonArchitecture, readRepositories } from '../../src/rebuild/apk-index.ts'
import { packageLists, parseRelease, releaseUrl, scanPackages } from '../../src/rebuild/apt-index.ts'
import { isAptSource, readAptSources } from '../../src/rebuild/apt-sources.ts'
import { type Available, findUpdates } from '../../src/rebuild/package-updates.ts'

const LIST = 'etc/apt/sources.list'
const DEB822 = 'etc/apt/sources.list.d/debian.sources'
const read = (text: string, path = LIST) => readAptSources(new Map([[path, text]]))

describe('sources of apt', () => {
  test('in one line each', () => {
    const text = `# deb http://no/ no no
deb http://archive.example/debian bookworm main contrib # why
deb-src http://archive.example/debian bookworm main
deb [arch=amd64,arm64 signed-by=/k.gpg] https://user:pass@apt.example/x stable main
deb http://flat.example ./
deb cdrom:[Debian]/ bookworm main
deb file:/srv/repo ./
`
    expect(read(text)).toEqual({
      sources: [
        {
          ...{ uri: 'http://archive.example/debian/', suite: 'bookworm' },
          ...{ components: ['main', 'contrib'], architectures: [] },
        },
        {
          ...{ uri: 'https://user:pass@apt.example/x/', suite: 'stable' },
          ...{ components: ['main'], architectures: ['amd64', 'arm64'] },
        },
        { uri: 'http://flat.example/', suite: './', components: [], architectures: [] },
      ],
      skipped: ['cdrom:', 'file:/srv/repo'],
    })
  })

  test('in paragraphs, several suites each', () => {
    const text = `Types: deb deb-src
# a comment
URIs: http://archive.example/debian
Suites: bookworm
 bookworm-updates
Components: main

Types: deb
URIs: http://off.example
Suites: off
Components: main
Enabled: no
`
    const { sources } = read(text, DEB822)
    expect(sources.map(releaseUrl)).toEqual([
      'http://archive.example/debian/dists/bookworm/InRelease',
      'http://archive.example/debian/dists/bookworm-updates/InRelease',
    ])
  })

  test.each([
    [LIST, true],
    [DEB822, true],
    ['etc/apt/sources.list.d/x.list', true],
    ['etc/apt/sources.list.d/x.list.save', false],
    ['etc/apt/sources.list.d/a/x.list', false],
    ['etc/apt/trusted.gpg', false],
  ])('%s is one: %s', (path, is) => {
    expect(isAptSource(path)).toBe(is)
  })
})

const hash = 'a'.repeat(64)
const release = `-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256

Origin: Debian
Label: Debian-Security
Suite: stable-security
Date: Sat, 15 Aug 2026 10:00:00 UTC
MD5Sum:
 ${'b'.repeat(32)} 10 main/binary-amd64/Packages.gz
SHA256:
 ${hash} 10 main/binary-amd64/Packages.gz
 ${hash}     10 main/binary-amd64/Packages.xz
 ${hash} 10 contrib/binary-amd64/Packages.xz
-----BEGIN PGP SIGNATURE-----
`
const source = {
  uri: 'http://d/',
  suite: 'bookworm-security',
  components: ['main', 'contrib', 'none'],
  architectures: [],
}

test('the list of an archive says when, what, and whether it is for security', () => {
  const parsed = parseRelease(release, 'bookworm-security')
  expect([parsed.date, parsed.security, parsed.hashes.size]).toEqual([Date.UTC(2026, 7, 15, 10), true, 3])
  expect(parseRelease('Suite: stable\n', 'stable')).toMatchObject({ date: undefined, security: false })
})

test.each([
  [
    ['.xz', '.gz', ''],
    ['main/binary-amd64/Packages.xz', 'contrib/binary-amd64/Packages.xz'],
  ],
  [
    ['.gz', ''],
    ['main/binary-amd64/Packages.gz', undefined],
  ],
])('with %j the lists are %j', (forms, expected) => {
  const lists = packageLists(source, parseRelease(release, ''), { architecture: 'amd64', forms })
  const url = (path: string | undefined) => path && `http://d/dists/bookworm-security/${path}`
  expect(lists.map((list) => list?.url)).toEqual(expected.map(url))
})

test('lists of packages give the versions of those wanted', () => {
  const text = `Package: curl
Version: 8.1-2
Architecture: amd64
Description: Package: no

Package: git
Version: 1

Architecture: all
Version: 3
Package: tzdata

Package: phased
Version: 9
Phased-Update-Percentage: 30
`
  expect(scanPackages(text, new Set(['curl', 'tzdata', 'phased']), true)).toEqual([
    { name: 'curl', version: '8.1-2', architecture: 'amd64', security: true },
    { name: 'tzdata', version: '3', architecture: 'all', security: true },
  ])
})

const pkg = (name: string, version: string, architecture = 'amd64'): Package => ({
  ...{ manager: 'dpkg', name, version, architecture, source: undefined, size: undefined },
})
const has = (name: string, version: string, more: Partial<Available> = {}): Available => ({
  ...{ name, version, architecture: 'amd64', security: false, ...more },
})

describe('updates', () => {
  const installed = {
    manager: 'dpkg' as const,
    packages: [pkg('curl', '8.1-2'), pkg('base', '1'), pkg('mine', '1.9'), pkg('held', '1')],
    base: [pkg('base', '1'), pkg('mine', '1.8')],
    upgrades: false,
    held: ['held'],
  }
  const find = (available: readonly Available[], more = {}) =>
    findUpdates({ ...installed, ...more }, available)

  test('are the highest version there is, security marked', () => {
    const available = [
      has('curl', '8.1-2+deb12u1', { security: true }),
      has('curl', '8.2-1'),
      has('curl', '7'),
    ]
    expect(find(available).ours).toEqual([{ name: 'curl', from: '8.1-2', to: '8.2-1', security: true }])
  })

  test.each([
    ['the same version', [has('curl', '8.1-2')]],
    ['an older one', [has('curl', '8.1-2~bpo1')]],
    ['another architecture', [has('curl', '9', { architecture: 'arm64' })]],
    ['one whose version the Dockerfile holds', [has('held', '2')]],
    ['one that is not there', [has('vim', '2')]],
  ])('are none for %s', (_what, available) => {
    expect(find(available)).toEqual({ ours: [], waiting: [] })
  })

  test('of the base wait for the base, unless the Dockerfile upgrades', () => {
    const update = { name: 'base', from: '1', to: '2', security: false }
    expect(find([has('base', '2')])).toEqual({ ours: [], waiting: [update] })
    expect(find([has('base', '2')], { upgrades: true })).toEqual({ ours: [update], waiting: [] })
  })

  test('of a package of the base that is newer in the image are ours', () => {
    expect(find([has('mine', '2')]).ours).toHaveLength(1)
  })
})

test('repositories of apk are addresses of indexes', () => {
  const text =
    '# x\nhttps://dl/alpine/v3.22/main/\n@edge https://dl/alpine/edge/main\n/media/cdrom\n\nhttp://u:p@m/x\n'
  expect(readRepositories(text, 'x86_64')).toEqual({
    urls: ['https://dl/alpine/v3.22/main/x86_64/APKINDEX.tar.gz', 'http://u:p@m/x/x86_64/APKINDEX.tar.gz'],
    skipped: ['/media/cdrom'],
  })
})

test('the architecture is that of most packages', () => {
  const packages = [
    pkg('a', '1', 'all'),
    pkg('b', '1', 'i386'),
    pkg('c', '1'),
    pkg('d', '1'),
    pkg('e', '1', 'all'),
  ]
  expect(commonArchitecture(packages)).toBe('amd64')
  expect(commonArchitecture([pkg('a', '1', 'noarch')])).toBeUndefined()
})
