// RPM databases of all three formats, sound and broken.
import { describe, expect, it } from 'vitest'
import { parseRpmDatabase } from '../../../src/layers/packages/rpm.ts'
import { fc } from '../../support/property.ts'
import { berkeleyDatabase, ndbDatabase, rpmHeader, sqliteDatabase } from '../../support/rpm-databases.ts'

const openssl = rpmHeader({
  1000: 'openssl-libs',
  1001: '3.0.7',
  1002: '27.el9',
  1003: 1,
  1009: 7_000_000,
  1022: 'x86_64',
  1044: 'openssl-3.0.7-27.el9.src.rpm',
})
const bash = rpmHeader({
  1000: 'bash',
  1001: '5.1.8',
  1002: '9.el9',
  1009: 7_700_000,
  1022: 'x86_64',
  1044: 'bash-5.1.8-9.el9.src.rpm',
  1005: 'a long description '.repeat(2000),
})
const key = rpmHeader({ 1000: 'gpg-pubkey', 1001: 'fd431d51', 1002: '4ae0493b' })
const blobs = [openssl, key, bash]

const expected = [
  {
    manager: 'rpm',
    name: 'openssl-libs',
    version: '1:3.0.7-27.el9',
    architecture: 'x86_64',
    source: 'openssl',
    size: 7_000_000,
  },
  {
    manager: 'rpm',
    name: 'bash',
    version: '5.1.8-9.el9',
    architecture: 'x86_64',
    source: undefined,
    size: 7_700_000,
  },
]

const formats = [
  ['sqlite', sqliteDatabase(blobs)],
  ['sqlite of small pages', sqliteDatabase(blobs, 512)],
  ['ndb', ndbDatabase(blobs)],
  ['Berkeley DB', berkeleyDatabase(blobs)],
] as const

describe('parseRpmDatabase', () => {
  it.each(formats)('reads %s', (_, database) => {
    expect(parseRpmDatabase(database)).toEqual(expected)
  })

  it('reads a tree of many pages', () => {
    const many = Array.from({ length: 1500 }, (_, at) => rpmHeader({ 1000: `p${at}`, 1001: '1', 1002: '1' }))
    expect(parseRpmDatabase(sqliteDatabase(many, 1024))).toHaveLength(1500)
  })

  it.each(formats)('ends on a damaged %s, with the packages it can still read at most', (_, database) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(database.length - 1), fc.nat(255)), { maxLength: 40 }),
        fc.nat(database.length),
        (changes, cut) => {
          const damaged = Buffer.from(database.subarray(0, cut))
          for (const [at, byte] of changes) if (at < cut) damaged[at] = byte
          expect(parseRpmDatabase(damaged).length).toBeLessThan(1000)
        },
      ),
    )
  })

  it.each(['', 'SQLite format 3\0', 'RpmP', 'hello'])('finds nothing in %j', (text) => {
    expect(parseRpmDatabase(Buffer.from(text))).toEqual([])
  })
})
