// The preset `buildkit` against what BuildKit says: recorded answers, and Dockerfiles of our own.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type LintInput, lintDockerfile } from '../../src/lint/lint.ts'
import { failOnOf } from '../../src/lint/presets.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { findingsAtOrAbove } from '../../src/lint/threshold.ts'
import { CHECKED, CHECKED_NEWER, type CheckedFile } from '../support/buildkit-checks.ts'

type Vector = {
  readonly id: string
  readonly text: string
  readonly expect: { readonly error: { readonly text: string } | null; readonly checks: readonly string[] }
}

const fixture = new URL('../fixtures/parser-vectors.json', import.meta.url)
const { vectors }: { vectors: readonly Vector[] } = JSON.parse(readFileSync(fixture, 'utf8'))

function lint(text: string, more: Partial<LintInput> = {}) {
  return lintDockerfile({ text, path: 'Dockerfile', settings: { preset: 'buildkit' }, ...more })
}

/** What the checks say, as sorted `line check`; what is refused is told as a matter of syntax besides. */
function saysOf(text: string, more: Partial<LintInput> = {}): readonly string[] {
  const checks = lint(text, more).filter(({ rule }) => rule !== 'syntax')
  return [...new Set(checks.map(({ line, rule }) => `${line} ${rule}`))].toSorted()
}

function contextOf({ ignore }: CheckedFile): Partial<LintInput> {
  if (ignore === undefined) return {}
  return { context: { files: [], truncated: false, ignoreFile: { path: '.dockerignore', text: ignore } } }
}

describe('recorded answers of the front end', () => {
  test.each(vectors)('$id', ({ text, expect: { checks } }) => {
    const recorded = checks.map((check) => /^\d+ \w+/.exec(check)?.[0])
    expect(saysOf(text)).toEqual([...new Set(recorded)].toSorted())
  })

  test.each(vectors.filter(({ expect: { error } }) => error?.text.startsWith('lint violation')))(
    '$id is refused for what is left',
    ({ text }) => {
      const severities = lint(text).map(({ severity }) => severity)
      expect(new Set(severities)).toEqual(new Set(['error']))
    },
  )
})

describe('our own files', () => {
  test.each([...CHECKED, ...CHECKED_NEWER])('$title', (file) => {
    expect(saysOf(file.text, contextOf(file))).toEqual(file.says)
  })

  test('all 22 checks have their say but the one that needs a registry', () => {
    const codes = rules.flatMap(({ checks }) => Object.keys(checks?.buildkit?.codes ?? {}))
    const said = [...CHECKED, ...CHECKED_NEWER].flatMap(({ says }) => says.map((line) => line.split(' ')[1]))
    expect(codes).toHaveLength(22 + 1)
    expect(codes.filter((code) => !said.includes(code))).toEqual(['InvalidBaseImagePlatform', 'syntax'])
  })
})

describe('how bad it is', () => {
  test('a check run fails from warnings on, as --check does', () => {
    const findings = lint('FROM scratch\nCMD a\n')
    expect(findings.map(({ severity }) => severity)).toEqual(['warning'])
    expect(findingsAtOrAbove(findings, failOnOf('buildkit') ?? 'warning')).toHaveLength(1)
  })

  test('error=true makes it an error, which stops a build', () => {
    const findings = lint('# check=skip=FromAsCasing;error=true\nFROM scratch as a\nCMD a\n')
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['JSONArgsRecommended', 'error']])
  })

  test.each(['error=false', 'error=0', 'skip=A'])('%s does not', (options) => {
    expect(lint(`# check=${options}\nFROM scratch\nCMD a\n`)[0]?.severity).toBe('warning')
  })

  test('configuration has the last word', () => {
    const settings = { preset: 'buildkit', codes: { JSONArgsRecommended: 'info' } } as const
    expect(lint('# check=error=true\nFROM scratch\nCMD a\n', { settings })[0]?.severity).toBe('info')
  })
})

