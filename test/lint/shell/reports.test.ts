import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../../src/dockerfile/parse.ts'
import { deriveStages } from '../../../src/dockerfile/stages.ts'
import { deriveFacts } from '../../../src/lint/derive-facts.ts'
import { applyEdits } from '../../../src/lint/fix.ts'
import { keyOf, type ShellComment } from '../../../src/lint/shell/comment.ts'
import { readShellReports } from '../../../src/lint/shell/reports.ts'
import { deriveShellScripts } from '../../../src/lint/shell/scripts.ts'
import { spotOf } from '../../support/shell-spot.ts'

type Said = { readonly code: number; readonly fix?: readonly [string, 'before' | 'behind', string][] }

/** The reports on a text whose first script has one comment, about the last place of `part`. */
function reportsOn(text: string, part: string, { code, fix = [] }: Said) {
  const file = parseDockerfile(text)
  const facts = deriveFacts(file, deriveStages(file), { path: 'Dockerfile' })
  const [script] = deriveShellScripts(facts)
  const question = script ?? { dialect: 'sh', text: '' }
  const find = (wanted: string) => {
    const start = question.text.lastIndexOf(wanted)
    return spotOf(question.text, start, start + wanted.length)
  }
  const replacements = fix.map(([wanted, side, put]) => {
    const spot = find(wanted)
    const start = { line: spot.line, column: spot.column, endLine: spot.line, endColumn: spot.column }
    const end = { ...spot, line: spot.endLine, column: spot.endColumn }
    return { ...(side === 'behind' ? start : end), side, text: put }
  })
  const comment: ShellComment = { ...find(part), code, level: 'info', message: 'Said', replacements }
  return [...readShellReports({ ...facts, shell: new Map([[keyOf(question), [comment]]]) })]
}

const QUOTES: Said = {
  code: 2086,
  fix: [
    ['$a', 'behind', '"'],
    ['$a', 'before', '"'],
  ],
}

test('a report has the id, the level and the words of ShellCheck', () => {
  expect(reportsOn('FROM a\nRUN echo $a\n', '$a', { code: 2086 })).toEqual([
    { range: { start: 16, end: 18 }, code: 'SC2086', severity: 'info', message: 'Said.' },
  ])
})

test('what is said of the lines of ours is not told', () => {
  expect(reportsOn('FROM a\nENV A=1\nRUN echo $A\n', 'A=1', { code: 2034 })).toEqual([])
})

describe('a fix puts the quotes where they belong', () => {
  test.each([
    ['FROM a\nRUN echo $a\n', 'FROM a\nRUN echo "$a"\n'],
    ['FROM a\nRUN echo $a\\\n# c\n && true\n', 'FROM a\nRUN echo "$a"\\\n# c\n && true\n'],
    ['FROM a\nRUN echo \\\n$a && true\n', 'FROM a\nRUN echo \\\n"$a" && true\n'],
    ['FROM a\nRUN <<-EOF\n\techo 😀 $a\n\tEOF\n', 'FROM a\nRUN <<-EOF\n\techo 😀 "$a"\n\tEOF\n'],
    ['FROM a\nRUN ["sh", "-c", "echo $a"]\n', 'FROM a\nRUN ["sh", "-c", "echo \\"$a\\""]\n'],
    ['FROM a\nONBUILD RUN echo $a\n', 'FROM a\nONBUILD RUN echo "$a"\n'],
  ])('%j', (text, expected) => {
    const [report] = reportsOn(text, '$a', QUOTES)
    expect(report?.fix).toMatchObject({ kind: 'unsafe', description: 'Put it in double quotes' })
    expect(applyEdits(text, report?.fix?.edits ?? [])).toBe(expected)
  })
})

test('there is no fix where another shell reads the text first', () => {
  expect(reportsOn('FROM a\nRUN sh <<EOF\necho \\$a\nEOF\n', '$a', QUOTES)[0]?.fix).toBeUndefined()
  expect(reportsOn("FROM a\nRUN sh <<'EOF'\necho $a\nEOF\n", '$a', QUOTES)[0]?.fix).toBeDefined()
})

