import { expect, test } from 'vitest'
import { renderFigures, renderPayoff } from '../../src/report/cache-figures.ts'

const figures = { stored: 317_400_000, fetched: 0, fresh: undefined, payoff: undefined }

test.each([
  [figures, 'Layer cache: 317.4 MB stored, 0 B fetched.'],
  [
    { ...figures, fetched: 272_900_000, fresh: 44_400_000, payoff: { saved: 112, cost: 0.9 } },
    'Layer cache: 317.4 MB stored, 272.9 MB fetched, 44.4 MB new. It saved about 1 min 52 s, cost 0.9 s, without the post step.',
  ],
])('%j is told as it is', (given, text) => {
  expect(renderFigures(given)).toBe(text)
})

test('a cache that did not pay is told as well', () => {
  expect(renderPayoff({ saved: 0.4, cost: 2.1 })).toBe('saved about 0.4 s, cost 2.1 s')
})