describe('what BuildKit refuses', () => {
  test.each([
    ['text', '# check=nope\nFROM scratch as a\n', []],
    ['text', 'FROM scratch as a\nCOPY <<EOF /f\n', []],
    [
      'an instruction',
      'FROM scratch as A\nMAINTAINER a\nNOPE\nMAINTAINER b\n',
      ['1 FromAsCasing', '1 StageNameCasing', '2 MaintainerDeprecated'],
    ],
    [
      'a base',
      'FROM scratch as a\nCMD a\nFROM $B\n',
      ['1 FromAsCasing', '3 InvalidDefaultArgInFrom', '3 UndefinedArgInFrom'],
    ],
    ['a value', 'FROM scratch\nCMD a\nEXPOSE 80 99999\nENTRYPOINT b\n', ['2 JSONArgsRecommended']],
    ['a missing value', `FROM scratch\nENV A=$B C=\${D:?no}\nCMD a\n`, ['2 UndefinedVar']],
  ])('ends what is said at %s: %j', (_, text, expected) => {
    expect(saysOf(text)).toEqual(expected)
    expect(lint(text).some(({ rule }) => rule === 'syntax')).toBe(true)
  })
})

test('what is refused is told as well', () => {
  const findings = lint('FROM scratch\nCMD a\nEXPOSE 80 99999\n')
  expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['2 JSONArgsRecommended', '3 syntax'])
})

test.each([
  ['golang:1.26', []],
  ['docker.io/library/golang@sha256:0', []],
  ['team/golang:1', ['2 UndefinedVar']],
  ['alpine:3.22', ['2 UndefinedVar']],
  ['localhost:5000/golang', ['2 UndefinedVar']],
])('what %s brings along is defined', (image, expected) => {
  const text = `FROM ${image.replace('sha256:0', `sha256:${'0'.repeat(64)}`)} AS a\nENV A=$GOPATH:$PATH\n`
  expect(saysOf(text)).toEqual(expected)
})

describe('what the build is asked for', () => {
  test('build arguments fill in ARGs', () => {
    const text = 'ARG DIR=a BASE\nFROM $BASE\nARG DIR\nWORKDIR $DIR\n'
    const says = ['2 InvalidDefaultArgInFrom']
    expect(saysOf(text, { buildArgs: { BASE: 'scratch', DIR: '/a' } })).toEqual(says)
    expect(saysOf(text, { buildArgs: { BASE: 'scratch' } })).toEqual([...says, '4 WorkdirRelativePath'])
  })

  test.each([
    ['skip=JSONArgsRecommended', ['1 FromAsCasing warning']],
    ['skip=all;error=true', []],
    ['error=true', ['1 FromAsCasing error', '2 JSONArgsRecommended error']],
    ['', ['1 FromAsCasing warning', '2 JSONArgsRecommended warning']],
  ])('BUILDKIT_DOCKERFILE_CHECK=%s takes the place of the directive', (value, expected) => {
    const text = '# check=skip=FromAsCasing\nFROM scratch as a\nCMD a\n'
    const findings = lint(text, { buildArgs: { BUILDKIT_DOCKERFILE_CHECK: value } })
    expect(findings.map(({ line, rule, severity }) => `${line - 1} ${rule} ${severity}`)).toEqual(expected)
  })

  test('promised arguments have a value nobody knows', () => {
    const text = 'ARG BASE\nFROM $BASE\nARG DIR\nWORKDIR $DIR\nVOLUME $DIR\n'
    const options = { requiredArgs: ['BASE', 'DIR'] }
    expect(lint(text, { options }).map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '2 InvalidDefaultArgInFrom',
    ])
  })

  test('with a target only the stages it needs are gone through', () => {
    const text = 'FROM scratch AS a\nCMD a\nFROM scratch AS B\nCMD b\n'
    expect(saysOf(text, { target: 'a' })).toEqual(['2 JSONArgsRecommended', '3 StageNameCasing'])
  })

  test('the platform of the build is the one a FROM may name', () => {
    const text = 'FROM --platform=$TARGETPLATFORM team/tool:1\nWORKDIR C:/a\n'
    expect(saysOf(text, { options: { platforms: ['windows/amd64'] } })).toEqual(['1 RedundantTargetPlatform'])
  })

  test.each([
    [['linux/amd64'], undefined, []],
    [['linux/arm64/v8'], ['linux/arm64'], []],
    [['linux/amd64'], ['linux/amd64', 'linux/arm64'], ['1 InvalidBaseImagePlatform']],
    [[], ['linux/arm64'], []],
  ])('an image for %j in a build for %j', (has, platforms, expected) => {
    const options = { imagePlatforms: { 'team/tool:1': has }, ...(platforms && { platforms }) }
    expect(saysOf('FROM team/tool:1 AS a\nFROM a\n', { options })).toEqual(expected)
  })
})