test('a fix of which a part has no place is none', () => {
  const fix: Said = {
    code: 2086,
    fix: [
      ['$a', 'behind', '"'],
      ['"b', 'behind', '"'],
    ],
  }
  expect(reportsOn('FROM a\nRUN ["sh", "-c", "echo $a \\"b\\""]\n', '$a', fix)[0]?.fix).toBeUndefined()
})

test.each<[string, string, Said, string | undefined]>([
  ['backquotes', '`b`', { code: 2006, fix: [['b', 'behind', '(']] }, 'safe'],
  ['backquotes around a backslash', '`b \\$c`', { code: 2006, fix: [['b', 'behind', '(']] }, 'unsafe'],
  ['backquotes around a subshell', '`(b)`', { code: 2006, fix: [['b', 'behind', '(']] }, undefined],
  ['egrep', 'egrep', { code: 2196 }, 'safe'],
  ['fgrep', 'fgrep', { code: 2197 }, 'safe'],
  ['a path of egrep', '/bin/egrep', { code: 2196 }, undefined],
  ['a slip of the pen', 'elseif', { code: 1131, fix: [['else', 'before', ' ']] }, 'safe'],
  ['anything else', 'b', { code: 2236, fix: [['b', 'before', ' ']] }, 'unsafe'],
])('the fix of %s is %4$s', (_what, part, said, kind) => {
  expect(reportsOn(`FROM a\nRUN echo ${part}\n`, part, said)[0]?.fix?.kind).toBe(kind)
})

describe('what is not worth a word in a Dockerfile', () => {
  const isQuiet = (text: string, part: string, code: number) =>
    reportsOn(text, part, { code })[0]?.quiet === true
  test.each<[string, string, number, boolean]>([
    ['FROM a\nRUN cd /x && make', 'cd /x', 2164, true],
    ['FROM a\nRUN make; cd /x', 'cd /x', 2164, true],
    ['FROM a\nRUN cd /x; make', 'cd /x', 2164, false],
    ['FROM a\nRUN cd /x && make; ls', 'cd /x', 2164, false],
    ['FROM a\nRUN (cd /x; make)', 'cd /x', 2164, false],
    ['FROM a\nRUN <<EOF\ncd /x\nmake\nEOF', 'cd /x', 2164, false],
    ['FROM a\nRUN export A=$(b)', 'A=', 2155, true],
    ['FROM a\nRUN . /x', '/x', 1091, true],
    ['FROM a\nRUN echo -e b', '-e', 3037, false],
    ['FROM alpine:3.22\nRUN echo -e b', '-e', 3037, true],
    ['FROM node:24-alpine\nRUN set -o pipefail', 'pipefail', 3040, true],
    ['FROM busybox AS b\nFROM b\nRUN set -o pipefail', 'pipefail', 3040, true],
    ['FROM alpine:3.22\nRUN a=(b)', 'a=(b)', 3030, false],
    ['FROM registry.fedoraproject.org/fedora:43\nRUN a=(b)', 'a=(b)', 3030, true],
    ['FROM tomcat:10-jdk21-amazonlinux\nRUN set -o pipefail', 'pipefail', 3040, true],
    ['FROM debian:13\nRUN set -o pipefail', 'pipefail', 3040, false],
    ['FROM debian:13\nRUN echo -n b', '-n', 3037, true],
    ['FROM debian:13\nRUN echo -e b', '-e', 3037, false],
    ['FROM debian:13\nRUN f() { local b; }', 'local b', 3043, true],
    ['FROM alpine:3.22\nSHELL ["/bin/dash", "-c"]\nRUN echo -e b', '-e', 3037, false],
    ['FROM alpine:3.22\nRUN echo $b', '$b', 2086, false],
  ])('%j about %s, SC%i: %s', (text, part, code, expected) => {
    expect(isQuiet(`${text}\n`, part, code)).toBe(expected)
  })
})
