import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../../src/dockerfile/parse.ts'
import { deriveStages } from '../../../src/dockerfile/stages.ts'
import { deriveFacts } from '../../../src/lint/derive-facts.ts'
import { deriveShellScripts } from '../../../src/lint/shell/scripts.ts'

function scriptsOf(text: string) {
  const file = parseDockerfile(text)
  return deriveShellScripts(deriveFacts(file, deriveStages(file), { path: 'Dockerfile' }))
}

const prologueOf = ({ text, body }: ReturnType<typeof scriptsOf>[number]) =>
  text.slice(0, text.length - body.text.length)
const exported = (text: string) => [...text.matchAll(/ (\w+)=1/g)].map(([, name]) => name)

describe('what is asked, and in which dialect', () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    ['shell form', 'RUN echo a', [['sh', 'echo a']]],
    ['what continues, as the shell gets it', 'RUN echo \\\n# c\n\n  a', [['sh', 'echo   a']]],
    ['SHELL', 'SHELL ["/bin/bash", "-c"]\nRUN echo a', [['bash', 'echo a']]],
    ['a shell with a suffix', 'SHELL ["bash.exe", "-c"]\nRUN echo a', [['bash', 'echo a']]],
    ['BusyBox', 'SHELL ["/bin/busybox", "sh", "-c"]\nRUN echo a', [['busybox', 'echo a']]],
    ['ash', 'SHELL ["/bin/ash", "-c"]\nRUN echo a', [['busybox', 'echo a']]],
    ['a shell ShellCheck does not read', 'SHELL ["/bin/zsh", "-c"]\nRUN echo a', []],
    ['PowerShell', 'SHELL ["pwsh", "-Command"]\nRUN Write-Host a', []],
    ['a shell that a comment names', '# hadolint shell=bash\nRUN echo a', [['bash', 'echo a']]],
    ['what a directive says', '# shellcheck shell=dash\nRUN echo a', [['dash', 'echo a']]],
    [
      'what one in a heredoc says',
      'RUN <<EOF\n# shellcheck shell=ksh\na\nEOF',
      [['ksh', '# shellcheck shell=ksh\na\n']],
    ],
    ['ONBUILD', 'ONBUILD RUN echo a', [['sh', 'echo a']]],
    ['a heredoc', 'RUN <<EOF\necho a\nEOF', [['sh', 'echo a\n']]],
    ['a heredoc for bash', 'RUN <<EOF\n#!/usr/bin/env bash\necho a\nEOF', [['bash', 'echo a\n']]],
    ['a heredoc for dash', "RUN <<-'EOF'\n\t#!/bin/dash\n\techo a\n\tEOF", [['dash', 'echo a\n']]],
    ['a heredoc for BusyBox', 'RUN <<EOF\n#!/bin/busybox sh\necho a\nEOF', [['busybox', 'echo a\n']]],
    ['a heredoc for another program', 'RUN <<EOF\n#!/usr/bin/python3\nprint(1)\nEOF', []],
    ['a shell that reads a heredoc', "RUN bash -e - <<'EOF'\necho $a\nEOF", [['bash', 'echo $a\n']]],
    ['after the outer shell', 'RUN ksh <<EOF\necho \\$a \\\\\nEOF', [['ksh', 'echo $a \\\n']]],
    ['a program that reads a heredoc', 'RUN python3 <<EOF\nx\nEOF', [['sh', 'python3 <<EOF\nx\nEOF\n']]],
    ['a heredoc in a pipe', 'RUN bash <<EOF | cat\nx\nEOF', [['sh', 'bash <<EOF | cat\nx\nEOF\n']]],
    ['an empty heredoc', 'RUN cat <<EOF >/x\nEOF', [['sh', 'cat <<EOF >/x\nEOF\n']]],
    ['two heredocs', 'RUN cat <<A <<B\na\nA\nb\nB', [['sh', 'cat <<A <<B\na\nA\nb\nB\n']]],
    ['sh -c in JSON form', 'RUN ["/bin/bash", "-c", "echo \\"a\\""]', [['bash', 'echo "a"']]],
    ['a program in JSON form', 'RUN ["echo", "a"]', []],
    ['no other instruction', 'CMD echo a\nENTRYPOINT echo a\nHEALTHCHECK CMD echo a', []],
    ['nothing', 'RUN <<EOF\n\nEOF', []],
  ])('%s', (_what, text, expected) => {
    const scripts = scriptsOf(`FROM a\n${text}\n`)
    expect(scripts.map(({ dialect, body }) => [dialect, body.text])).toEqual(expected)
  })

  test('nothing of an image for Windows', () => {
    expect(scriptsOf('FROM mcr.microsoft.com/windows/servercore:ltsc2025\nRUN dir\n')).toEqual([])
  })
})

