import { expect, test } from 'vitest'
import { isFrom, parseStepName } from '../../src/build/step-name.ts'

test.each([
  ['[2/3] RUN true', { platform: undefined, stage: undefined, index: 2, total: 3, instruction: 'RUN true' }],
  [
    '[build 2/6] RUN npm ci',
    { platform: undefined, stage: 'build', index: 2, total: 6, instruction: 'RUN npm ci' },
  ],
  [
    '[linux/arm64 2/2] COPY a /a',
    { platform: 'linux/arm64', stage: undefined, index: 2, total: 2, instruction: 'COPY a /a' },
  ],
  [
    '[linux/arm/v7 build  2/10] COPY a /a',
    { platform: 'linux/arm/v7', stage: 'build', index: 2, total: 10, instruction: 'COPY a /a' },
  ],
  [
    '[stage-1  9/12] RUN a\nb',
    { platform: undefined, stage: 'stage-1', index: 9, total: 12, instruction: 'RUN a\nb' },
  ],
])('%s', (name, parts) => {
  expect(parseStepName(name)).toEqual(parts)
})

test.each([
  '[internal] load build context',
  'exporting to image',
  '[auth] library/a:pull token',
  'importing cache manifest from x',
])('%s is no step', (name) => {
  expect(parseStepName(name)).toBeUndefined()
})

test('only FROM is FROM', () => {
  expect(isFrom({ instruction: 'FROM a' })).toBe(true)
  expect(isFrom({ instruction: 'RUN echo FROM' })).toBe(false)
})
