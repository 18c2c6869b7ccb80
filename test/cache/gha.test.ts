import { expect, test } from 'vitest'
import { keepsLayersItself } from '../../src/cache/gha.ts'

test.each<[{ nodes: number; buildkit?: string }, boolean]>([
  [{ nodes: 1, buildkit: 'v0.25.2' }, true],
  [{ nodes: 1, buildkit: '0.20.0' }, true],
  [{ nodes: 1, buildkit: 'v0.19.3' }, false],
  [{ nodes: 1, buildkit: 'v0.9.0' }, false],
  [{ nodes: 1, buildkit: 'v0.0.0+unknown' }, true],
  [{ nodes: 1, buildkit: 'v1.0.0' }, true],
  [{ nodes: 1 }, true],
  [{ nodes: 2, buildkit: 'v0.25.2' }, false],
])('%o keeps its layers itself: %s', (builder, expected) => {
  expect(keepsLayersItself(builder)).toBe(expected)
})