describe('what ShellCheck is told first', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing the RUN has no use for', 'FROM a\nARG A\nRUN echo\n', []],
    [
      'the variables of the RUN',
      'FROM a\nARG A B\nENV C=1\nRUN echo "$A" $C http_proxy\n',
      ['A', 'C', 'http_proxy'],
    ],
    ['one that the RUN sets anew', 'FROM a\nENV A=1\nRUN A=2 && x\n', ['A']],
    [
      'all when one is unknown, as another may be meant',
      'FROM a\nARG B\nENV A=1 C=2\nRUN $x\nENV D=1\n',
      ['A', 'B', 'C'],
    ],
    ['those of the stage below', 'FROM a AS b\nENV A=1\nFROM b\nENV B=1\nRUN $A $B\n', ['A', 'B']],
    ['none of other stages', 'FROM a AS b\nENV A=1\nFROM c\nRUN $A\n', []],
    ['none from before FROM', 'ARG A=1\nFROM a\nRUN $A\n', []],
    ['one from before FROM that the stage asks for', 'ARG A=1\nFROM a\nARG A\nRUN $A\n', ['A']],
    ['secrets that are variables', 'FROM a\nRUN --mount=type=secret,id=t,env=TOKEN x $TOKEN\n', ['TOKEN']],
    ['no names the shell cannot have', 'FROM a\nENV a.b=1 C=1\nRUN $x\n', ['C']],
  ])('%s', (_what, text, expected) => {
    expect(exported(scriptsOf(text).map(prologueOf)[0] ?? '')).toEqual(expected)
  })

  test('of very many names only those the RUN has', () => {
    const names = Array.from({ length: 200 }, (_, index) => `V${index}`)
    const text = `FROM a\n${names.map((name) => `ENV ${name}=1\n`).join('')}RUN echo "$V7 \${V19} $x"\n`
    expect(exported(scriptsOf(text).map(prologueOf)[0] ?? '')).toEqual(['V19', 'V7'])
  })

  test.each([
    ['SHELL ["/bin/bash", "-euo", "pipefail", "-c"]\nRUN x', 'set -euo pipefail\n'],
    ['SHELL ["/bin/bash", "-o", "pipefail", "-ec"]\nRUN x', 'set -o pipefail -e\n'],
    ['RUN ["sh", "-xec", "x"]', 'set -xe\n'],
    ['RUN <<EOF\n#!/bin/bash -e\nx\nEOF', 'set -e\n'],
    ['RUN bash -u <<EOF\nx\nEOF', 'set -u\n'],
    ['SHELL ["/bin/bash", "-lc"]\nRUN x', ''],
  ])('the switches of %j', (text, expected) => {
    const prologue = scriptsOf(`FROM a\n${text}\n`).map(prologueOf)[0] ?? ''
    expect(prologue).toBe(expected)
  })

  test('checks that a directive above the RUN turns on', () => {
    const text = 'FROM a\n# shellcheck disable=SC2086 enable=require-variable-braces\nRUN x\n'
    expect(scriptsOf(text).map(prologueOf)[0]).toBe('# shellcheck enable=require-variable-braces\n')
  })

  test('directives at the top of a heredoc, so that they are for all of it', () => {
    const text =
      'FROM a\nRUN <<EOF\n#!/bin/sh\n# why\n# shellcheck disable=SC2086\n\nx\n# shellcheck disable=SC1\ny\nEOF\n'
    expect(scriptsOf(text).map(prologueOf)[0]).toBe('# shellcheck disable=SC2086\n')
  })
})
