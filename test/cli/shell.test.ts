// `--shell` and the key `shell`, as the command line shows them.
import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.ts'
import { createFakeCommandLine, type FakeWorld } from '../fakes/command-line.ts'

const BAD = 'FROM busybox:1.37\nRUN echo $a\nCMD ["true"]\n'
const NOTICE = /^notice: There is no shellcheck on PATH, .*\n$/

async function run(line: string, world: FakeWorld = {}) {
  const { ports, files, output, errors } = createFakeCommandLine({ texts: { Dockerfile: BAD }, ...world })
  const exitCode = await runCli(ports, line.split(' '))
  return {
    exitCode,
    output: output(),
    errors: errors(),
    read: (path: string) => files.texts.get(`/home/${path}`),
  }
}

describe('findings of ShellCheck', () => {
  test.each<[string, FakeWorld, boolean]>([
    ['lint -f compact', {}, true],
    ['lint -f compact --shell on', {}, true],
    ['lint -f compact --shell off', {}, false],
    ['lint -f compact --rule SC2086=off', {}, false],
    ['lint -f compact --rule shell=off', {}, false],
    ['lint -f compact --preset hadolint', {}, true],
    ['lint -f compact --preset buildkit', {}, false],
    ['lint -f compact -', { input: BAD }, true],
    ['lint -f compact', { texts: { Dockerfile: BAD, '.layersmith.yml': 'shell: off' } }, false],
    ['lint -f compact', { texts: { Dockerfile: BAD, '.layersmith.yml': "shell: 'auto'" } }, true],
    ['lint -f compact', { texts: { Dockerfile: BAD, '.layersmith.yml': 'rules: { sc2086: off }' } }, false],
    ['lint -f compact --shell on', { texts: { Dockerfile: BAD, '.layersmith.yml': 'shell: off' } }, true],
  ])('%s', async (line, world, expected) => {
    const { output, errors } = await run(line, world)
    expect(output.includes('SC2086')).toBe(expected)
    expect(errors).toBe('')
  })
})

test('an id can make the run fail', async () => {
  expect((await run('lint')).exitCode).toBe(0)
  expect((await run('lint --rule SC2086=error')).exitCode).toBe(1)
})

test('people see the id, the name of the rule and the fix', async () => {
  const { output } = await run('lint')
  expect(output).toMatch(/^Dockerfile:2:10 {2}info {2}SC2086 shell\n/)
  expect(output).toContain('RUN echo "$a"')
})

test.each([
  ['lint', { texts: { Dockerfile: BAD, 'a.Dockerfile': BAD } }],
  ['lint --fix', { texts: { Dockerfile: BAD, 'a.Dockerfile': BAD } }],
  ['lint -', { input: BAD }],
  ['lint --format json', {}],
])('%s without ShellCheck says so once on standard error', async (line, world) => {
  const { exitCode, errors } = await run(line, { ...world, shellCheck: { missing: true } })
  expect(exitCode).toBe(0)
  expect(errors).toMatch(NOTICE)
})

test('without ShellCheck nothing is said where it is off', async () => {
  expect((await run('lint --shell off', { shellCheck: { missing: true } })).errors).toBe('')
})

test.each<[string, FakeWorld]>([
  ['lint --shell on', {}],
  ['lint --fix --shell on', {}],
  ['lint', { texts: { Dockerfile: BAD, '.layersmith.yml': 'shell: on' } }],
])('%s without ShellCheck is an error where it is insisted on', async (line, world) => {
  await expect(run(line, { ...world, shellCheck: { missing: true } })).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', code: 'no-shellcheck' }),
  )
})

test('a failure of ShellCheck is a notice, and everything else is linted', async () => {
  const texts = { Dockerfile: 'FROM busybox:1.37\nRUN echo $a\nCMD true\n' }
  const { exitCode, output, errors } = await run('lint -f compact', {
    texts,
    shellCheck: { fails: 'it ended with 2' },
  })
  expect(exitCode).toBe(1)
  expect(output).toContain('exec-form')
  expect(errors).toBe('notice: ShellCheck was of no use: it ended with 2.\n')
})

test('fixes of ShellCheck are applied', async () => {
  const texts = { Dockerfile: 'FROM busybox:1.37\nRUN echo `b` && echo $a\n' }
  expect((await run('lint --fix', { texts })).read('Dockerfile')).toContain('echo $(b) && echo $a\n')
  expect((await run('lint --fix-unsafe', { texts })).read('Dockerfile')).toContain('echo $(b) && echo "$a"\n')
})

test.each([
  ['lint --shell maybe', 'Option --shell is "maybe": it must be auto, on or off.'],
  ['lint --shell', 'Option --shell needs a value.'],
])('%s is refused', async (line, message) => {
  await expect(run(line)).rejects.toThrow(message)
})

test('a configuration that says something else is refused with its line', async () => {
  const texts = { Dockerfile: BAD, '.layersmith.yml': 'root: true\nshell: maybe\n' }
  const { exitCode, errors } = await run('lint', { texts })
  expect(exitCode).toBe(2)
  expect(errors).toBe('error: .layersmith.yml:2: shell is "maybe". It must be auto, on or off.\n')
})
