import { describe, expect, test } from 'vitest'
import { aptAssumeYes } from '../../src/lint/rules/apt-assume-yes.ts'
import { aptCacheSplit } from '../../src/lint/rules/apt-cache-split.ts'
import { findingsOf } from '../support/lint-rule.ts'

describe('a fix that makes a failing program work is safe only where its failure ends the build', () => {
  const install = 'apt-get install curl'
  test.each([
    [install, 'safe'],
    [`apt-get update && ${install} && echo done`, 'safe'],
    [`set -eux; apt-get update; ${install}; echo done`, 'safe'],
    [`<<EOF\nset -e\n${install}\necho done\nEOF`, 'safe'],
    [`["sh", "-c", "${install}"]`, 'safe'],
    [`true; ${install}`, 'safe'],
    [`${install} || true`, 'unsafe'],
    [`false || ${install}`, 'unsafe'],
    [`${install} && true || true`, 'unsafe'],
    [`${install}; true`, 'unsafe'],
    [`set -e; ${install} && true; true`, 'unsafe'],
    [`${install} & wait`, 'unsafe'],
    [`${install} | cat`, 'unsafe'],
    [`! ${install}`, 'unsafe'],
    [`if ${install}; then true; fi`, 'unsafe'],
    [`echo "$(${install})"`, 'unsafe'],
    [`f() { ${install}; }; f`, 'unsafe'],
    [`trap 'exit 0' EXIT; ${install}`, 'unsafe'],
    [`<<EOF\n${install}\necho done\nEOF`, 'unsafe'],
  ])('%j is %s', (text, kind) => {
    const [finding] = findingsOf(aptAssumeYes, { lines: ['FROM debian:13', `RUN ${text}`] })
    expect(finding?.fix?.kind).toBe(kind)
  })

  test('SHELL may say so for a list', () => {
    const lines = ['FROM debian:13', 'SHELL ["/bin/bash", "-euo", "pipefail", "-c"]', `RUN ${install}; true`]
    expect(findingsOf(aptAssumeYes, { lines })[0]?.fix?.kind).toBe('safe')
  })
})

test('nothing is joined to a RUN whose shell has given way to a program', () => {
  const lines = ['FROM debian:13', 'RUN true && exec apt-get update', 'RUN apt-get install -y curl']
  expect(findingsOf(aptCacheSplit, { lines })[0]?.fix).toBeUndefined()
})
