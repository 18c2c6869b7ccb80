import { describe, expect, test } from 'vitest'
import type { Placed } from '../../src/lint/facts.ts'
import { lintDockerfile } from '../../src/lint/lint.ts'
import { defineRule, type Rule } from '../../src/lint/rule.ts'
import { execForm } from '../../src/lint/rules/exec-form.ts'
import { fewRules } from '../support/few-rules.ts'

const lint = (text: string) =>
  lintDockerfile({ text, path: 'Dockerfile', rules: fewRules, today: '2026-11-20' })
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
  ['a name with other case', '# layersmith-ignore dl3025'],
  ['all rules', '# layersmith-ignore all'],
  ['a start without an end', '# layersmith-ignore-start exec-form'],
  ['checkov', '# checkov:skip=CKV_DOCKER_1, DL3025:the reason'],
  ['bridgecrew', '# bridgecrew:skip=DL3025'],
  ['cortex, behind other words', '# known: cortex:skip=DL3025'],
  ['trivy', '# trivy:ignore:DL3025'],
  ['trivy, several', '# trivy:ignore:DS-0002 trivy:ignore:DL3025'],
  ['trivy with a wildcard', '# trivy:ignore:DL30*'],
  ['trivy before its end', '# trivy:ignore:DL3025:exp:2026-12-31'],
  ['semgrep', '# nosemgrep: dockerfile.best-practice.prefer-json-notation.DL3025'],
  ['semgrep, several', '# reason. nosemgrep: last-user-is-root, exec-form'],
  ['tally', '# tally ignore=hadolint/DL3025;reason=the base has no other way'],
  ['tally with a blank line between', '# tally ignore=buildkit/JSONArgsRecommended\n'],
  ['tally, global', '# tally global ignore=hadolint/DL3006,hadolint/DL3025'],
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
  ['a start that has ended', '# layersmith-ignore-start exec-form\n# layersmith-ignore-end'],
  ['checkov with another id', '# checkov:skip=CKV_DOCKER_2:DL3025'],
  ['trivy after its end', '# trivy:ignore:DL3025:exp:2026-11-19'],
  ['KICS with an id of another query', '# kics-scan disable=fd54f200-402c-4333-a5a4-36ef6709af2f'],
  ['semgrep with a line between', '# nosemgrep: exec-form\n#'],
  ['semgrep outside a comment', '#\nRUN nosemgrep'],
  ['dockerfile-utils, of what it does not know', '# dockerfile-utils: ignore'],
  ['tally with another id', '# tally ignore=hadolint/DL3006;reason=DL3025'],
  ['a second check comment', '# check=skip=UndefinedVar\n# check=skip=JSONArgsRecommended'],
])('%s', (_, comment) => {
  test('silences nothing', () => {
    expect(idsOf(above(comment))).toEqual(['exec-form'])
  })
})

