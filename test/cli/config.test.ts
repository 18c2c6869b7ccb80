// The configuration as the command line meets it.
import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.ts'
import { createFakeCommandLine, type FakeWorld } from '../fakes/command-line.ts'

const DOCKERFILE = 'FROM alpine:3.22\nCMD a\n'

async function run(line: string, world: FakeWorld = {}) {
  const fake = createFakeCommandLine({ ...world, texts: { Dockerfile: DOCKERFILE, ...world.texts } })
  const code = await runCli(fake.ports, line.split(' '))
  return { code, output: fake.output(), errors: fake.errors(), files: fake.files }
}

describe('the level of a rule', () => {
  test.each([
    ['lint --format compact', 'warning', 1],
    ['lint --format compact --rule exec-form=style', 'style', 0],
    ['lint --format compact --rule DL3025=error', 'error', 1],
    ['lint --format compact --rule exec-form=off --rule DL3025=info', 'info', 0],
    ['lint --format compact --fail-on never', 'warning', 0],
  ])('%s', async (line, severity, code) => {
    const result = await run(line)
    expect(result.output).toContain(severity)
    expect(result.code).toBe(code)
  })

  test('comes from the configuration, and the command line wins', async () => {
    const texts = { '.layersmith.yml': 'rules: { DL3025: info }' }
    expect((await run('lint --format compact', { texts })).output).toContain('info')
    expect((await run('lint --rule exec-form=on --format compact', { texts })).output).toContain('warning')
  })

  test.each([
    ['lint --rule exec-fom=off', 'Option --rule: There is no rule "exec-fom". Did you mean exec-form?'],
    [
      'lint --rule exec-form',
      'Option --rule is "exec-form": it must be name=level, and the level off, on, error, warning, info or style.',
    ],
    [
      'lint --rule exec-form=eror',
      'and the level off, on, error, warning, info or style. Did you mean error?',
    ],
    ['lint --rule DL1000=off', 'Option --rule: what the engine refuses cannot be set to something else.'],
  ])('%s is refused', async (line, message) => {
    const refused = expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) })
    await expect(run(line)).rejects.toThrow(refused)
  })
})

test('the level that fails is that of each file, unless the command line names one', async () => {
  const texts = { 'a/.layersmith.yml': 'fail-on: never', 'a/Dockerfile': DOCKERFILE }
  expect((await run('lint a', { texts })).code).toBe(0)
  expect((await run('lint a Dockerfile', { texts })).code).toBe(1)
  expect((await run('lint a --fail-on warning', { texts })).code).toBe(1)
})

test('a configuration that is named is the only one', async () => {
  const texts = {
    '.layersmith.yml': 'rules: { exec-form: off }',
    'ci/lint.yml': 'rules: { exec-form: style }',
  }
  const { output } = await run('lint --config ci/lint.yml --format compact', { texts })
  expect(output).toContain('style')
})

test('a mistake in it stops the files it is for, with its line', async () => {
  const texts = { 'a/.layersmith.yml': 'rules:\n  exec-fom: off\n', 'a/Dockerfile': DOCKERFILE }
  const { code, errors, output } = await run('lint --format compact', { texts })
  expect(code).toBe(2)
  expect(errors).toContain('a/.layersmith.yml:2: There is no rule "exec-fom". Did you mean exec-form?')
  expect(output).toMatch(/^Dockerfile:2/m)
})

describe('a file that is ignored', () => {
  const texts = { '.layersmith.yml': 'ignore: Dockerfile' }

  test('is not linted, and that is said', async () => {
    expect(await run('lint', { texts })).toMatchObject({
      code: 0,
      output: '',
      errors: expect.stringContaining('Dockerfile is ignored by the configuration: nothing to lint.'),
    })
  })

  test('comes back as it was when it is piped through', async () => {
    const result = await run('lint --fix - --stdin-filename Dockerfile', { texts, input: DOCKERFILE })
    expect(result).toMatchObject({ code: 0, output: DOCKERFILE })
  })
})

test('comments silence nothing when they may not', async () => {
  const texts = { Dockerfile: '# layersmith-ignore-file exec-form\nFROM alpine:3.22\nCMD a\n' }
  expect((await run('lint', { texts })).code).toBe(0)
  expect((await run('lint --no-inline-ignore', { texts })).code).toBe(1)
})

test('useless comments are removed by --fix', async () => {
  const texts = { Dockerfile: 'FROM alpine:3.22\n# layersmith-ignore exec-form\nCMD ["a"]\n' }
  const { files } = await run('lint --fix', { texts })
  expect(files.texts.get('/home/Dockerfile')).toBe('FROM alpine:3.22\nCMD ["a"]\n')
})
