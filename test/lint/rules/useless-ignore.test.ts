import { describe, expect, test } from 'vitest'
import { fixDockerfile } from '../../../src/lint/fix-dockerfile.ts'
import { type LintInput, lintDockerfile } from '../../../src/lint/lint.ts'

const context = { files: ['main.py'], truncated: false, ignoreFile: undefined, texts: {} }
const file = (...lines: readonly string[]) => `FROM alpine:3.22\n${lines.join('\n')}\n`
const uselessIn = (text: string, more: Partial<LintInput> = {}) =>
  lintDockerfile({ text, path: 'Dockerfile', context, ...more })
    .filter(({ rule }) => rule === 'useless-ignore')
    .map(({ line, message }) => `${line} ${message.split(/[:.?] /)[1]}`)
const exec = 'CMD ["a"]'

describe('a comment that silences nothing', () => {
  test.each([
    ['no name', ['# layersmith-ignore', exec], ['2 It names no rule']],
    ['no name, but a reason', ['# layersmith-ignore -- why', exec], ['2 It names no rule']],
    ['an unknown name', ['# layersmith-ignore no-such', exec], ['2 There is no rule "no-such"']],
    [
      'a rule without a finding',
      ['# layersmith-ignore exec-form', exec],
      ['2 exec-form has nothing to say here'],
    ],
    ['all, without a finding', ['# layersmith-ignore all', exec], ['2 There is nothing to silence']],
    [
      'an alias without a finding',
      ['# layersmith-ignore DL3025', exec],
      ['2 DL3025 has nothing to say here'],
    ],
    ['a name twice', ['# layersmith-ignore exec-form, exec-form', 'CMD a'], ['2 exec-form is named twice']],
    ['the file', ['# layersmith-ignore-file exec-form', exec], ['2 exec-form has nothing to say here']],
    ['nothing below', [exec, '# layersmith-ignore exec-form'], ['3 No instruction follows']],
    ['syntax', ['# layersmith-ignore syntax', exec], ['2 What the engine refuses cannot be silenced']],
    ['an end too many', [exec, '# layersmith-ignore-end'], ['3 Nothing was started before it']],
    [
      'an empty section',
      ['# layersmith-ignore-start exec-form', exec, '# layersmith-ignore-end exec-form'],
      ['2 exec-form has nothing to say here'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(uselessIn(file(...lines))).toEqual(expected)
  })
})

describe('nothing is said of', () => {
  test.each<[string, readonly string[], Partial<LintInput>]>([
    [
      'two comments for one finding',
      ['# layersmith-ignore-file exec-form', '# layersmith-ignore exec-form', 'CMD a'],
      {},
    ],
    [
      'a rule that is off',
      ['# layersmith-ignore exec-form', exec],
      { settings: { rules: { DL3025: 'off' } } },
    ],
    ['a rule that is off by default', ['# layersmith-ignore pin-apt', exec], {}],
    ['ids of ShellCheck', ['# layersmith-ignore SC2086', exec], {}],
    [
      'a rule that needs a context, without one',
      ['# layersmith-ignore manifests-first', exec],
      { context: undefined },
    ],
    ['one of several targets', ['# layersmith-ignore exec-form', exec], { target: '0' }],
    ['a file the engine refuses', ['# layersmith-ignore exec-form', exec, 'FORM x'], {}],
    ['itself', ['# layersmith-ignore useless-ignore', exec], {}],
    [
      'comments that may not silence',
      ['# layersmith-ignore exec-form', exec],
      { settings: { inlineIgnores: false } },
    ],
    ['another word', ['# layersmith-ignored exec-form', exec], {}],
  ])('%s', (_, lines, more) => {
    expect(uselessIn(file(...lines), more)).toEqual([])
  })

  test('what is ignored itself', () => {
    expect(
      uselessIn(file('# layersmith-ignore-file useless-ignore', '# layersmith-ignore nothing', exec)),
    ).toEqual([])
  })
})

describe('the fix', () => {
  const fixed = (text: string) => fixDockerfile({ text, path: 'Dockerfile', context }, { unsafe: false }).text

  test.each([
    [
      'removes the first of two names',
      '# layersmith-ignore merge-env, exec-form',
      '# layersmith-ignore exec-form',
    ],
    [
      'removes the last, keeps the reason',
      '# layersmith-ignore exec-form,x -- y',
      '# layersmith-ignore exec-form -- y',
    ],
    ['removes all but one', '# layersmith-ignore a b exec-form c', '# layersmith-ignore exec-form'],
  ])('%s', (_, before, after) => {
    expect(fixed(file(before, 'CMD a $X'))).toBe(file(after, 'CMD a $X'))
  })

  test('keeps line ends, the byte order mark and other comments', () => {
    const text = '\uFEFF# layersmith-ignore-file nothing\r\n# about\r\nFROM alpine:3.22\r\n'
    expect(fixed(text)).toBe('\uFEFF# about\r\nFROM alpine:3.22\r\n')
  })

  test('removes a comment between the lines of an instruction', () => {
    expect(fixed(file('RUN a && \\', '  # layersmith-ignore nothing', '  b'))).toBe(
      file('RUN a && \\', '  b'),
    )
  })

  test('removes both ends of an empty section', () => {
    const section = ['# layersmith-ignore-start exec-form', exec, '# layersmith-ignore-end exec-form']
    expect(fixed(file(...section))).toBe(file(exec))
  })

  test('leaves a comment that keeps the next one from being a directive', () => {
    const text = `# layersmith-ignore nothing\n# escape=\`\n${file(exec)}`
    expect(fixed(text)).toBe(text)
  })
})
