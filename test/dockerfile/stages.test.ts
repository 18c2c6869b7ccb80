// Stages, what they are built on, what they use, and what names mean in them.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables are the Dockerfile’s
import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { chainOf, deriveStages, type StageOptions, scopeAt } from '../../src/dockerfile/stages.ts'

function graphOf(text: string, options: StageOptions = {}) {
  return deriveStages(parseDockerfile(text), options)
}

/** What `$A` means at the last instruction of the last stage. */
function meaningOfA(text: string, buildArgs: Record<string, string> = {}): unknown {
  const graph = graphOf(text, { buildArgs })
  const stage = graph.stages.at(-1)
  const instruction = stage?.instructions.at(-1)
  return stage && instruction && scopeAt(stage, instruction).lookup('A')?.value
}

describe('bases', () => {
  test.each([
    ['an image', 'FROM a:1', {}, { reference: 'a:1', stage: undefined, scratch: false }],
    ['scratch', 'FROM scratch', {}, { scratch: true, stage: undefined }],
    ['an ARG with a default', 'ARG T=1\nFROM a:$T', {}, { reference: 'a:1', raw: 'a:$T' }],
    ['an ARG from outside', 'ARG T=1\nFROM a:$T', { T: '2' }, { reference: 'a:2' }],
    ['an ARG that sees another', 'ARG A=1 B=$A\nFROM a:$B', {}, { reference: 'a:1' }],
    ['an ARG without a value', 'ARG T\nFROM a:$T', {}, { reference: undefined }],
    ['an argument nobody declared', 'FROM a:1$T', { T: '2' }, { reference: 'a:1' }],
    [
      'a platform of the builder',
      'FROM --platform=$BUILDPLATFORM a',
      {},
      { platform: undefined, reference: 'a' },
    ],
    ['a platform', 'ARG P=linux/arm64\nFROM --platform=$P a', {}, { platform: 'linux/arm64' }],
  ])('%s', (_name, text, buildArgs, base) => {
    expect(graphOf(text, { buildArgs }).stages.at(-1)?.base).toMatchObject(base)
  })

  test('a stage is found by its name as written, the last of that name, and only before', () => {
    const { stages } = graphOf('FROM x AS A\nFROM a\nFROM A\nFROM y AS a\nFROM a\nFROM z\nFROM z AS z')
    expect(stages.map(({ base }) => base.stage)).toEqual([
      undefined,
      0,
      undefined,
      undefined,
      3,
      undefined,
      undefined,
    ])
  })
})

