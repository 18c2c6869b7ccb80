import { expect, test } from 'vitest'
import { createProgressReader } from '../../src/build/progress.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { createStepLog } from '../../src/pipeline/step-log.ts'

const at = (seconds: number) => new Date(seconds * 1000).toISOString()
const vertex = (name: string, from: number, to?: number) =>
  JSON.stringify({
    vertexes: [{ digest: name, name, started: at(from), ...(to === undefined ? {} : { completed: at(to) }) }],
  })

function play(lines: readonly (readonly [seconds: number, line: string])[]): string[] {
  const printed: string[] = []
  let now = 0
  const log = { info: (line: string) => printed.push(line.replace(/ {2,}/g, '  ').trim()) }
  const ports = { clock: { now: () => now * 1000 }, log } as unknown as Parameters<typeof createStepLog>[1]
  const stepLog = createStepLog(parseDockerfile('FROM a\nRUN make\n'), ports)
  const reader = createProgressReader()
  for (const [seconds, line] of lines) {
    now = seconds
    for (const ended of reader.push(line) ?? []) stepLog.ended(ended)
    stepLog.waiting(reader)
  }
  return printed
}

test('a step is printed once, with its line', () => {
  const ended = vertex('[2/2] RUN make', 1, 3)
  expect(
    play([
      [1, vertex('[2/2] RUN make', 1)],
      [3, ended],
      [3, ended],
    ]),
  ).toEqual(['2/2  RUN make  :2  2.0 s'])
})

test('what the engine does beside the steps is printed when it takes long', () => {
  const lines = [
    [1, vertex('[internal] load .dockerignore', 1, 1.1)],
    [4, vertex('exporting cache to client directory', 1, 4)],
  ] as const
  expect(play(lines)).toEqual(['(exporting cache to client directory)  3.0 s'])
})

test('after half a minute of silence the running step is named, then again', () => {
  const running = vertex('[2/2] RUN make', 1)
  expect(
    play([
      [1, running],
      [20, ''],
      [31, ''],
      [40, '{}'],
      [62, ''],
    ]),
  ).toEqual(['… [2/2] RUN make has been running for 30 s', '… [2/2] RUN make has been running for 1 min 1 s'])
})

test('a base image that is fetched after it was resolved gets a second line', () => {
  const from = '[1/2] FROM docker.io/library/a:1@sha256:0123'
  const lines = [
    [1, vertex(from, 1, 1.01)],
    [2, vertex(from, 2)],
    [9, vertex(from, 2, 9)],
  ] as const
  expect(play(lines)).toEqual([
    '1/2  FROM docker.io/library/a:1@sha256:0123  :1  10 ms',
    '(fetched docker.io/library/a:1)  8.0 s',
  ])
})
