// How findings of ShellCheck are set, silenced and counted, with the fake's two rules.
import { describe, expect, test } from 'vitest'
import type { Settings } from '../../../src/lint/lint.ts'
import { lintDockerfile } from '../../../src/lint/lint.ts'
import { shell } from '../../../src/lint/rules/shell.ts'
import { uselessIgnore } from '../../../src/lint/rules/useless-ignore.ts'
import { askShellCheck } from '../../../src/pipeline/shell-check.ts'
import { createFakeShellCheck } from '../../fakes/shell-check.ts'

const BOTH = 'FROM alpine:3.22\nRUN echo $a `b`\n'

/** What is heard, all other rules apart. */
async function hear(text: string, settings: Settings = {}) {
  const input = { text, path: 'Dockerfile', settings }
  const asked = await askShellCheck({ shellCheck: createFakeShellCheck() }, [{ input, mode: 'auto' }])
  const findings = lintDockerfile({ ...input, shell: asked.answers })
  return findings.filter(({ rule, ours }) => ours === shell.id || rule === uselessIgnore.id)
}

const named = async (text: string, settings?: Settings) =>
  (await hear(text, settings)).map(({ rule, severity }) => `${rule} ${severity}`)

test('a finding goes by the id of ShellCheck, and by our names too', async () => {
  const [finding] = await hear('FROM alpine:3.22\nRUN echo `b`\n')
  expect(finding).toMatchObject({
    rule: 'SC2006',
    ours: 'shell',
    aliases: ['shell', 'shellcheck'],
    severity: 'style',
    message: 'Use $(...) notation instead of legacy backticks `...`.',
    line: 2,
    column: 10,
    endColumn: 13,
    fix: { kind: 'safe', description: 'Write $(…)' },
  })
})

describe('levels', () => {
  test.each<[string, Settings, readonly string[]]>([
    ['nothing', {}, ['SC2086 info', 'SC2006 style']],
    ['one id off', { rules: { SC2086: 'off' } }, ['SC2006 style']],
    ['one id graver', { rules: { SC2086: 'error' } }, ['SC2086 error', 'SC2006 style']],
    ['one id on', { rules: { SC2086: 'on' } }, ['SC2086 info', 'SC2006 style']],
    ['all off', { rules: { shell: 'off' } }, []],
    ['all off by another name', { rules: { shellcheck: 'off' } }, []],
    ['all graver', { rules: { shell: 'error' } }, ['SC2086 error', 'SC2006 error']],
    ['all off but one', { rules: { shell: 'off', SC2006: 'warning' } }, ['SC2006 warning']],
    ['BuildKit, which has none', { preset: 'buildkit' }, []],
    ['everything', { preset: 'strict' }, ['SC2086 info', 'SC2006 style']],
    ['hadolint', { preset: 'hadolint' }, ['SC2006 style', 'SC2086 info']],
    ['hadolint without one', { preset: 'hadolint', codes: { SC2086: 'off' } }, ['SC2006 style']],
    ['hadolint without all', { preset: 'hadolint', codes: { shell: 'off' } }, []],
  ])('%s', async (_what, settings, expected) => {
    expect(await named(BOTH, settings)).toEqual(expected)
  })
})

describe('a comment', () => {
  const above = (comment: string) => `FROM alpine:3.22\n${comment}\nRUN echo $a `.concat('`b`\n')
  test.each([
    ['# layersmith-ignore SC2086', ['SC2006 style']],
    ['# layersmith-ignore sc2086, SC2006', []],
    ['# layersmith-ignore shell', []],
    ['# hadolint ignore=SC2086', ['SC2006 style']],
    ['# hadolint ignore=SC2006,SC2086', []],
    ['# shellcheck disable=SC2086', ['SC2006 style']],
    ['# shellcheck disable=2086,SC2006 # why', []],
    ['# shellcheck disable=SC2000-SC2090', []],
    ['# shellcheck shell=sh disable=all', []],
    ['# tally ignore=shellcheck/SC2086', ['SC2006 style']],
  ])('%s', async (comment, expected) => {
    expect(await named(above(comment))).toEqual(expected)
  })

  test('in a RUN is for the step that follows', async () => {
    const text = `FROM alpine:3.22
RUN echo $a && \\
  # shellcheck disable=SC2086
  echo \\
  $b $c && \\
  echo $d
`
    expect((await hear(text)).map(({ line }) => line)).toEqual([2, 6])
  })

  test('of ShellCheck is nothing to hadolint', async () => {
    const heard = await named(above('# shellcheck disable=SC2086'), { preset: 'hadolint' })
    expect(heard).toEqual(['SC2006 style', 'SC2086 info'])
  })

  test('that silences nothing is told once ShellCheck has answered', async () => {
    const text = 'FROM alpine:3.22\n# layersmith-ignore SC2086\nRUN echo "$a"\n'
    expect(await named(text)).toEqual(['useless-ignore info'])
    expect(lintDockerfile({ text, path: 'Dockerfile' }).map(({ rule }) => rule)).not.toContain(
      'useless-ignore',
    )
  })

  test.each<[string, Settings]>([
    ['SC2086', { rules: { SC2086: 'off' } }],
    ['SC2086', { rules: { shell: 'off' } }],
    ['shell', { rules: { shell: 'off' } }],
  ])('about %s is not judged where that is off: %j', async (name, settings) => {
    expect(await named(`FROM alpine:3.22\n# layersmith-ignore ${name}\nRUN echo "$a"\n`, settings)).toEqual(
      [],
    )
  })
})
