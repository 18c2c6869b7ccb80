import { describe, expect, test } from 'vitest'
import { chooseLayers, type LayerState } from '../../src/pipeline/contents-choice.ts'
import type { ReportLayer } from '../../src/report/model.ts'

const layer = (digest: string, base: boolean, size: number) => ({ digest, base, size }) as ReportLayer

const base = (size: number, more: Partial<LayerState> = {}): LayerState => ({
  ...{ layer: layer('base', true, size), known: false, cost: size, once: true },
  ...more,
})
const own = (digest: string, size: number, more: Partial<LayerState> = {}): LayerState => ({
  ...{ layer: layer(digest, false, size), known: false, cost: 0, once: true },
  ...more,
})

const auto = { local: 100, fetched: 10 }
const all = { local: Number.POSITIVE_INFINITY, fetched: Number.POSITIVE_INFINITY }
const limits = { own: auto, all: auto }

const told = (states: readonly LayerState[], given = limits) => {
  const choice = chooseLayers(states, given)
  return choice.kind === 'left'
    ? `${choice.layer.digest} ${choice.why}`
    : `${choice.layers.map(({ digest }) => digest)} ${choice.fresh}`
}

describe('layers that are worth reading', () => {
  test.each([
    ['all of a small image', [base(5), own('a', 50)], 'base,a 2'],
    ['known ones are not counted as read', [base(5, { known: true }), own('a', 50)], 'base,a 1'],
    ['a large base is left out', [base(11), own('a', 50)], 'a 1'],
    ['a base that cannot be had is left out', [base(5, { cost: undefined }), own('a', 5)], 'a 1'],
    ['a base that would be fetched by every run is left out', [base(5, { once: false }), own('a', 5)], 'a 1'],
    ['a large base that is known is no matter', [base(99, { known: true }), own('a', 5)], 'base,a 1'],
    [
      'own layers that would have to be fetched',
      [own('a', 6, { cost: 6 }), own('b', 7, { cost: 7 })],
      'b large',
    ],
    ['own layers here that are too many', [own('a', 60), own('b', 50)], 'a large'],
    ['an own layer that is nowhere', [own('a', 60), own('b', 5, { cost: undefined })], 'b unreachable'],
    ['a layer twice is one', [own('a', 5), own('a', 5)], 'a,a 1'],
  ])('%s', (_what, states, expected) => {
    expect(told(states)).toBe(expected)
  })

  test('with all that is asked for nothing is too large', () => {
    const states = [base(1e12, { once: false }), own('a', 1e12, { cost: 1e12 })]
    expect(told(states, { own: all, all })).toBe('base,a 2')
  })

  test('a budget for waste has own layers read, not those of the base', () => {
    expect(told([base(11), own('a', 1e12, { cost: 1e12 })], { own: all, all: auto })).toBe('a 1')
  })
})
