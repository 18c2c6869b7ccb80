import { expect, test } from 'vitest'
import { makesIndex } from '../../src/build/annotations.ts'

const one = { platforms: ['linux/amd64'], attests: [], provenance: undefined, sbom: undefined }

test.each([
  [one, false],
  [{ ...one, provenance: 'false', sbom: 'false' }, false],
  [{ ...one, platforms: ['linux/amd64', 'linux/arm64'] }, true],
  [{ ...one, provenance: 'mode=max' }, true],
  [{ ...one, attests: ['type=sbom'] }, true],
])('%j makes an index: %s', (inputs, expected) => {
  expect(makesIndex(inputs)).toBe(expected)
})
