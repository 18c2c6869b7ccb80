import { describe, expect, test } from 'vitest'
import { aptAssumeYes } from '../../../src/lint/rules/apt-assume-yes.ts'
import { fixed, reported } from './findings.ts'

const run = (command: string) => `FROM debian:13\nRUN ${command}\n`

describe('reports', () => {
  test.each([
    ['apt install x', 'apt install'],
    ['apt-get -q install x', 'apt-get -q install'],
    ['apt-get install -q=1 x', 'apt-get install'],
    ['apt-get install -t release x', 'apt-get install'],
    ['apt-get install -o Debug::pkg=yes x', 'apt-get install'],
    ['apt-get install --no-install-recommends x', 'apt-get install'],
    ['apt-get dist-upgrade', 'apt-get dist-upgrade'],
    ['apt-get build-dep x', 'apt-get build-dep'],
    ['apt-get purge x', 'apt-get purge'],
    ['sudo apt-get install x', 'apt-get install'],
    ['/usr/bin/apt-get install x', '/usr/bin/apt-get install'],
    ['if true; then apt-get install x; fi', 'apt-get install'],
    ['x="$(apt-get install y)"', 'apt-get install'],
    ["bash -lc 'apt-get install x'", 'apt-get install'],
    ['xargs apt-get install < list', undefined],
    ['DEBIAN_FRONTEND=noninteractive apt-get install x', 'apt-get install'],
    ['apt-get install x=$VERSION', 'apt-get install'],
    ['P="a b"; apt-get install $P', 'apt-get install'],
  ])('%s', (command, expected) => {
    expect(reported(aptAssumeYes, run(command))).toEqual(expected === undefined ? [] : [expected])
  })

  test('the trigger of ONBUILD', () => {
    expect(reported(aptAssumeYes, 'FROM debian:13\nONBUILD RUN apt-get install x\n')).toEqual([
      'apt-get install',
    ])
  })
})

describe('accepts', () => {
  test.each([
    'apt-get -y install x',
    'apt-get install x -y',
    'apt-get install -fmy x',
    'apt-get install -yqq x',
    'apt-get install --yes x',
    'apt-get install --assume-yes x',
    'apt-get install -qq x',
    'apt-get install -q=2 x',
    'apt-get install --quiet --quiet x',
    'apt-get install -o APT::Get::Assume-Yes=true x',
    'apt-get install -oAPT::Get::Assume-Yes=true x',
    'apt-get install --option=APT::Get::Assume-Yes=true x',
    'apt-get -s install x',
    'apt-get install --print-uris x',
    'yes | apt-get install x',
    'apt-get install x <<< y',
    'apt-get update',
    'apt-get download x',
    'apt-get install $PACKAGES',
    'apt-get install "$@"',
    'echo apt-get install x',
    'O=-y; apt-get install $O x',
  ])('%s', (command) => {
    expect(reported(aptAssumeYes, run(command))).toEqual([])
  })

  test('a configuration written in the stage below', () => {
    const base = `FROM debian:13 AS base\nCOPY <<EOF /etc/apt/apt.conf.d/90\nAPT::Get::Assume-Yes "true";\nEOF\n`
    expect(reported(aptAssumeYes, `${base}FROM base\nRUN apt-get install x\n`)).toEqual([])
    expect(reported(aptAssumeYes, `${base}FROM debian:13\nRUN apt-get install x\n`)).toHaveLength(1)
  })

  test('PowerShell', () => {
    const text =
      'FROM mcr.microsoft.com/windows:ltsc2025\nSHELL ["powershell", "-Command"]\nRUN apt-get install x\n'
    expect(reported(aptAssumeYes, text)).toEqual([])
  })
})

test('a verb that stands in a variable is reported without a fix', () => {
  const text = 'FROM debian:13\nENV DO="install git"\nRUN apt-get $DO\n'
  expect(reported(aptAssumeYes, text)).toEqual(['apt-get $DO'])
  expect(fixed(aptAssumeYes, text)).toBe(text)
})
