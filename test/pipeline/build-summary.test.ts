// What a build tells: which steps ran, and why where the engine's order says it.
import { expect, test } from 'vitest'
import { summarizeBuild } from '../../src/pipeline/build-summary.ts'
import { record, step } from '../report/sample.ts'

const built = (...steps: readonly ReturnType<typeof step>[]) =>
  summarizeBuild(
    {
      record: record(steps),
      seconds: 3,
      failure: undefined,
      metadataText: '',
      output: [],
      tail: [],
    } as never,
    { file: 'Dockerfile' },
  ).steps?.map(({ line, cached, reason }) => [line, cached, reason])

test('steps stand in the order of the file, without FROM and what never ran', () => {
  const steps = [
    step('FROM a', 1),
    step('RUN c', 4, { status: 'cached' }),
    step('RUN b', 3, { status: 'cached' }),
    step('RUN d', 5, { status: 'pending' }),
  ]
  expect(built(...steps)).toEqual([
    [3, true, undefined],
    [4, true, undefined],
  ])
})

test('a step that ran follows the one below it that ran, in its own stage and platform', () => {
  const steps = [
    step('COPY . .', 2, { stage: 'build', index: 2 }),
    step('RUN make', 3, { stage: 'build', index: 3 }),
    step('RUN own', 9, { stage: 'final', index: 3 }),
    step('RUN arm', 4, { stage: 'build', index: 4, platform: 'linux/arm64' }),
    step('RUN hit', 5, { stage: 'final', index: 4, status: 'cached' }),
  ]
  expect(built(...steps)).toEqual([
    [2, false, undefined],
    [3, false, 'follows line 2'],
    [4, false, undefined],
    [5, true, undefined],
    [9, false, undefined],
  ])
})
