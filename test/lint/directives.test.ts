import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { fewRules } from '../support/few-rules.ts'

const lint = (text: string) => lintDockerfile({ text, path: 'Dockerfile', rules: fewRules })
const idsOf = (text: string) => lint(text).map(({ rule }) => rule)

/** A file whose CMD has one finding, with the lines under test above it. */
const above = (comment: string) => `FROM alpine:3.22\n${comment}\nCMD crond -f\n`

describe.each([
  ['layersmith-ignore', '# layersmith-ignore exec-form'],
  ['a reason', '# layersmith-ignore exec-form -- the base has no other way'],
  ['several rules', '# layersmith-ignore merge-env, exec-form'],
  ['an alias', '# layersmith-ignore DL3025'],
  ['a blank line between', '# layersmith-ignore exec-form\n'],
  ['another comment between', '# layersmith-ignore exec-form\n# crond stays'],
  ['the whole file', '# layersmith-ignore-file exec-form'],
  ['hadolint', '# hadolint ignore=DL3025'],
  ['hadolint with blanks and a reason', '# hadolint ignore = DL3006 , DL3025 # why'],
  ['hadolint, global', '# hadolint global ignore=DL3025\n'],
  ['BuildKit', '# check=skip=JSONArgsRecommended'],
  ['BuildKit with a reason', '# check=skip=UndefinedVar,JSONArgsRecommended # why'],
  ['BuildKit, all', '# check=skip=all'],
  ['BuildKit with a blank line between', '# check=skip=JSONArgsRecommended\n'],
])('%s', (_, comment) => {
  test('silences the instruction below', () => {
    expect(idsOf(above(comment))).toEqual([])
  })
})

describe.each([
  ['another rule', '# layersmith-ignore merge-env'],
  ['the reason is no list', '# layersmith-ignore merge-env -- see exec-form'],
  ['an ordinary comment', '# exec-form'],
  ['hadolint with a blank line between', '# hadolint ignore=DL3025\n'],
  ['hadolint with a foreign name', '# hadolint ignore=DL3025,exec-form'],
  ['hadolint with a comment between', '# hadolint ignore=DL3025\n# crond'],
  ['BuildKit with an empty comment between', '# check=skip=JSONArgsRecommended\n#'],
  ['a second check comment', '# check=skip=UndefinedVar\n# check=skip=JSONArgsRecommended'],
])('%s', (_, comment) => {
  test('silences nothing', () => {
    expect(idsOf(above(comment))).toEqual(['exec-form'])
  })
})

describe('reach', () => {
  test.each([
    ['one instruction only', '# layersmith-ignore exec-form\nCMD a\nENTRYPOINT b\n', [3]],
    [
      'all lines of the instruction',
      '# layersmith-ignore apt-assume-yes\nRUN a && \\\n  apt-get install b\n',
      [],
    ],
    [
      'the instruction it stands in',
      'RUN a && \\\n  # layersmith-ignore apt-assume-yes\n  apt-get install b\n',
      [],
    ],
  ])('%s', (_, text, lines) => {
    const findings = lint(`FROM alpine:3.22\n${text}`)
    const own = findings.filter(({ rule }) => rule === 'exec-form' || rule.startsWith('apt'))
    expect(own.map(({ line }) => line - 1)).toEqual(lines)
  })

  test('a stage pragma of hadolint ends with the stage', () => {
    const stage = 'FROM alpine:3.22\nCMD a\n'
    expect(lint(`# hadolint stage ignore=DL3025\n${stage}${stage}`)).toMatchObject([{ line: 5 }])
  })

  test('the check directive is for the whole file', () => {
    const rest = 'FROM alpine:3.22\nCMD a\n'
    expect(idsOf(`# check=skip=JSONArgsRecommended;error=true\n${rest}`)).toEqual([])
    expect(idsOf(`# check=skip=all\n${rest}`)).toEqual([])
    expect(idsOf(`# check=error=true\n${rest}`)).toEqual(['exec-form'])
  })

  test('all checks of BuildKit are not all rules of ours', () => {
    expect(idsOf('# check=skip=all\nFROM alpine:3.22\nRUN apt-get install x\n')).toEqual(['apt-assume-yes'])
  })
})
