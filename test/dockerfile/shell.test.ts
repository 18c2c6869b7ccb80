import { describe, expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import type { Program } from '../../src/dockerfile/shell.ts'
import { readScript } from '../../src/dockerfile/shell-script.ts'

function scriptOf(text: string) {
  const file = parseDockerfile(text)
  const instruction = file.instructions.find(({ keyword }) => keyword === 'RUN' || keyword === 'CMD')
  return instruction && readScript(text, instruction, 'posix')
}

/** Programs as words, read from the source by their ranges, so that every range is proved. */
function wordsInSource(text: string): readonly string[] {
  const at = ({ nameRange, args }: Program) =>
    [nameRange, ...args.map(({ range }) => range)].map(({ start, end }) => text.slice(start, end)).join(' ')
  return scriptOf(text)?.programs.map(at) ?? []
}

const names = (text: string) => scriptOf(text)?.programs.map(({ name }) => name)

describe('places', () => {
  test.each([
    ['a single line', 'RUN apt-get install -y "a b"\n', ['apt-get install -y "a b"']],
    ['continuations and comments', 'RUN a 1 && \\\n  # why\n  b 2 \\\n  3\n', ['a 1', 'b 2 3']],
    ['a carriage return', 'RUN a 1 && \\\r\n  b 2\r\n', ['a 1', 'b 2']],
    ['a byte order mark', '\uFEFFRUN a 1\n', ['a 1']],
    ['flags', 'RUN --mount=type=cache,target=/c --network=none a 1\n', ['a 1']],
    ['a heredoc', 'RUN <<EOF\na 1\nb 2\nEOF\n', ['a 1', 'b 2']],
    ['a heredoc with tabs', 'RUN <<-EOF\n\ta 1\n\t\tb 2\n\tEOF\n', ['a 1', 'b 2']],
    ['a heredoc with carriage returns', 'RUN <<EOF\r\na 1\r\nb 2\r\nEOF\r\n', ['a 1', 'b 2']],
    ['a heredoc for a shell', 'RUN bash -ex <<EOF\na 1\nEOF\n', ['a 1']],
    ['a heredoc for a program', 'RUN cat <<EOF > /f && b 2\na 1\nEOF\n', ['cat', 'b 2']],
    ['a heredoc in a heredoc', 'RUN <<EOF\ncat <<X\na 1\nX\nb 2\nEOF\n', ['cat', 'b 2']],
    ['exec form', 'RUN ["a", "1", "x y"]\n', ['"a" "1" "x y"']],
    ['a shell in exec form', 'RUN ["/bin/bash", "-lc", "a 1 && \\"b\\" 2"]\n', ['a 1', '"b\\" 2']],
    ['a shell in a shell', "RUN sh -c 'a 1; b 2'\n", ['a 1', 'b 2']],
    ['a shell with escapes', 'RUN bash -eo pipefail -c "a \\"1\\" | b 2"\n', ['a "1\\"', 'b 2']],
    ['a shell in a shell in a shell', `RUN sh -c "bash -c 'a 1'"\n`, ['a 1']],
    ['a substitution', 'RUN a "$(b 1)" `c 2`\n', ['a "$(b 1)" `c 2`', 'b 1', 'c 2']],
  ])('%s', (_, text, expected) => {
    expect(wordsInSource(text)).toEqual(expected)
  })
})

describe('wrappers', () => {
  test.each([
    ['sudo -u root apt-get update', ['sudo'], 'apt-get'],
    ['sudo -E A=1 apt-get update', ['sudo'], 'apt-get'],
    ['env -i A=b C=d make', ['env'], 'make'],
    ['env -u HOME nice -n 5 make', ['env', 'nice'], 'make'],
    ['exec -a name prog', ['exec'], 'prog'],
    ['time -p make', [], 'make'],
    ['/usr/bin/time -f %e make', ['time'], 'make'],
    ['timeout -k 5 10 make', ['timeout'], 'make'],
    ['xargs -n 1 -0 rm', ['xargs'], 'rm'],
    ['command make', ['command'], 'make'],
    ['command -v make', [], 'command'],
    ['xargs', [], 'xargs'],
    ['nohup nice make', ['nohup', 'nice'], 'make'],
    ["sudo sh -c 'make x'", ['sudo', 'sh'], 'make'],
    ['/opt/x/bin/make', [], 'make'],
    ['$CC x', [], ''],
    ['sh install.sh', [], 'sh'],
  ])('%s', (text, wrappers, name) => {
    expect(scriptOf(`RUN ${text}\n`)?.programs).toMatchObject([{ wrappers, name }])
  })
})

describe('what surrounds a program', () => {
  test.each([
    ['(cd /x; a)', 'a', { inSubshell: true }],
    ['{ a; }', 'a', { inSubshell: false, conditional: false }],
    ['x || a', 'a', { conditional: true }],
    ['x && a', 'a', { conditional: false }],
    ['[ -f y ] && a', 'a', { conditional: true }],
    ['if a; then x; fi', 'a', { conditional: false }],
    ['if x; then a; fi', 'a', { conditional: true }],
    ['if x; then y; else a; fi', 'a', { conditional: true }],
    ['for i in 1 2; do a; done', 'a', { conditional: true }],
    ['while x; do a; done', 'a', { conditional: true }],
    ['case y in z) a ;; esac', 'a', { conditional: true }],
    ['f() { a; }; f', 'a', { inFunction: true }],
    ['x | a', 'a', { pipe: { index: 1, length: 2 } }],
    ['x $(a)', 'a', { inSubstitution: true, pipe: undefined }],
    ['a', 'a', { inSubshell: false, inSubstitution: false, inFunction: false, pipe: undefined }],
  ])('%s', (text, name, expected) => {
    const program = scriptOf(`RUN ${text}\n`)?.programs.find((found) => found.name === name)
    expect(program).toMatchObject(expected)
  })
})

describe('words', () => {
  test.each([
    ['plain', 'plain', true],
    ["'$X *'", '$X *', true],
    ['"a b"', 'a b', true],
    ['a\\ b', 'a b', true],
    ['$X', '$X', false],
    ['"x$Y"', 'x$Y', false],
    ['*.deb', '*.deb', false],
    ['~/x', '~/x', false],
    ['pkg=1.*', 'pkg=1.*', false],
  ])('%s', (text, value, literal) => {
    expect(scriptOf(`RUN a ${text}\n`)?.programs[0]?.args).toMatchObject([{ value, literal }])
  })

  test('assignments and redirections are told apart from arguments', () => {
    const text = 'RUN A=1 B="$X" a 2 > /f 2>&1 < /g\n'
    expect(scriptOf(text)?.programs[0]).toMatchObject({
      args: [{ value: '2' }],
      assignments: [
        { name: 'A', value: { value: '1', literal: true } },
        { name: 'B', value: { literal: false } },
      ],
      redirects: [{ operator: '>' }, { operator: '>&' }, { operator: '<', target: { value: '/g' } }],
    })
  })
})

describe('steps', () => {
  test('are the outermost list with its connectors', () => {
    const text = 'RUN set -e; a 1 && \\\n  b | c || d\n'
    const steps = scriptOf(text)?.steps.map(({ connector, connectorRange, range, simple, programs }) => [
      connector,
      text.slice(connectorRange.start, connectorRange.end),
      text.slice(range.start, range.end),
      simple,
      programs.length,
    ])
    expect(steps).toEqual([
      ['start', '', 'set -e', true, 1],
      [';', ';', 'a 1', true, 1],
      ['&&', '&&', 'b | c', false, 2],
      ['||', '||', 'd', true, 1],
    ])
  })

  test('of a heredoc are its lines', () => {
    expect(scriptOf('RUN <<EOF\na\nb & c\nEOF\n')?.steps.map(({ connector }) => connector)).toEqual([
      'start',
      ';',
      '&',
    ])
  })
})

describe('what is not read', () => {
  test.each([
    ['an unterminated quote', "RUN echo 'a && b\n", 'posix'],
    ['a heredoc for Python', 'RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF\n', 'other'],
  ])('%s is not complete', (_, text, dialect) => {
    expect(scriptOf(text)).toMatchObject({ complete: false, dialect })
  })

  test.each(['#!/bin/sh', '#!/usr/bin/env bash', '#!/usr/bin/env -S bash -e'])('%s is a shell', (shebang) => {
    expect(names(`RUN <<EOF\n${shebang}\na 1\nEOF\n`)).toEqual(['a'])
  })
})
