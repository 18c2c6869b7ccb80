import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../../src/lint/lint.ts'
import { execForm } from '../../../src/lint/rules/exec-form.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM alpine:3.22\n${lines.join('\n')}\n`

describe('safe fixes', () => {
  test.each([
    ['CMD nginx', 'CMD ["nginx"]'],
    ['CMD echo \'a b\' "c d" e\\ f', 'CMD ["echo", "a b", "c d", "e f"]'],
    ["CMD echo 'say \"hi\"' 'a\\b'", 'CMD ["echo", "say \\"hi\\"", "a\\\\b"]'],
    ['cmd  nginx  -g  x', 'cmd  ["nginx", "-g", "x"]'],
    ['ENTRYPOINT ./run.sh --port=80', 'ENTRYPOINT ["./run.sh", "--port=80"]'],
    ['CMD a \\\n  b', 'CMD ["a", "b"]'],
    ["CMD sh -c 'a && b'", 'CMD ["sh", "-c", "a && b"]'],
    ['CMD env A=1 node x.js', 'CMD ["env", "A=1", "node", "x.js"]'],
    ['CMD exec nginx', 'CMD ["nginx"]'],
    ["CMD echo '$HOME'", 'CMD ["echo", "$HOME"]'],
  ])('%s', (before, after) => {
    expect(fixed(execForm, file(before))).toBe(file(after))
  })
})

describe('unsafe fixes', () => {
  test.each([
    [['CMD node $FILE'], ['CMD ["/bin/sh", "-c", "exec node $FILE"]']],
    [['CMD a; b *.js'], ['CMD ["/bin/sh", "-c", "a; exec b *.js"]']],
    [['CMD a > /dev/null'], ['CMD ["/bin/sh", "-c", "exec a > /dev/null"]']],
    [['CMD exec node $FILE'], ['CMD ["/bin/sh", "-c", "exec node $FILE"]']],
    // a shell refuses it, so it is not read as words
    [['CMD a (b'], ['CMD ["/bin/sh", "-c", "exec a (b"]']],
    [['CMD A=1 B="x y" run'], ['ENV A=1 B="x y"', 'CMD ["run"]']],
    [['ONBUILD CMD nginx'], ['ONBUILD CMD ["nginx"]']],
    [['CMD A= run'], ['ENV A=""', 'CMD ["run"]']],
    [["CMD A='$x\"' run"], ['ENV A="\\$x\\""', 'CMD ["run"]']],
    [
      ['ENTRYPOINT ["a"]', 'CMD b'],
      ['ENTRYPOINT ["a"]', 'CMD ["b"]'],
    ],
    [
      ['CMD ["b"]', 'ENTRYPOINT a'],
      ['CMD ["b"]', 'ENTRYPOINT ["a"]'],
    ],
  ])('%j', (before, after) => {
    expect(fixed(execForm, file(...before))).toBe(file(...before))
    expect(fixed(execForm, file(...before), true)).toBe(file(...after))
  })

  test('an ENTRYPOINT of the stage below makes the fix of CMD unsafe', () => {
    const text = 'FROM alpine:3.22 AS base\nENTRYPOINT ["a"]\nFROM base\nCMD b\n'
    expect(fixed(execForm, text)).toBe(text)
  })
})

describe('no fix', () => {
  test.each([
    ['a builtin', 'CMD source /env'],
    ['a builtin at the end', 'CMD a && cd /x'],
    ['an assignment from a variable', 'CMD A=$B run'],
    ['an assignment and a variable', 'CMD A=1 run $B'],
    ['a pipe', 'CMD a | b'],
    ['a condition', 'CMD if a; then b; fi'],
    ['a comment inside', 'CMD a \\\n  # why\n  b'],
    ['text that does not parse', "CMD a 'b"],
    ['an assignment in a trigger', 'ONBUILD CMD A=1 run'],
  ])('%s', (_, line) => {
    expect(reported(execForm, file(line))).toHaveLength(1)
    expect(fixed(execForm, file(line), true)).toBe(file(line))
  })
})

describe('accepts', () => {
  test.each([
    ['HEALTHCHECK', ['HEALTHCHECK CMD curl -f http://localhost || exit 1']],
    ['a shell of the stage', ['SHELL ["/bin/bash", "-c"]', 'CMD a']],
    ['a list that is not JSON, which another rule reports', ["CMD ['a']"]],
    [
      'an image of the .NET Framework, which is Windows',
      ['FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8', 'CMD a.exe'],
    ],
    ['a tag of a Windows release', ['FROM example.com/app:1-ltsc2025', 'CMD a.exe']],
  ])('%s', (_, lines) => {
    expect(reported(execForm, file(...lines))).toEqual([])
  })

  test('a shell of the stage below', () => {
    expect(reported(execForm, 'FROM a:1 AS b\nSHELL ["/bin/bash", "-c"]\nFROM b\nCMD c\n')).toEqual([])
  })
})

test.each([
  ['CMD exec nginx $X', 'info'],
  ['CMD nginx', 'warning'],
])('%s is %s', (line, severity) => {
  expect(lintDockerfile({ text: file(line), path: '', rules: [execForm] })).toMatchObject([{ severity }])
})

test('a long list is not repeated in the message', () => {
  const text = file(`CMD run ${'word '.repeat(100)}`)
  const [finding] = lintDockerfile({ text, path: '', rules: [execForm] })
  expect(finding?.message).toMatch(/ Write it in exec form\.$/)
  expect(finding?.fix?.edits[0]?.text).toHaveLength(2 + '"run"'.length + 100 * ', "word"'.length)
})
