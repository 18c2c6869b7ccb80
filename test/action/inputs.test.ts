import { describe, expect, test } from 'vitest'
import { createInputReader } from '../../src/action/input-reader.ts'
import { readInputs } from '../../src/action/inputs.ts'

const settings = (inputs: Record<string, string>) => {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  return readInputs(createInputReader(env), env)
}

test('without any input the run builds the checkout, lints, and does the usual', () => {
  expect(settings({})).toMatchObject({
    build: { context: '.', file: undefined, tags: [], load: false, pull: false, call: undefined },
    push: 'auto',
    lint: true,
    failOn: undefined,
    config: undefined,
    comment: 'changed',
    login: undefined,
    builder: undefined,
    githubToken: undefined,
    secrets: { values: [], envs: [], files: [] },
  })
})

describe('inputs', () => {
  test.each<[Record<string, string>, object]>([
    [{ push: ' TRUE ' }, { push: 'true' }],
    [{ 'fail-on': 'Never' }, { failOn: 'never' }],
    [{ config: ' .github/layersmith.yml' }, { config: '.github/layersmith.yml' }],
    [{ lint: 'False' }, { lint: false }],
    [{ tags: 'a:1,b:1\nc:1' }, { build: { tags: ['a:1', 'b:1', 'c:1'] } }],
    [{ platforms: 'linux/amd64, linux/arm64' }, { build: { platforms: ['linux/amd64', 'linux/arm64'] } }],
    [{ 'build-args': 'A=1,2\nB="x y"' }, { build: { buildArgs: ['A=1,2', 'B="x y"'] } }],
    [{ outputs: 'type=local,dest=out' }, { build: { outputs: ['type=local,dest=out'] } }],
    [{ 'cache-from': 'type=registry,ref=a' }, { build: { cacheFrom: ['type=registry,ref=a'] } }],
    [{ secrets: '"K=one\n\ntwo"\nL=x,y' }, { secrets: { values: ['K=one\n\ntwo', 'L=x,y'] } }],
    [{ 'secret-envs': 'token=INPUT_SECRET-ENVS' }, { secrets: { envs: ['token=INPUT_SECRET-ENVS'] } }],
    [{}, { compression: { kind: 'auto', level: undefined } }],
    [{ compression: 'ZSTD' }, { compression: { kind: 'zstd', level: undefined } }],
    [{ compression: 'gzip', 'compression-level': '9' }, { compression: { kind: 'gzip', level: 9 } }],
    [{ call: 'check,format=json' }, { build: { call: 'check,format=json' } }],
    [{ username: 'me', password: 'pw' }, { login: { registry: undefined, username: 'me', password: 'pw' } }],
    [{ cache: 'off' }, { cache: { read: false, write: false, problem: undefined } }],
  ])('%o', (inputs, expected) => {
    expect(settings(inputs)).toMatchObject(expected)
  })

  test.each<[Record<string, string>, string]>([
    [
      { 'secret-envs': 'token=ghp_hidden' },
      'Input secret-envs: entry 1 names a variable that is not set. Write id=NAME, and set NAME under env of this step.',
    ],
    [
      { compression: 'zstd', 'compression-level': '23' },
      'Input compression-level is "23": it must be 0 to 22.',
    ],
    [
      { 'compression-level': '3' },
      'Input compression-level is "3": gzip and zstd have levels, write one of them as compression.',
    ],
    [{ push: 'ture' }, 'Input push is "ture": it must be auto, true, false, dry-run or by-digest.'],
    [{ lint: 'yes' }, 'Input lint is "yes": it must be true or false.'],
    [{ load: '1' }, 'Input load is "1": it must be true or false.'],
    [{ 'no-cache': 'tRuE' }, 'Input no-cache is "tRuE": it must be true or false.'],
    [{ pull: 'always' }, 'Input pull is "always": it must be true or false.'],
    [{ 'fail-on': 'warn' }, 'Input fail-on is "warn": it must be error, warning, info, style or never.'],
    [{ shell: 'true' }, 'Input shell is "true": it must be auto, on or off.'],
    [{ cache: 'write' }, 'Input cache is "write": it must be auto, read or off.'],
    [{ comment: 'true' }, 'Input comment is "true": it must be changed, always or never.'],
    [{ call: 'lint' }, 'Input call is "lint": it must be build, check, outline or targets.'],
    [{ username: 'me' }, 'Input password is empty: registry login needs username and password together.'],
    [{ password: 'hidden' }, 'Input username is empty: registry login needs username and password together.'],
  ])('%o is refused', (inputs, message) => {
    expect(() => settings(inputs)).toThrow(
      expect.objectContaining({ name: 'UserError', code: 'bad-input', message }),
    )
  })
})
