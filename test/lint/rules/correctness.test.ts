import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../src/lint/rule.ts'
import { rules } from '../../../src/lint/rules/index.ts'
import { findingsOf, judge } from '../../support/lint-rule.ts'
import { fixed } from './findings.ts'

const ruleOf = (id: string): Rule => rules.find((rule) => rule.id === id) ?? expect.unreachable(id)

/** What the rule itself reports; what the engine refuses is told as a matter of syntax too. */
function reported(rule: Rule, text: string): readonly string[] {
  const lines = text.trimEnd().split('\n')
  return findingsOf(rule, { lines }).map(({ range }) => text.slice(range.start, range.end))
}

describe('reports', () => {
  test.each([
    ['undefined-variable', 'FROM scratch\nONBUILD ENV A=$B\nARG A=1 B=$A C=$D\n', ['$D']],
    ['undefined-variable', 'FROM scratch AS a\nENV X=1\nFROM a\nENV Y=$X Z=$W\n', ['$W']],
    ['undefined-variable', 'FROM node:24\nARG FOLDER=/a\nCOPY ["a b", "${FOLDERS}/"]\n', ['"${FOLDERS}/"']],
    ['env-same-line', 'FROM node:24\nENV ONE=1 TWO=$ONE$PATH\n', ['$ONE']],
    [
      'global-arg-not-in-stage',
      'ARG A=1\nFROM alpine:3\nRUN x "$A" \\\n  ${A}\nFROM alpine:3\nRUN y $A\n',
      ['$A', '$A'],
    ],
    ['global-arg-not-in-stage', 'ARG A=1\nFROM alpine:3\nRUN <<EOF\necho $A\nEOF\n', ['$A']],
    ['undefined-from-arg', 'FROM --platform=$PLATFORM node:24\n', ['$PLATFORM']],
    ['image-tag', 'ARG A="node"\nFROM ${A}\nCOPY --from=team/x /a /b\n', ['node', 'team/x']],
    ['image-tag', 'ARG R=debian\nFROM $R-slim\n', ['$R-slim']],
    ['image-latest', 'FROM localhost:5000/x:latest\n', ['localhost:5000/x:latest']],
    ['expose-mapping', 'FROM scratch\nONBUILD EXPOSE 1:2\n', ['1:2']],
    ['port-range', 'FROM scratch\nEXPOSE 70000-70001/tcp\n', ['70000-70001/tcp']],
    ['workdir-absolute', 'FROM scratch\nWORKDIR a\nWORKDIR b\n', ['a']],
    ['copy-dest-slash', "FROM scratch\nCOPY a b '/x'\n", ["'/x'"]],
    ['copy-not-add', 'FROM scratch\nADD a.gz ./b.zip /x/\n', ['ADD']],
    ['copy-needs-workdir', 'FROM scratch\nCOPY <<EOF f\nx\nEOF\n', ['f']],
    ['unknown-from-stage', 'FROM a:1\nCOPY --from=$X /a /b\n', ['$X']],
    ['self-copy', 'FROM a:1\nCOPY --from=0 /a /b\n', ['0']],
    ['cd-in-run', 'FROM a:1\nRUN cd /x \\\n  && make\n', ['cd /x']],
    ['label-key', 'FROM a:1\nLABEL "a b"=1\n', ['"a b"']],
    [
      'label-value',
      'FROM a:1\nLABEL org.opencontainers.image.created=2026-02-30T00:00:00Z\n',
      ['2026-02-30T00:00:00Z'],
    ],
  ])('%s %j', (id, text, expected) => {
    expect(reported(ruleOf(id), text)).toEqual(expected)
  })
})

