import { expect, test } from 'vitest'
import { fingerprintStep, listStepSeconds, sumSaved } from '../../src/cache/payoff.ts'

const step = (instruction: string, status: 'cached' | 'done', seconds: number | null = 0) => ({
  ...{ platform: undefined, stage: 'build', index: 2, instruction, status, seconds },
})
const install = fingerprintStep(step('RUN npm ci', 'done'))

test('a step has a name that does not tell what it does, and is the same wherever it stands', () => {
  expect(install).toMatch(/^[0-9a-f]{16}$/)
  expect(fingerprintStep({ ...step('RUN npm ci', 'cached'), index: 7 })).toBe(install)
  expect(fingerprintStep({ ...step('RUN npm ci', 'done'), platform: 'linux/arm64' })).not.toBe(install)
})

test.each([
  ['cached steps save what they took when they last ran', [step('RUN npm ci', 'cached')], 12],
  ['steps that ran save nothing', [step('RUN npm ci', 'done', 3)], undefined],
  ['what is not known is not guessed', [step('RUN npm test', 'cached')], undefined],
  ['and not added', [step('RUN npm ci', 'cached'), step('RUN npm test', 'cached')], 12],
])('%s', (_what, steps, saved) => {
  expect(sumSaved(steps, new Map([[install, 12]]))).toBe(saved)
})

test('what was only seen saves nothing that could be told', () => {
  expect(sumSaved([step('RUN npm ci', 'cached')], new Map([[install, 0]]))).toBeUndefined()
})

test('later runs know what steps took that ran, of cached ones what is known, and which base and steps there were', () => {
  const steps = [
    step('FROM alpine', 'done', 4),
    step('RUN npm ci', 'cached', 0.1),
    step('RUN npm test', 'cached', 0.1),
    step('RUN make', 'done', 2),
    step('RUN sleep', 'done', null),
  ]
  const of = (instruction: string) => fingerprintStep(step(instruction, 'done'))
  expect(Object.fromEntries(listStepSeconds(steps, new Map([[install, 12]])))).toEqual({
    [of('FROM alpine')]: 0,
    [install]: 12,
    [of('RUN npm test')]: 0,
    [of('RUN make')]: 2,
    [of('RUN sleep')]: 0,
  })
})
