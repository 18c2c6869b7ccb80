// The built command line as a process, in a folder of its own.
import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { runProgram } from '../support/program.ts'

const SHELL_FORM = 'FROM busybox:1.37\nCMD sleep 5\n'
const EXEC_FORM = 'FROM busybox:1.37\nCMD ["sleep", "5"]\n'

let folder = ''
let program = ''

/** The program is copied, so that no node_modules is near. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layersmith-cli-'))
  await cp('dist/cli', join(folder, 'program'), { recursive: true })
  program = join(folder, 'program', 'index.js')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

type Run = { readonly files?: Readonly<Record<string, string | Uint8Array>>; readonly input?: string }

/** Runs the program in a fresh folder with these files. */
async function run(words: readonly string[], { files = {}, input = '' }: Run = {}) {
  const cwd = await freshFolder(files)
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env
  const { code, stdout, stderr } = await runProgram(process.execPath, [program, ...words], {
    cwd,
    env,
    input,
  })
  return { exitCode: code, output: stdout, errors: stderr, cwd }
}

async function freshFolder(files: NonNullable<Run['files']>): Promise<string> {
  const cwd = await mkdtemp(join(folder, 'run-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true })
    await writeFile(join(cwd, path), content)
  }
  return cwd
}

test('a clean file ends with 0', async () => {
  const { exitCode, output } = await run(['lint'], { files: { Dockerfile: EXEC_FORM } })
  expect({ exitCode, output }).toEqual({
    exitCode: 0,
    output: expect.stringMatching(/^No findings in 1 file, \d+ ms\n$/),
  })
})

test('findings end with 1', async () => {
  const { exitCode, output, errors } = await run(['lint', 'Dockerfile'], {
    files: { Dockerfile: SHELL_FORM },
  })
  expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: '' })
  expect(output).toMatch(/^Dockerfile:2:1 {2}warning {2}exec-form\n/)
})

test('standard input is linted and answered as JSON', async () => {
  const { exitCode, output } = await run(['lint', '-', '--format', 'json'], { input: SHELL_FORM })
  expect(exitCode).toBe(1)
  expect(JSON.parse(output)).toMatchObject({
    version: 1,
    files: [
      {
        path: '-',
        findings: [{ rule: 'exec-form', aliases: expect.arrayContaining(['DL3025', 'JSONArgsRecommended']) }],
      },
    ],
  })
})

test.each([
  [
    'an unknown option',
    ['lint', '--formt', 'json'],
    'error: Unknown option --formt. Did you mean --format?\n',
  ],
  ['a missing file', ['lint', 'gone', 'ok'], 'error: There is no file or folder gone.\n'],
  [
    'bytes that are no text',
    ['lint', 'latin1', 'ok'],
    'error: latin1 is not a text file: it is not valid UTF-8.\n',
  ],
  [
    'a binary file',
    ['lint', 'binary', 'ok'],
    'error: binary is not a text file: it contains NUL characters.\n',
  ],
  ['a folder by the name', ['lint', 'a/Dockerfile', 'ok'], 'error: a/Dockerfile is a folder, not a file.\n'],
])('%s ends with 2 and one clear line', async (_name, words, expected) => {
  const files = {
    ok: EXEC_FORM,
    latin1: Uint8Array.of(0x46, 0xe9),
    binary: 'a\0b',
    'a/Dockerfile/README': '',
  }
  expect(await run(words, { files })).toMatchObject({ exitCode: 2, errors: expected })
})

test('what cannot be read stops no other file', async () => {
  const { output } = await run(['lint', 'gone', 'Dockerfile'], { files: { Dockerfile: SHELL_FORM } })
  expect(output).toContain('Dockerfile:2:1  warning  exec-form')
})

test('fixing writes the file', async () => {
  const { exitCode, cwd } = await run(['lint', '--fix'], { files: { Dockerfile: SHELL_FORM } })
  expect(exitCode).toBe(0)
  expect(await readFile(join(cwd, 'Dockerfile'), 'utf8')).toBe(EXEC_FORM)
})

test('a reader that stops early ends the program quietly', async () => {
  const cwd = await freshFolder({ Dockerfile: `FROM busybox:1.37\n${'CMD sleep 5\n'.repeat(5_000)}` })
  const child = spawn(process.execPath, [program, 'lint'], { cwd })
  child.stdout.once('data', () => child.stdout.destroy())
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  expect(await text(child.stderr)).toBe('')
  expect(await ended).toBe(1)
})

test('colours come when they are forced, and never unasked into a pipe', async () => {
  const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: '1' }
  const forced = await runProgram(process.execPath, [program, 'lint', '-'], { env, input: SHELL_FORM })
  expect(forced.stdout).toContain('\u001b[')
  expect((await run(['lint', '-'], { input: SHELL_FORM })).output).not.toContain('\u001b[')
})

test('the program knows its version and its rules', async () => {
  expect((await run(['--version'])).output).toBe(`${packageJson.version}\n`)
  expect((await run(['explain', 'DL3025'])).output).toMatch(/^# exec-form\n/)
})