describe('accepts', () => {
  test.each([
    ['undefined-variable', "FROM scratch\nARG X\nENV A=$X B='$C' D=\\$E F=${G-} H=$PATH\n"],
    ['undefined-variable', 'FROM node:24\nARG HTTP_PROXY\nENV A=$HTTPS_PROXY PY2=1 B=$PY3\n'],
    ['global-arg-not-in-stage', 'ARG A=1\nFROM alpine:3\nRUN for A in 1 2; do echo $A; done\n'],
    ['global-arg-not-in-stage', 'ARG A=1\nFROM alpine:3\nRUN . ./env && echo $A\nCMD echo $A\n'],
    ['global-arg-not-in-stage', 'ARG A=1\nFROM alpine:3 AS b\nARG A\nFROM b\nRUN echo $A\n'],
    ['global-arg-not-in-stage', "ARG A=1\nFROM alpine:3\nRUN cat <<'EOF' > f\n$A\nEOF\n"],
    ['image-tag', 'FROM $BASE\nFROM node:$TAG\nFROM a@sha256:1\n'],
    ['image-tag', 'FROM a:1\nCOPY --from=nginx /a /b\n'],
    ['from-default-invalid', 'ARG A\nARG B=x\nFROM ${A:-$B}:1\n'],
    ['expose-mapping', 'FROM a:1\nEXPOSE $A:$B ${C:-80} 80/tcp\n'],
    ['copy-dest-slash', 'FROM a:1\nCOPY --parents a b /x\nCOPY a b ./\nCOPY a b ..\nCOPY * /x\n'],
    ['copy-not-add', 'FROM a:1\nADD a.tar.zst /x\nADD git@h:a/b.git /x\nADD * /x\nADD --unpack=false a /x\n'],
    ['copy-needs-workdir', 'FROM php:8\nCOPY a b\nFROM $BASE\nCOPY a b\n'],
    ['unknown-from-stage', 'FROM a:1\nONBUILD COPY --from=x /a /b\nCOPY --from=y/z /a /b\n'],
    ['cd-in-run', 'FROM a:1\nRUN cd /x || exit 1\nRUN cd $Y && make\nRUN cd /a; cd b; make\nRUN cd /z\n'],
    ['scratch-run', 'FROM scratch\nCOPY --from=busybox:1 /bin /bin\nCMD a\n'],
    ['scratch-run', 'FROM scratch\nRUN --mount=from=busybox:1,target=/bin ls\nSHELL ["/x"]\nRUN ls\n'],
    [
      'label-value',
      'FROM a:1\nLABEL org.opencontainers.image.licenses="GPL-2.0-or-later WITH Classpath-exception-2.0"\n',
    ],
    ['platform-constant', 'FROM --platform=linux/amd64 a:1 AS Linux\n'],
    ['keyword-case', 'arg A\nFROM a:1\nONBUILD run b\n'],
    ['base-first', '\uFEFF# a\n\nARG A\nFROM a:1\n'],
    [
      'add-archive',
      'FROM a:1\nCOPY a.tgz /x/\nRUN tar -tzf /x/a.tgz && tar xf /x/b.tgz\nRUN tar xf /x/a.tgz one\n',
    ],
  ])('%s %j', (id, text) => {
    expect(reported(ruleOf(id), text)).toEqual([])
  })
})

describe('fixes', () => {
  test.each([
    ['env-equals', 'FROM a:1\nENV A say "hi" you\n', 'FROM a:1\nENV A say "hi" you\n'],
    ['env-equals', 'FROM a:1\r\nENV A b c\r\n', 'FROM a:1\r\nENV A="b c"\r\n'],
    [
      'maintainer',
      '# escape=`\nFROM a:1\nMAINTAINER a"b`c\n',
      '# escape=`\nFROM a:1\nLABEL org.opencontainers.image.authors="a`"b``c"\n',
    ],
    ['blank-continuation', 'FROM a:1\r\nRUN a \\\r\n\r\n  b\r\n', 'FROM a:1\r\nRUN a \\\r\n  b\r\n'],
    ['env-same-line', 'FROM a:1\nENV A=1 B=$A C=$B\n', 'FROM a:1\nENV A=1\nENV B=$A\nENV C=$B\n'],
    ['env-same-line', 'FROM a:1\nENV A=1 \\\n # why\n B=$A\n', 'FROM a:1\nENV A=1 \\\n # why\n B=$A\n'],
    [
      'stage-case',
      'FROM a:1 AS B\nFROM a:1\nCOPY --from=b /x /y\n',
      'FROM a:1 AS b\nFROM a:1\nCOPY --from=b /x /y\n',
    ],
    ['platform-redundant', 'FROM --platform=$TARGETPLATFORM \\\n  a:1\n', 'FROM \\\n  a:1\n'],
    [
      'global-arg-not-in-stage',
      'ARG A=1\nFROM a:1\n# hadolint ignore=DL3059\nRUN x $A\n',
      'ARG A=1\nFROM a:1\nARG A\n# hadolint ignore=DL3059\nRUN x $A\n',
    ],
    ['expose-mapping', 'FROM a:1\nEXPOSE 1:2/TCP\n', 'FROM a:1\nEXPOSE 2/TCP\n'],
  ])('%s %j', (id, text, expected) => {
    expect(fixed(ruleOf(id), text, true)).toBe(expected)
  })

  test('a typing error of a stage that others use is only suggested', () => {
    const lines = ['FROM a:1 AS build', 'FROM a:1', 'COPY --from=build /a /a', 'COPY --from=biuld /b /b']
    expect(judge(ruleOf('unknown-from-stage'), { lines })).toEqual(['4 warning unsafe'])
  })
})

describe('the build context', () => {
  const context = { 'a.txt': '', 'src/b.txt': '', '.gitignore': 'gen/\n' }

  test.each([
    [
      'copy-missing-source',
      ['FROM a:1', 'COPY a.txt src c.txt gen/x /y/'],
      ['2 warning none', '2 info none'],
    ],
    [
      'copy-missing-source',
      ['FROM a:1', 'COPY --from=b:1 q /y/', 'COPY <<E /z', 'x', 'E', 'COPY . $A ./src/ /y/'],
      [],
    ],
    ['copy-dest-slash', ['FROM a:1', 'COPY *.txt /y'], []],
  ])('%s %j', (id, lines, expected) => {
    expect(judge(ruleOf(id), { lines, context })).toEqual(expected)
  })

  test('a listing that stopped at its limit says nothing of what is missing', () => {
    const lines = ['FROM a:1', 'COPY c.txt /y']
    expect(judge(ruleOf('copy-missing-source'), { lines, context, truncated: true })).toEqual([])
  })
})
