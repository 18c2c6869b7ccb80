// The orders of versions, each row from the older to the newer, as the managers' specifications rank them.
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../../src/layers/packages/versions/compare.ts'

const ascending = {
  dpkg: [
    // deb-version(7): ~ before the end, the end before letters, letters before the rest
    [
      '1.0~~',
      '1.0~~a',
      '1.0~',
      '1.0',
      '1.0-1',
      '1.0-1+deb12u1',
      '1.0a',
      '1.0+b1',
      '1.0.1',
      '1.2',
      '1.10',
      '2',
    ],
    ['2:0.1', '3:0.0'],
    ['9', '1:1'],
    ['1.2-2', '1.2-10', '1.2-10ubuntu1', '1.3-1'],
    ['1.0-1~bpo12+1', '1.0-1'],
    ['1-1', '1-1-1'],
    ['3.0.15-1~deb12u1', '3.0.16-1~deb12u1', '3.0.16-1'],
    ['1.0rc1', '1.0.0'],
    ['99999999999999999998', '99999999999999999999'],
  ],
  apk: [
    [
      '1.0_alpha',
      '1.0_alpha2',
      '1.0_beta',
      '1.0_pre',
      '1.0_rc',
      '1.0_rc1',
      '1.0',
      '1.0-r1',
      '1.0_cvs',
      '1.0_p',
    ],
    ['1.0_p', '1.0_p1', '1.0_p1_p2', '1.0_p2', '1.0a', '1.0b', '1.0.0', '1.0.1', '1.1', '1.2', '1.10', '2'],
    ['1.0_cvs1', '1.0_svn1', '1.0_git1', '1.0_hg1', '1.0_p1'],
    ['1.2.3-r0', '1.2.3-r1', '1.2.3-r10'],
    ['1.05', '1.1', '1.2'],
    ['1.0_rc1-r5', '1.0-r0'],
    ['1.0~abc-r0', '1.0~abd-r0'],
    ['20240226-r0', '20241121-r1'],
    ['3.3.2-r4', '3.5.0-r0'],
    ['1.0!', '1.0'],
  ],
  rpm: [
    ['1.0~~rc1', '1.0~rc1', '1.0', '1.0^20240101', '1.0a', '1.0.1', '1.2', '1.10', '2'],
    ['9-1', '1:1-1'],
    ['1.0-1.el9', '1.0-2.el9', '1.0-10.el9', '1.0-10.el9_4'],
    ['1.0a', '1.0b', '1.0.0'],
    ['3.0.7-16.el9_2', '3.0.7-27.el9'],
  ],
  python: [
    ['1.0.dev1', '1.0a1', '1.0b2', '1.0rc1', '1.0', '1.0.post1', '1.1', '1.10', '1!0.1'],
    ['odd', 'oddity'],
  ],
  node: [
    ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta.2', '1.0.0-rc.1', '1.0.0', '1.2.0', '1.10.0'],
    ['1', '1.2', '1.10'],
  ],
} as const

const rows = Object.entries(ascending).flatMap(([manager, lists]) =>
  lists.map((list) => [manager as keyof typeof ascending, list as readonly string[]] as const),
)

const equal = [
  ['dpkg', '1.0', '0:1.0'],
  ['dpkg', '1.0-0', '1.0'],
  ['dpkg', '1.00', '1.0'],
  ['apk', '1.0-r0', '1.0-r00'],
  ['apk', '01.2', '1.2'],
  ['rpm', '1.0', '1_0'],
  ['rpm', '1.010', '1.10'],
  ['rpm', '1.0', '0:1.0-7'],
  ['python', '1.0', '1.0.0'],
  ['node', '1.0.0+a', '1.0.0+b'],
] as const

describe('compareVersions', () => {
  it.each(rows)('%s: %j ascends', (manager, list) => {
    const orders = list.map((one) => list.map((other) => Math.sign(compareVersions(manager, one, other))))
    expect(orders).toEqual(list.map((_, at) => list.map((_other, by) => Math.sign(at - by))))
  })

  it.each(equal)('%s: %s is %s', (manager, one, other) => {
    expect(compareVersions(manager, one, other) + compareVersions(manager, other, one)).toBe(0)
    expect(compareVersions(manager, one, other)).toBe(0)
  })
})
