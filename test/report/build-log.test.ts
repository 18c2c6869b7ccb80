import { describe, expect, test } from 'vitest'
import { type FailureStory, renderExcerptOf, renderFailure, renderStep } from '../../src/report/build-log.ts'
import { failedStep, read, solve } from '../build/failures.ts'

const ended = {
  stage: undefined,
  platform: undefined,
  index: 2,
  total: 3,
  instruction: 'RUN make',
  line: 4,
  status: 'done' as const,
  seconds: 0.4,
}

describe('the line of a step', () => {
  test.each([
    [{}, /^ {2}2\/3 +RUN make +:4 +0\.4 s$/],
    [{ status: 'cached' as const }, / cached$/],
    [{ status: 'failed' as const }, / failed after 0\.4 s$/],
    [{ status: 'failed' as const, seconds: null }, / failed after 0 ms$/],
    [{ seconds: null }, /:4$/],
    [{ line: undefined }, /RUN make +0\.4 s$/],
    [{ stage: 'build', platform: 'linux/arm64' }, /^ {2}linux\/arm64 build +2\/3 /],
    [{ platform: 'linux/arm64' }, /^ {2}linux\/arm64 +2\/3 /],
    [{ instruction: `FROM a:1@sha256:${'0'.repeat(64)}` }, /FROM a:1 +:4/],
    [{ instruction: 'RUN a\nb' }, /RUN a b /],
  ])('%o', (more, line) => {
    expect(renderStep({ ...ended, ...more }, 0).trimEnd()).toMatch(line)
  })

  test('leaves room for the longest stage name', () => {
    const [short, long] = ['a', 'builder'].map((stage) => renderStep({ ...ended, stage }, 7))
    expect(short?.indexOf('2/3')).toBe(long?.indexOf('2/3'))
  })
})

test('an excerpt marks the lines and shows what is around them', () => {
  const text = Array.from({ length: 12 }, (_, at) => `line ${at + 1}`).join('\r\n')
  expect(renderExcerptOf(text, { line: 9, endLine: 10 })).toEqual([
    '     7 │ line 7',
    '     8 │ line 8',
    '  >  9 │ line 9',
    '  > 10 │ line 10',
    '    11 │ line 11',
  ])
  expect(renderExcerptOf('only', { line: 1, endLine: 1 })).toEqual(['  > 1 │ only'])
})

describe('the story of a failure', () => {
  const story = (more: Partial<FailureStory>): FailureStory => ({
    failure: read({ steps: [failedStep('process "x" did not complete successfully: exit code: 1')] }),
    file: 'Dockerfile',
    dockerfile: 'FROM a\n\n\nRUN a \\\n  b\n',
    output: '',
    tail: [],
    ...more,
  })

  test('shows place, lines and everything the step wrote', () => {
    expect(renderFailure(story({ output: 'one\n\ntwo\n\n' }))).toEqual([
      'Dockerfile:4',
      '    2 │',
      '    3 │',
      '  > 4 │ RUN a \\',
      '  > 5 │   b',
      '    6 │',
      'Output:',
      '  one',
      '  ',
      '  two',
    ])
  })

  test('shows of a row that rewrites itself what stands there last', () => {
    const rows = renderFailure(
      story({ dockerfile: undefined, output: 'a 1\ra 2\ra 3\r\nx\r::error::y\r::set-output name=a::b\n' }),
    )
    expect(rows).toEqual(['Output:', '  a 3', '  ::set-output name=a::b'])
  })

  test("leaves out the engine's own words where a step tells it", () => {
    expect(renderFailure(story({ dockerfile: undefined, tail: ['ERROR: x'] }))).toEqual([])
  })

  test("shows the engine's words where no step tells it, but not its excerpt", () => {
    const tail = [
      'Dockerfile:4',
      '-----',
      '   4 | >>> RUNN',
      '-----',
      '',
      ...solve('dockerfile parse error on line 4: unknown instruction: RUNN'),
    ]
    const rows = renderFailure(story({ failure: read({ tail }), tail }))
    expect(rows.slice(-1)).toEqual([
      '  ERROR: failed to build: failed to solve: dockerfile parse error on line 4: unknown instruction: RUNN',
    ])
    expect(rows.filter((row) => row.includes('>>>'))).toEqual([])
  })
})
