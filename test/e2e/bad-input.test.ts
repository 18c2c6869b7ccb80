// What no linter likes to get, through the built command line: a clear line, the right exit code, the rest linted.
import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'

const SHELL_FORM = 'FROM busybox:1.37\nCMD sleep 5\n'
const LINTED = 'ok/Dockerfile:2:1: warning exec-form '

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layersmith-bad-'))
  await chmod(folder, 0o755)
  await cp('dist/cli', join(folder, 'program'), { recursive: true })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with these files and one that can be linted. */
async function freshFolder(files: Files): Promise<string> {
  const cwd = await mkdtemp(join(folder, 'run-'))
  await chmod(cwd, 0o755)
  for (const [path, content] of Object.entries({ 'ok/Dockerfile': SHELL_FORM, ...files })) {
    await mkdir(dirname(join(cwd, path)), { recursive: true })
    await writeFile(join(cwd, path), content)
  }
  return cwd
}

/** Runs the linter as somebody who is not allowed everything. */
async function lint(cwd: string, words: readonly string[]) {
  const program = join(folder, 'program', 'index.js')
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const args = [program, 'lint', '--format', 'compact', ...words]
  const child = spawn(process.execPath, args, { cwd, ...nobody, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { exitCode: await ended, output, errors }
}

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)

test.each<[string, Files, string]>([
  ['a binary file', { 'bad/Dockerfile': png }, 'bad/Dockerfile is not a text file: it is not valid UTF-8.'],
  [
    'invalid UTF-8',
    { 'bad/Dockerfile': Uint8Array.of(0x46, 0x52, 0x4f, 0x4d, 0x20, 0xe9, 0x0a) },
    'bad/Dockerfile is not a text file: it is not valid UTF-8.',
  ],
  [
    'NUL characters',
    { 'bad/Dockerfile': 'FROM a\nRUN \0\n' },
    'bad/Dockerfile is not a text file: it contains NUL characters.',
  ],
  [
    'a configuration with an unknown rule',
    { 'bad/.layersmith.yml': 'rules:\n  exec-fom: off\n', 'bad/Dockerfile': SHELL_FORM },
    'bad/.layersmith.yml:2: There is no rule "exec-fom". Did you mean exec-form?',
  ],
  [
    'a configuration with an unknown key',
    { 'bad/.layersmith.yml': 'root: true\nfail_on: error\n', 'bad/Dockerfile': SHELL_FORM },
    'Did you mean fail-on?',
  ],
  [
    'broken YAML',
    { 'bad/.layersmith.yml': 'rules:\n  exec-form: [off\n', 'bad/Dockerfile': SHELL_FORM },
    'bad/.layersmith.yml:',
  ],
])('%s ends with 2 and is named, and the other file is linted', async (_name, files, message) => {
  const cwd = await freshFolder(files)
  const { exitCode, output, errors } = await lint(cwd, ['.'])
  expect(errors).toContain(message)
  expect(errors).toMatch(/^error: /)
  expect(errors).not.toMatch(/^\s+at /m)
  expect(output).toContain(LINTED)
  expect(exitCode).toBe(2)
})

test('of broken YAML the line is shown', async () => {
  const cwd = await freshFolder({ '.layersmith.yml': 'rules:\n  exec-form: error\n  - shell\n' })
  const { exitCode, errors } = await lint(cwd, ['.'])
  expect(errors).toMatch(/^error: \.layersmith\.yml:3: .*\n {2}3 \| {3}- shell\n/)
  expect(exitCode).toBe(2)
})

test('a file that may not be read ends with 2, and the other file is linted', async () => {
  const cwd = await freshFolder({ 'bad/Dockerfile': SHELL_FORM })
  await chmod(join(cwd, 'bad/Dockerfile'), 0)
  const { exitCode, output, errors } = await lint(cwd, ['.'])
  expect(errors).toBe('error: bad/Dockerfile cannot be read: permission denied.\n')
  expect(output).toContain(LINTED)
  expect(exitCode).toBe(2)
})

test('a folder that may not be read ends with 2, and the other file is linted', async () => {
  const cwd = await freshFolder({ 'bad/Dockerfile': SHELL_FORM })
  await chmod(join(cwd, 'bad'), 0)
  const { exitCode, output, errors } = await lint(cwd, ['.'])
  await chmod(join(cwd, 'bad'), 0o755)
  expect(errors).toContain('bad cannot be read')
  expect(output).toContain(LINTED)
  expect(exitCode).toBe(2)
})

test('links that go round in circles end with 2, and the other file is linted', async () => {
  const cwd = await freshFolder({})
  await symlink('Dockerfile', join(cwd, 'Dockerfile'))
  await symlink('.', join(cwd, 'itself'))
  const { exitCode, output, errors } = await lint(cwd, ['.'])
  expect(errors).toBe('error: Dockerfile cannot be read: its symbolic links go round in circles.\n')
  expect(output).toContain(LINTED)
  expect(exitCode).toBe(2)
})

test('a folder named Dockerfile is no file, found or named', async () => {
  const cwd = await freshFolder({ 'bad/Dockerfile/README': '' })
  expect(await lint(cwd, ['.'])).toMatchObject({ exitCode: 1, errors: '' })
  expect(await lint(cwd, ['bad/Dockerfile', 'ok'])).toMatchObject({
    exitCode: 2,
    errors: 'error: bad/Dockerfile is a folder, not a file.\n',
    output: expect.stringContaining(LINTED),
  })
})

test('a file of 100,000 lines is linted to its end', async () => {
  const block = 'ARG A=1\nENV B=$A\nCOPY a /b\nRUN apt-get install -y curl\nCMD sleep 5\n'
  const cwd = await freshFolder({ 'long/Dockerfile': `FROM debian:13\n${block.repeat(20_000)}` })
  const { exitCode, output, errors } = await lint(cwd, ['--preset', 'strict', '.'])
  expect(errors).toBe('')
  const last = ['long/Dockerfile:100001:1: warning exec-form ', LINTED]
  expect(last.filter((start) => !output.includes(`\n${start}`))).toEqual([])
  expect(exitCode).toBe(1)
})