describe('edges', () => {
  test('lead to stages by name in any case, by number for COPY only, else to images', () => {
    const text =
      'FROM x AS b\nFROM y\nCOPY --from=B a c\nCOPY --from=0 a c\nCOPY --from=i:1 a c\nRUN --mount=from=0,target=/x y'
    const edges = graphOf(text).stages.at(-1)?.edges
    expect(edges?.map(({ kind, name, stage }) => [kind, name, stage])).toEqual([
      ['copy', 'B', 0],
      ['copy', '0', 0],
      ['copy', 'i:1', undefined],
      ['mount', '0', undefined],
    ])
  })

  test('of mounts have the range of their field', () => {
    const text = 'FROM x AS b\nFROM y\nRUN --mount=type=bind,from=b,target=/x y'
    const range = graphOf(text).stages[1]?.edges[0]?.range
    expect(range && text.slice(range.start, range.end)).toBe('from=b')
  })

  test.each([
    ['itself', 'FROM x AS a\nCOPY --from=a b c', 'circular-stage'],
    ['itself by number', 'FROM x\nCOPY --from=0 b c', 'circular-stage'],
    ['a later stage', 'FROM x\nCOPY --from=a b c\nFROM y AS a', 'later-stage'],
    ['a later stage of the same name', 'FROM x AS b\nFROM x\nCOPY --from=b b c\nFROM y AS b', 'later-stage'],
    ['no stage', 'FROM x\nCOPY --from=7 b c', 'unknown-stage'],
    ['a negative number', 'FROM x\nCOPY --from=-1 b c', 'unknown-stage'],
    ['itself by a mount', 'FROM x AS a\nRUN --mount=from=a,target=/x y', 'circular-stage'],
  ])('to %s is an error', (_name, text, code) => {
    expect(parseDockerfile(text).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  })
})

describe('a target', () => {
  const text =
    'FROM x AS base\nFROM base AS tools\nFROM x AS unused\nFROM base AS app\nCOPY --from=tools a b\nFROM app AS test'
  test.each([
    [undefined, 'test', [0, 1, 3, 4]],
    ['APP', 'app', [0, 1, 3]],
    ['1', 'tools', [0, 1]],
    ['nobody', undefined, []],
  ])('%s is stage %s and needs %j', (target, name, reachable) => {
    const graph = graphOf(text, { target })
    expect(graph.target?.name).toBe(name)
    expect(graph.stages.filter((stage) => stage.reachable).map(({ index }) => index)).toEqual(reachable)
  })

  test('has a chain of stages it is built on', () => {
    const graph = graphOf(text)
    const chain = graph.target === undefined ? [] : chainOf(graph, graph.target)
    expect(chain.map(({ name }) => name)).toEqual(['test', 'app', 'base'])
  })
})

describe('a name means', () => {
  test.each([
    ['the last ENV', 'FROM x\nENV A=1\nENV A=2\nRUN y', '2'],
    ['nothing yet in its own instruction', 'FROM x\nENV A=1', undefined],
    ['a later ARG over an ENV', 'FROM x\nENV A=1\nARG A=2\nRUN y', '2'],
    ['a later ENV over an ARG', 'FROM x\nARG A=2\nENV A=1\nRUN y', '1'],
    ['an inherited ENV over an inherited ARG', 'FROM x AS p\nENV A=1\nARG A=2\nFROM p\nRUN y', '1'],
    ['an own ARG over an inherited ENV', 'FROM x AS p\nENV A=1\nFROM p\nARG A=2\nRUN y', '2'],
    ['an inherited ENV where an ARG has no value', 'FROM x AS p\nENV A=1\nFROM p\nARG A\nRUN y', '1'],
    ['an ARG of the stage below', 'FROM x AS p\nARG A=7\nFROM p\nRUN y', '7'],
    ['nothing of other stages', 'FROM x AS p\nENV A=1\nFROM x\nRUN y', undefined],
    ['nothing of a global ARG', 'ARG A=1\nFROM x\nRUN y', undefined],
    ['a global ARG declared again', 'ARG A=1\nFROM x\nARG A\nRUN y', '1'],
    ['the default given again', 'ARG A=1\nFROM x\nARG A=2\nRUN y', '2'],
    ['the value before in the same ENV', 'FROM x\nENV A=1\nENV A=2 B=$A\nENV A=$B\nRUN y', '1'],
    ['the ARG before in the same line', 'FROM x\nARG B=1 A=x$B\nRUN y', 'x1'],
  ])('%s', (_name, text, value) => {
    expect(meaningOfA(text)).toBe(value)
  })

  test('what the build argument says, when it is declared', () => {
    expect(meaningOfA('FROM x\nARG A=1\nRUN y', { A: '3' })).toBe('3')
    expect(meaningOfA('ARG A=1\nFROM x\nARG A\nRUN y', { A: '3' })).toBe('3')
    expect(meaningOfA('FROM x\nRUN y', { A: '3' })).toBeUndefined()
  })

  test('scratch with nothing but PATH, where it all begins there', () => {
    const [stage] = graphOf('FROM scratch\nRUN x').stages
    const [run] = stage?.instructions ?? []
    const scope = stage && run && scopeAt(stage, run)
    expect(scope?.closed).toBe(true)
    expect(scope?.lookup('PATH')?.value).toContain('/usr/bin')
  })

  test('all that is declared before it, nearest first', () => {
    const [, stage] = graphOf('FROM x AS p\nENV A=1\nARG B\nFROM p\nENV C=1\nRUN x\nENV D=1').stages
    const run = stage?.instructions[1]
    const definitions = stage && run ? scopeAt(stage, run).definitions() : []
    expect(definitions.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['env C', 'arg B', 'env A'])
  })
})

describe('a base that comes to nothing', () => {
  test.each([
    ['is an error of the file when no argument can mend it', 'FROM $X', ['blank-base'], []],
    ['is left to the arguments when one is declared', 'ARG X\nFROM $X', [], ['blank-base']],
    ['so is one that is cut short', 'ARG X\nFROM a:$X', [], ['incomplete-base']],
    ['and one that demands a value', 'ARG X\nFROM ${X:?no}', [], ['missing-argument']],
    ['is fine when the default serves', 'ARG X=a\nFROM $X', [], []],
  ])('%s', (_name, text, ofFile, ofGraph) => {
    const file = parseDockerfile(text)
    expect(file.diagnostics.map(({ code }) => code)).toEqual(ofFile)
    expect(deriveStages(file).diagnostics.map(({ code }) => code)).toEqual(ofGraph)
  })

  test('is fine when the argument is given', () => {
    expect(graphOf('ARG X\nFROM $X', { buildArgs: { X: 'a' } }).diagnostics).toEqual([])
  })
})
