import { describe, expect, test } from 'vitest'
import { pipefail } from '../../../src/lint/rules/pipefail.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM debian:13\n${lines.join('\n')}\n`

describe('pipefail', () => {
  test.each([
    ['SHELL by another path', ['SHELL ["/usr/local/bin/bash", "-o", "pipefail", "-c"]', 'RUN a | b']],
    ['SHELL with a cluster', ['SHELL ["ash", "-x", "-euo", "pipefail", "-c"]', 'RUN a | b']],
    [
      'SHELL of a stage below',
      ['FROM a AS base', 'SHELL ["zsh", "-o", "pipefail", "-c"]', 'FROM base', 'RUN a | b'],
    ],
    ['PowerShell', ['SHELL ["pwsh", "-c"]', 'RUN a | b']],
    ['set in the same script', ['RUN set -o pipefail && a | b']],
    ['a heredoc with set', ['RUN <<EOF', 'set -euo pipefail', 'a | b', 'EOF']],
    ['a shell called with it', ['RUN ["/bin/bash", "-eo", "pipefail", "-c", "a | b"]']],
    ['cat and filters', ['RUN cat /a | sed s/x/y/ | sort -u | tee /b']],
    ['printf', ["RUN printf 'y\\n' | ./install"]],
    ['or', ['RUN a || b']],
    ['tolerated', ['RUN a | b || true']],
    ['echo of a substitution', ['RUN echo $(a | b)']],
    ['exec form', ['RUN ["a", "|", "b"]']],
  ])('is silent about %s', (_, lines) => {
    expect(reported(pipefail, file(...lines))).toEqual([])
  })

  test.each([
    ['a later program', ['RUN echo x | a | b'], ['a']],
    ['once for each RUN', ['RUN a | b; c | d', 'RUN e | f'], ['a', 'e']],
    ['set behind the pipe', ['RUN a | b && set -o pipefail'], ['a']],
    ['SHELL without it', ['SHELL ["/bin/bash", "-c"]', 'RUN a | b'], ['a']],
    ['SHELL behind it', ['RUN a | b', 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]'], ['a']],
    ['a trigger', ['ONBUILD RUN a x | b'], ['a x']],
    ['a group', ['RUN { a; b; } | c'], ['a']],
  ])('reports %s', (_, lines, expected) => {
    expect(reported(pipefail, file(...lines))).toEqual(expected)
  })

  test('adds to the SHELL there is, once for a stage and those built on it', () => {
    const text = 'FROM a AS base\nSHELL ["/bin/bash", "-c"]\nRUN a | b\nFROM base\nRUN c | d\n'
    const after =
      'FROM a AS base\nSHELL ["/bin/bash", "-c"]\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b\nFROM base\nRUN c | d\n'
    expect(fixed(pipefail, text, true)).toBe(after)
  })

  test.each(['scratch', 'example/app:1', 'busybox:1', 'node:24-windowsservercore'])(
    'has no fix on %s',
    (image) => {
      const text = `FROM ${image}\nRUN a | b\n`
      expect(fixed(pipefail, text, true)).toBe(text)
    },
  )
})
