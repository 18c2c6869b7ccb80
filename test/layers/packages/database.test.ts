// Which files of an image are package databases, and what they list.
import { describe, expect, it } from 'vitest'
import { databaseOf, parseDatabase } from '../../../src/layers/packages/database.ts'
import { ndbDatabase, rpmHeader } from '../../support/rpm-databases.ts'

describe('databaseOf', () => {
  it.each([
    ['var/lib/dpkg/status', 'dpkg'],
    ['var/lib/dpkg/status.d/libc6', 'dpkg'],
    ['var/lib/dpkg/status.d/status', 'dpkg'],
    ['lib/apk/db/installed', 'apk'],
    ['usr/lib/apk/db/installed', 'apk'],
    ['var/lib/rpm/rpmdb.sqlite', 'rpm'],
    ['usr/lib/sysimage/rpm/Packages.db', 'rpm'],
    ['var/lib/rpm/Packages', 'rpm'],
    ['usr/lib/python3/dist-packages/six-1.16.0.dist-info/METADATA', 'python'],
    ['usr/lib/python3/dist-packages/six-1.16.0.dist-info/RECORD', 'python'],
    ['usr/lib/python3/dist-packages/six.egg-info/PKG-INFO', 'python'],
    ['app/node_modules/left-pad/package.json', 'node'],
    ['node_modules/@scope/name/package.json', 'node'],
    ['usr/local/lib/node_modules/npm/package.json', 'node'],
    ['app/node_modules/.pnpm/a@1.0.0/node_modules/a/package.json', 'node'],
  ])('%s is of %s', (path, manager) => {
    expect(databaseOf(path)).toMatchObject({ manager, limit: expect.any(Number) })
  })

  it.each([
    'var/lib/dpkg/status-old',
    'var/lib/dpkg/status.d/libc6.md5sums',
    'srv/var/lib/dpkg/status',
    'app/package.json',
    'app/node_modules/a/node_modules/b/package.json',
    'app/node_modules/a/lib/package.json',
    'app/node_modules/.cache/package.json',
    'a/METADATA',
    'Packages',
    '',
  ])('%s is none', (path) => {
    expect(databaseOf(path)).toBeUndefined()
  })
})

const status = `Package: libssl3
Status: install ok installed
Architecture: amd64
Source: openssl (3.0.15)
Version: 3.0.15-1~deb12u1
Installed-Size: 6020
Description: text
 Version: not this one

Package: gone
Status: deinstall ok config-files
Version: 1

Package: half
Status: install ok half-configured
Version: 2
Source: half
`
const installed = `C:Q1abc=
P:musl
V:1.2.5-r9
A:x86_64
S:407000
I:667648
T:the musl c library (libc) implementation
o:musl
F:lib
R:ld-musl-x86_64.so.1

P:libcrypto3
V:3.3.2-r4
A:x86_64
I:4706304
o:openssl
`
const metadata = `Metadata-Version: 2.1
Name: Jinja2
Version: 3.1.4

Name: not this
Version: 0
`
const record = `jinja2/__init__.py,sha256=abc,1928
"jinja2/odd,name.py",sha256=def,72
jinja2-3.1.4.dist-info/RECORD,,
`

describe('parseDatabase', () => {
  it.each([
    [
      'var/lib/dpkg/status',
      status,
      [
        {
          manager: 'dpkg',
          name: 'libssl3',
          version: '3.0.15-1~deb12u1',
          architecture: 'amd64',
          source: 'openssl',
          size: 6020 * 1024,
        },
        {
          manager: 'dpkg',
          name: 'half',
          version: '2',
          architecture: undefined,
          source: undefined,
          size: undefined,
        },
      ],
    ],
    [
      'var/lib/dpkg/status.d/tzdata',
      'Package: tzdata\nVersion: 2024a-0+deb12u1\nArchitecture: all\n',
      [{ manager: 'dpkg', name: 'tzdata', version: '2024a-0+deb12u1', architecture: 'all' }],
    ],
    [
      'lib/apk/db/installed',
      installed,
      [
        {
          manager: 'apk',
          name: 'musl',
          version: '1.2.5-r9',
          architecture: 'x86_64',
          source: undefined,
          size: 667_648,
        },
        {
          manager: 'apk',
          name: 'libcrypto3',
          version: '3.3.2-r4',
          architecture: 'x86_64',
          source: 'openssl',
          size: 4_706_304,
        },
      ],
    ],
    ['site/jinja2-3.1.4.dist-info/METADATA', metadata, [{ name: 'Jinja2', version: '3.1.4' }]],
    ['site/jinja2-3.1.4.dist-info/RECORD', record, [{ name: 'jinja2', version: '3.1.4', size: 2000 }]],
    ['node_modules/a/package.json', '{"name":"a","version":"1.0.0"}', [{ manager: 'node', name: 'a' }]],
  ])('reads %s', (path, text, packages) => {
    expect(parseDatabase(path, Buffer.from(text))).toMatchObject({ path, packages })
  })

  it('reads bytes that are no text', () => {
    const bytes = ndbDatabase([rpmHeader({ 1000: 'a', 1001: '1' })])
    expect(parseDatabase('usr/lib/sysimage/rpm/Packages.db', bytes)?.packages).toMatchObject([
      { name: 'a', version: '1' },
    ])
  })

  it.each([
    ['node_modules/a/package.json', '{"name":"a"}'],
    ['node_modules/a/package.json', '{"name":'],
    ['node_modules/a/package.json', 'null'],
    ['node_modules/a/package.json', ' '.repeat(300_000)],
    ['var/lib/dpkg/status', ''],
    ['lib/apk/db/installed', '\n\n\n'],
    ['etc/passwd', status],
  ])('finds nothing in %s: %.20j', (path, text) => {
    expect(parseDatabase(path, Buffer.from(text))).toBeUndefined()
  })
})
