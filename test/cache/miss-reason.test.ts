// Why a step ran: what is below it, what it copies from, what earlier runs knew of it.
import { expect, test } from 'vitest'
import { explainMiss } from '../../src/cache/miss-reason.ts'
import { fingerprintStep } from '../../src/cache/payoff.ts'
import { step } from '../report/sample.ts'

const from = step('FROM docker.io/library/alpine:3@sha256:aa', 1)
const copy = step('COPY package.json .', 2)
const run = step('RUN npm ci', 3)
const cached = { ...copy, status: 'cached' } as const
const final = step('COPY --link --from=build /app /app', 9, { stage: 'final', index: 2 })
const made = step('RUN make', 4, { stage: 'build', index: 3 })

const knowing = (...steps: readonly (typeof from)[]) => new Map(steps.map((one) => [fingerprintStep(one), 1]))

test.each([
  ['what is cached has no reason', cached, [from, cached], knowing(from, copy), undefined],
  ['nothing is said without an earlier run', copy, [from, copy], knowing(), undefined],
  ['a step follows the one below', run, [from, copy, run], knowing(from, copy, run), 'follows line 2'],
  [
    'a copy follows its stage',
    final,
    [made, final],
    knowing(made, final),
    'copies from stage build, which ran',
  ],
  ['a step nobody has run', run, [from, cached, run], knowing(from, copy), 'new or changed instruction'],
  ['another base', copy, [from, copy], knowing(copy), 'the base image changed'],
  ['other files', copy, [from, copy], knowing(from, copy), 'the files changed, or its layer was gone'],
  [
    'the same command with something else in it',
    run,
    [from, cached, run],
    knowing(from, copy, run),
    'a build argument or mounted file changed, or its layer was gone',
  ],
])('%s', (_claim, one, steps, known, reason) => {
  expect(explainMiss(one, { steps, known })).toBe(reason)
})
