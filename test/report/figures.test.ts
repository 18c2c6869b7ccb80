// Sizes, durations and ages as people read them.
import { describe, expect, it } from 'vitest'
import { formatAbout, formatAge, formatDuration } from '../../src/report/duration.ts'
import { formatChange, formatChangeWithPercent, formatPercent, formatSize } from '../../src/report/size.ts'

describe('sizes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [176_100_000, '176.1 MB'],
    [6_280_000_000, '6280.0 MB'],
    [-6_300_000, '−6.3 MB'],
  ])('%d is %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text)
  })

  it('shows the sign of a change', () => {
    expect([400_000, 0, -22_300_000].map(formatChange)).toEqual(['+400.0 kB', '0 B', '−22.3 MB'])
  })

  it.each([
    [182_400_000, 176_100_000, '−3.5 %'],
    [100, 150, '+50.0 %'],
    [0, 5, undefined],
    [1_000_000, 1_000_001, undefined],
  ])('from %d to %d is %s', (before, after, text) => {
    expect(formatPercent(before, after)).toBe(text)
  })

  it('leaves out a percentage that rounds to nothing', () => {
    expect(formatChangeWithPercent(176_100_000, 176_100_012)).toBe('+12 B')
  })
})

describe('durations', () => {
  it.each([
    [0.012, '12 ms', '12 ms'],
    [0.18, '180 ms', '180 ms'],
    [0.1996, '0.2 s', '0.2 s'],
    [0.4, '0.4 s', '0.4 s'],
    [9.97, '10.0 s', '10 s'],
    [19.8, '19.8 s', '20 s'],
    [59.96, '1 min', '1 min'],
    [112, '1 min 52 s', '1 min 52 s'],
    [3599.7, '1 h', '1 h'],
    [3900, '1 h 5 min', '1 h 5 min'],
  ])('%d s is %s, about %s', (seconds, exact, about) => {
    expect([formatDuration(seconds), formatAbout(seconds)]).toEqual([exact, about])
  })

  it.each([
    [30_000, 'just now'],
    [300_000, '5 min ago'],
    [7_200_000, '2 h ago'],
    [3 * 86_400_000, '3 days ago'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(formatAge(milliseconds)).toBe(text)
  })
})
