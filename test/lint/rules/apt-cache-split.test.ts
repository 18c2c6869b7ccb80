import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../../src/lint/lint.ts'
import { aptCacheSplit } from '../../../src/lint/rules/apt-cache-split.ts'
import { fixed, reported } from './findings.ts'

const file = (...lines: readonly string[]) => `FROM debian:13\n${lines.join('\n')}\n`

describe('reports', () => {
  test.each([
    ['apt', ['RUN apt update', 'RUN apt install -y x'], 'apt update'],
    ['options before the verb', ['RUN apt-get -qq update', 'RUN apt-get install -y x'], 'apt-get -qq update'],
    [
      'an update beside harmless programs',
      ['RUN set -e; apt-get update; apt-get clean', 'RUN apt-get install x'],
      'apt-get update',
    ],
    [
      'a script beside it, with an install later',
      ['RUN apt-get update && ./x', 'RUN apt-get install y'],
      'apt-get update',
    ],
    [
      'a cache mount that is not of the lists',
      ['RUN --mount=type=cache,target=/var/cache/apt apt-get update', 'RUN apt-get install x'],
      'apt-get update',
    ],
    ['exec form', ['RUN ["apt-get", "update"]', 'RUN apt-get install x'], '"apt-get", "update"'],
  ])('%s', (_, lines, expected) => {
    expect(reported(aptCacheSplit, file(...lines))).toEqual([expected])
  })

  test('an install in a stage built on it', () => {
    const base = 'FROM debian:13 AS base\nRUN apt-get update && ./x\n'
    expect(reported(aptCacheSplit, `${base}FROM base\nRUN apt-get install y\n`)).toEqual(['apt-get update'])
    expect(reported(aptCacheSplit, `${base}FROM debian:13\nRUN apt-get install y\n`)).toEqual([])
  })

  test.each([
    [['RUN apt-get update', 'RUN apt-get install -y x'], /the install on line 3/],
    [['RUN apt-get update', 'RUN apt-get update && apt-get install -y x'], /line 3 runs it again/],
  ])('%j with the right reason', (lines, message) => {
    const findings = lintDockerfile({ text: file(...lines), path: '', rules: [aptCacheSplit] })
    expect(findings).toMatchObject([{ message: expect.stringMatching(message) }])
  })
})

describe('accepts', () => {
  test.each([
    ['both spellings in one RUN', ['RUN apt update && apt-get install -y x']],
    ['an upgrade in the same RUN', ['RUN apt-get update && apt-get upgrade -y']],
    ['a heredoc', ['RUN <<EOF', 'apt-get update', 'apt-get install -y x', 'EOF']],
    ['a cache mount of the lists', ['RUN --mount=type=cache,target=/var/lib/apt/lists/ apt-get update']],
    ['a trigger', ['ONBUILD RUN apt-get update']],
    ['a script that may install', ['RUN apt-get update && curl -fsS https://x | bash -']],
    ['text that did not parse', ["RUN apt-get update 'x"]],
    ['an update that nothing uses, which update-alone reports', ['RUN apt-get update']],
    ['other verbs', ['RUN apt-cache policy', 'RUN apt-get install x']],
  ])('%s', (_, lines) => {
    expect(reported(aptCacheSplit, file(...lines))).toEqual([])
  })
})

describe('merges', () => {
  test.each([
    [
      'equal flags',
      ['RUN --network=host apt-get update', 'RUN --network=host apt-get install x'],
      ['RUN --network=host apt-get update \\', '    && apt-get install x'],
    ],
    [
      'continued instructions and blank lines',
      ['RUN echo a \\', '  && apt-get update', '', 'RUN apt-get install \\', '  x'],
      ['RUN echo a \\', '  && apt-get update \\', '    && apt-get install \\', '  x'],
    ],
  ])('%s', (_, before, after) => {
    expect(fixed(aptCacheSplit, file(...before))).toBe(file(...after))
  })

  test.each([
    ['different flags', ['RUN --network=host apt-get update', 'RUN apt-get install x']],
    ['an instruction between', ['RUN apt-get update', 'ENV A=1', 'RUN apt-get install x']],
    ['a pragma between', ['RUN apt-get update', '# hadolint ignore=DL3008', 'RUN apt-get install x']],
    ['a list that goes on after a failure', ['RUN apt-get update', 'RUN apt-get install x; true']],
    ['an alternative', ['RUN apt-get update', 'RUN apt-get install x || true']],
    ['another directory', ['RUN cd /x && apt-get update', 'RUN apt-get install ./y.deb']],
    ['shell options', ['RUN set -x; apt-get update', 'RUN apt-get install x']],
    ['a job in the background', ['RUN apt-get update &', 'RUN apt-get install x']],
    ['a comment of the shell behind it', ['RUN apt-get update # fresh', 'RUN apt-get install x']],
    ['a semicolon at its end', ['RUN apt-get update;', 'RUN apt-get install x']],
    ['exec form', ['RUN ["apt-get", "update"]', 'RUN apt-get install x']],
    ['a heredoc', ['RUN apt-get update', 'RUN <<EOF', 'apt-get install x', 'EOF']],
  ])('not %s', (_, lines) => {
    expect(fixed(aptCacheSplit, file(...lines), true)).toBe(file(...lines))
  })
})
