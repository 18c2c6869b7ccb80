import { describe, expect, test } from 'vitest'
import { deriveRecord } from '../../src/build/assemble.ts'
import { deriveCutDockerfile } from '../../src/build/cut.ts'
import type { BuildRecord, Step } from '../../src/build/record.ts'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { failedBuild } from './fixtures.ts'

const step = (
  stage: string | undefined,
  index: number,
  status: Step['status'] = 'done',
  platform?: string,
): Step => ({
  digest: `sha256:${stage}${index}${platform}`,
  name: '',
  platform,
  stage,
  index,
  total: 9,
  instruction: 'RUN x',
  line: undefined,
  endLine: undefined,
  status,
  seconds: 1,
  error: undefined,
  bytes: null,
  layers: [],
})

const record = (steps: Step[]): BuildRecord => ({
  steps,
  platforms: [],
  digest: undefined,
  imageId: undefined,
  ref: undefined,
})

describe('the Dockerfile cut before what failed', () => {
  test('keeps finished steps of every stage and refers to each tip', () => {
    const evidence = failedBuild()
    expect(deriveCutDockerfile(evidence.dockerfile ?? parseDockerfile(''), deriveRecord(evidence))).toBe(
      [
        'FROM 127.0.0.1:5000/library/busybox:1 AS build',
        'RUN echo one > /one',
        'FROM 127.0.0.1:5000/library/busybox:1 AS stage-1',
        'RUN sleep 0.2; echo par > /par',
        'FROM scratch',
        'COPY --from=build /.layersmith-nothing* /',
        'COPY --from=stage-1 /.layersmith-nothing* /',
        '',
      ].join('\n'),
    )
  })

  test('keeps directives, global arguments, heredocs and instructions that make no step', () => {
    const text =
      '# syntax=docker/dockerfile:1\nARG V=1\nFROM a:$V\nENV X=1\nRUN <<EOF\necho one\nEOF\nUSER app\nRUN false\n'
    expect(
      deriveCutDockerfile(
        parseDockerfile(text),
        record([step(undefined, 1), step(undefined, 2), step(undefined, 3, 'failed')]),
      ),
    ).toBe(
      '# syntax=docker/dockerfile:1\nARG V=1\nFROM a:$V AS stage-0\nENV X=1\nRUN <<EOF\necho one\nEOF\nUSER app\nFROM scratch\nCOPY --from=stage-0 /.layersmith-nothing* /\n',
    )
  })

  test('empties a stage whose base stage is cut, so that stage numbers still hold', () => {
    const text =
      'FROM a AS base\nRUN one\nRUN two\nFROM base AS next\nRUN three\nFROM b AS other\nRUN four\nCOPY --from=0 /x /x\n'
    const steps = [
      step('base', 1),
      step('base', 2),
      step('base', 3, 'failed'),
      step('other', 1),
      step('other', 2),
      step('other', 3, 'pending'),
    ]
    expect(deriveCutDockerfile(parseDockerfile(text), record(steps))).toBe(
      'FROM a AS base\nRUN one\nFROM scratch AS next\nFROM b AS other\nRUN four\nFROM scratch\nCOPY --from=base /.layersmith-nothing* /\nCOPY --from=other /.layersmith-nothing* /\n',
    )
  })

  test('counts a step as finished only when every platform finished it', () => {
    const text = 'FROM a\nRUN one\nRUN two\nRUN three\n'
    const arm = (index: number, status?: Step['status']) => step(undefined, index, status, 'linux/arm64')
    const amd = (index: number, status?: Step['status']) => step(undefined, index, status, 'linux/amd64')
    const steps = [amd(1), amd(2), amd(3), amd(4, 'failed'), arm(1), arm(2), arm(3, 'canceled')]
    expect(deriveCutDockerfile(parseDockerfile(text), record(steps))).toContain('RUN one\nFROM scratch\n')
  })

  test('is nothing when no step finished', () => {
    expect(
      deriveCutDockerfile(
        parseDockerfile('FROM a\nRUN false\n'),
        record([step(undefined, 1), step(undefined, 2, 'failed')]),
      ),
    ).toBeUndefined()
  })
})