describe('reach', () => {
  test.each([
    ['one instruction only', '# layersmith-ignore exec-form\nCMD a\nFROM alpine:3.22\nCMD b\n', [4]],
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

/** A rule that goes by these names and finds every CMD. */
const known = (...aliases: readonly string[]) =>
  defineRule({ ...execForm, id: 'probe', aliases, check: ({ processes }) => processes.map(findCmd) })
const findCmd = ({ instruction: { range } }: Placed) => ({ range, message: 'A CMD.' })
const linesOf = (rule: Rule, text: string) =>
  lintDockerfile({ text, path: 'Dockerfile', rules: [rule] }).map(({ line }) => line)

describe('a peer that is told to be silent as a whole', () => {
  test.each([
    ['KICS', '# kics-scan ignore-line', "Image Version Using 'latest'"],
    ['KICS with a reason', '# kics-scan ignore-block - why', 'chown-flag-exists'],
    ['KICS, the file', '# kics-scan ignore\n', 'Run Using apt'],
    ['KICS, an id', '# kics-scan disable=fd54f200-402c-4333-a5a4-36ef6709af2f', 'Missing User Instruction'],
    ['KICS, others', '# kics-scan enable=fd54f200-402c-4333-a5a4-36ef6709af2f', 'Run Using apt'],
    ['semgrep', '# nosemgrep', 'prefer-json-notation'],
    ['dockerfile-utils', '# dockerfile-utils: ignore', 'MULTIPLE_INSTRUCTIONS'],
  ])('%s silences what it knows', (_, comment, name) => {
    expect(linesOf(known(name), above(comment))).toEqual([])
    expect(linesOf(known('DL9999'), above(comment))).not.toEqual([])
  })

  test('KICS goes on with what is enabled', () => {
    const comment = '# kics-scan enable=fd54f200-402c-4333-a5a4-36ef6709af2f'
    expect(linesOf(known('missing-user-instruction'), above(comment))).toEqual([3])
  })

  test('a comment at an instruction does not reach checks of the file', () => {
    expect(linesOf(known('ReservedStageName'), above('# check=skip=ReservedStageName'))).toEqual([3])
    expect(linesOf(known('ReservedStageName'), above('# check=skip=all'))).toEqual([3])
    expect(linesOf(known('ReservedStageName'), `# check=skip=all\n${above('#')}`)).toEqual([])
  })
})

describe('names', () => {
  test.each(['AVD-DS-0002', 'DS002', 'ds-0002', 'DS-0002'])('%s is DS-0002', (name) => {
    expect(linesOf(known('DS-0002'), above(`# trivy:ignore:${name}`))).toEqual([])
  })

  test('trivy on top is for the file, further down for an instruction', () => {
    const text = 'FROM alpine:3.22\nCMD a\n# trivy:ignore:DS-0002\nCMD b\nCMD c\n'
    expect(linesOf(known('DS-0002'), text)).toEqual([2, 5])
    expect(linesOf(known('DS-0002'), `# trivy:ignore:DS-0002\n${text}`)).toEqual([])
  })

  test('semgrep is also heard at the end of a line', () => {
    expect(idsOf('FROM alpine:3.22\nRUN apt-get install x # nosemgrep: DL3014\n')).toEqual([])
  })

  test('all that is between start and end is silent', () => {
    const ignored =
      '# layersmith-ignore-start exec-form, merge-env\nCMD a\n# layersmith-ignore-end exec-form\n'
    expect(idsOf(`FROM alpine:3.22\n${ignored}`)).toEqual([])
    expect(lint(`FROM alpine:3.22\n${ignored}FROM alpine:3.22\nCMD b\n`)).toMatchObject([{ line: 6 }])
  })

  test('none silences anything when comments may not', () => {
    const settings = { inlineIgnores: false }
    const text = above('# layersmith-ignore exec-form\n# hadolint ignore=DL3025\n# layersmith-ignore nothing')
    expect(lintDockerfile({ text, path: '', settings, rules: fewRules })).toMatchObject([
      { rule: 'exec-form' },
    ])
  })
})

describe('the shell that a comment declares', () => {
  const install = 'RUN apt-get install x\n'
  test.each([
    ['pwsh from there on', `FROM a:1\n${install}# hadolint shell=pwsh\n${install}${install}`, [2]],
    [
      'powershell for the stage only',
      `FROM a:1\n# hadolint shell=powershell\n${install}FROM b:1\n${install}`,
      [5],
    ],
    ['cmd for all stages', `# hadolint shell = cmd\nFROM a:1\n${install}FROM b:1\n${install}`, []],
    ['tally', `FROM a:1\n# tally shell=cmd.exe\n${install}`, []],
    ['a POSIX shell on Windows', `FROM windows:1\n# hadolint shell=/bin/bash\n${install}`, [3]],
  ])('%s', (_, text, lines) => {
    expect(lint(text).map(({ line }) => line)).toEqual(lines)
  })
})
