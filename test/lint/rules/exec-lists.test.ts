import { describe, expect, test } from 'vitest'
import { execFormShellSyntax } from '../../../src/lint/rules/exec-form-shell-syntax.ts'
import { execFormSingleString } from '../../../src/lint/rules/exec-form-single-string.ts'
import { healthcheckExecForm } from '../../../src/lint/rules/healthcheck-exec-form.ts'
import { staleProcessOrder } from '../../../src/lint/rules/stale-process-order.ts'
import { judge } from '../../support/lint-rule.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM alpine:3.22\n${lines.join('\n')}\n`

describe('exec-form-shell-syntax', () => {
  test.each([
    ['CMD ["sh", "run.sh", "$X"]', ['"$X"']],
    ['CMD ["tini", "--", "app", "${X:-1}"]', ['"${X:-1}"']],
    ['HEALTHCHECK CMD ["curl", "$URL"]', ['"$URL"']],
    ['ONBUILD RUN ["a", "|", "b", ">", "c"]', ['"|"']],
    ['CMD ["gosu", "app", "bash", "-lc", "a && b"]', []],
    ['CMD ["env", "sh", "-c", "$X"]', []],
    ['CMD ["grep", "x$", "a|b", "/f"]', []],
    ['CMD ["app", "--price=$5", "\\\\$X"]', []],
    ['CMD ["perl", "-e", "print $x"]', []],
    ['CMD ["envsubst", "$HOST"]', []],
    ['SHELL ["/bin/sh", "-c"]', []],
  ])('%s', (line, expected) => {
    expect(reported(execFormShellSyntax, file(line))).toEqual(expected)
  })
})

describe('exec-form-single-string', () => {
  test.each([
    ['HEALTHCHECK CMD ["curl -f localhost"]', '1 safe', 'HEALTHCHECK CMD ["curl", "-f", "localhost"]'],
    ['CMD ["a b"]', '1 unsafe', 'CMD ["a", "b"]'],
    ['ENTRYPOINT ["a $X"]', '1 none', 'ENTRYPOINT ["a $X"]'],
    ['ENTRYPOINT ["sh -c x"]', '1 none', 'ENTRYPOINT ["sh -c x"]'],
  ])('%s', (line, verdict, after) => {
    const [at, kind] = verdict.split(' ')
    expect(judge(execFormSingleString, { lines: ['FROM a', line] })).toEqual([
      `${Number(at) + 1} warning ${kind}`,
    ])
    expect(fixed(execFormSingleString, file(line), true)).toBe(file(after))
  })

  test.each([
    ['ENTRYPOINT ["a"]', 'CMD ["b c"]'],
    ['CMD ["C:\\\\Program Files\\\\a.exe"]'],
    ['CMD ["a b", "c"]'],
    ['CMD []'],
  ])('%s is fine', (...lines) => {
    expect(reported(execFormSingleString, file(...lines))).toEqual([])
  })
})

describe('healthcheck-exec-form', () => {
  test.each([
    ['HEALTHCHECK CMD a | b'],
    ['HEALTHCHECK CMD a *'],
    ['HEALTHCHECK CMD X=1 a'],
    ['HEALTHCHECK CMD exit 0'],
    ['HEALTHCHECK CMD kill -0 1'],
    ['HEALTHCHECK CMD ["a"]'],
    ["HEALTHCHECK CMD ['a', 'b']"],
    ['SHELL ["/bin/bash", "-c"]', 'HEALTHCHECK CMD a b'],
  ])('%s is fine', (...lines) => {
    expect(reported(healthcheckExecForm, file(...lines))).toEqual([])
  })

  test('a trigger is fixed when somebody says so', () => {
    expect(fixed(healthcheckExecForm, file('ONBUILD HEALTHCHECK CMD a b'), true)).toBe(
      file('ONBUILD HEALTHCHECK CMD ["a", "b"]'),
    )
  })
})

describe('stale-process-order', () => {
  test.each([
    ['a SHELL', ['CMD a', 'SHELL ["/bin/bash", "-c"]']],
    ['a repetition', ['CMD ["a"]', 'WORKDIR /a', 'CMD ["b"]']],
    ['a signal from a variable', ['ARG S=TERM', 'STOPSIGNAL $S', 'ARG S=INT']],
  ])('has no fix with %s', (_, lines) => {
    expect(reported(staleProcessOrder, file(...lines))).toHaveLength(1)
    expect(fixed(staleProcessOrder, file(...lines))).toBe(file(...lines))
  })

  test('keeps the order of what it moves, and stands for nothing after ONBUILD', () => {
    const before = file('ENTRYPOINT ["a"]', 'CMD ["b"]', 'COPY . .', 'STOPSIGNAL INT', 'ONBUILD RUN x')
    const after = file('COPY . .', 'ENTRYPOINT ["a"]', 'CMD ["b"]', 'STOPSIGNAL INT', 'ONBUILD RUN x')
    expect(fixed(staleProcessOrder, before)).toBe(after)
  })
})
