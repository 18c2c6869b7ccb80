import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { deriveStages } from '../../src/dockerfile/stages.ts'
import { deriveFacts, type FactsInput } from '../../src/lint/derive-facts.ts'
import { resolveWords } from '../../src/lint/facts-words.ts'

function factsOf(text: string, options: Omit<FactsInput, 'path'> = {}) {
  const file = parseDockerfile(text)
  const { buildArgs = {}, target } = options
  return deriveFacts(file, deriveStages(file, { buildArgs, target }), { path: 'Dockerfile', ...options })
}

describe('stages', () => {
  const text = [
    'FROM alpine:3.22 AS base',
    'SHELL ["/bin/ash", "-c"]',
    'FROM base AS build',
    'FROM scratch AS unused',
    'FROM debian:13',
    'COPY --from=build /a /b',
    '',
  ].join('\n')

  test('know their base, chain, shell, and whether the image needs them', () => {
    const shell = ['/bin/ash', '-c']
    expect(factsOf(text).stages).toMatchObject([
      {
        name: 'base',
        base: { kind: 'image', reference: 'alpine:3.22' },
        chain: [0],
        exported: false,
        reachable: true,
        shell,
      },
      {
        name: 'build',
        base: { kind: 'stage', index: 0 },
        chain: [0, 1],
        exported: false,
        reachable: true,
        shell,
      },
      { name: 'unused', base: { kind: 'scratch' }, chain: [2], exported: false, reachable: false },
      { name: undefined, chain: [3], exported: true, reachable: true, shell: undefined },
    ])
  })

  test.each([
    ['build', 1, [true, true, false, false]],
    ['2', 2, [false, false, true, false]],
    ['missing', 3, [false, false, false, true]],
  ])('target %s', (target, index, exported) => {
    const facts = factsOf(text, { target })
    expect(facts.target).toBe(index)
    expect(facts.stages.map((stage) => stage.exported)).toEqual(exported)
  })

  test('a file without stages has none', () => {
    expect(factsOf('ARG A=1\n')).toMatchObject({
      stages: [],
      target: -1,
      globals: [{ name: 'A', value: '1' }],
    })
  })
})

describe('variables', () => {
  test('carry the values that are known, and what the command line gives', () => {
    const text = 'ARG V=1\nFROM a:$V\nARG V\nARG W=2\nENV X=$V-$W Y=$Z\n'
    const summary = factsOf(text, { buildArgs: { W: '3' } }).stages[0]?.variables.map(
      ({ kind, name, value, given }) => `${kind} ${name} ${value} ${given}`,
    )
    expect(summary?.slice(0, 3)).toEqual(['arg V 1 false', 'arg W 3 true', 'env X 1-3 false'])
  })
})

describe('copies', () => {
  test.each([
    ['COPY a b /c/', { kind: 'context' }, ['a', 'b'], '/c/'],
    ['COPY --from=s a b', { kind: 'stage', index: 0 }, ['a'], 'b'],
    ['COPY --from=0 a b', { kind: 'stage', index: 0 }, ['a'], 'b'],
    ['COPY --from=x:1 a b', { kind: 'image', reference: 'x:1' }, ['a'], 'b'],
    ['ADD ["a b", "/c"]', { kind: 'context' }, ['a b'], '/c'],
    ['COPY a <<F /c/\nx\nF', { kind: 'context' }, ['a'], '/c/'],
    ['ONBUILD COPY a b', { kind: 'context' }, ['a'], 'b'],
  ])('%s', (line, from, sources, destination) => {
    const [copy] = factsOf(`FROM x:1 AS s\nFROM y:1\n${line}\n`).copies
    expect(copy).toMatchObject({ from, stage: 1, destination: { value: destination } })
    expect(copy?.sources.map(({ value }) => value)).toEqual(sources)
  })
})

describe('runs', () => {
  test.each([
    ['a shell of the stage', ['SHELL ["/bin/bash", "-c"]', 'RUN a'], 'posix'],
    ['PowerShell', ['SHELL ["pwsh", "-c"]', 'RUN a'], 'other'],
    ['a path on Windows', ['SHELL ["C:\\\\Windows\\\\cmd.exe", "/C"]', 'RUN a'], 'other'],
    ['before SHELL', ['RUN a', 'SHELL ["pwsh", "-c"]'], 'posix'],
  ])('%s', (_, lines, dialect) => {
    expect(factsOf(`FROM x:1\n${lines.join('\n')}\n`).runs).toMatchObject([{ script: { dialect } }])
  })

  test.each([
    ['a Windows base', 'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN a\n', 'other'],
    ['a backquote as escape', '# escape=`\nFROM x:1\nRUN a\n', 'other'],
    ['the shell of the stage below', 'FROM x:1 AS y\nSHELL ["pwsh", "-c"]\nFROM y\nRUN a\n', 'other'],
  ])('%s', (_, text, dialect) => {
    expect(factsOf(text).runs).toMatchObject([{ script: { dialect } }])
  })

  test('know their place and their mounts', () => {
    const text = 'FROM x:1\nENV A=1\nONBUILD RUN --mount=type=cache,target=/c a\n'
    expect(factsOf(text).runs).toMatchObject([
      {
        onbuild: true,
        stage: 0,
        order: 1,
        mounts: [{ type: 'cache', target: '/c' }],
        programs: [{ name: 'a' }],
      },
    ])
  })
})

describe('resolveWords', () => {
  test.each([
    ['ENV P="b c"', 'a $P', ['b', 'c']],
    ['ARG P=b', `a $\{P} d`, ['b', 'd']],
    ['ENV P=b', 'P=x; a $P', ['x']],
    ['ENV P=b', 'P=$Q; a $P', ['$P']],
    ['ARG P', 'a $P', ['$P']],
    ['ENV P=b', 'a x=$P', ['x=$P']],
  ])('%s, %s', (line, command, expected) => {
    const facts = factsOf(`FROM x:1\n${line}\nRUN ${command}\n`)
    const [run] = facts.runs
    const words = facts.runs.flatMap(
      ({ programs }) => programs.findLast(({ name }) => name === 'a')?.args ?? [],
    )
    expect(run && resolveWords(facts, run, words).map(({ value }) => value)).toEqual(expected)
  })
})
