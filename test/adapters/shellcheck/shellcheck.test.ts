// The adapter with a shellcheck that answers as a script says.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createShellCheck } from '../../../src/adapters/shellcheck/shellcheck.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shellcheck-test-'))
  mkdirSync(join(folder, 'temp'))
})

afterEach(() => rmSync(folder, { recursive: true }))

/** A shellcheck of that shell text, which keeps the words and the files it is given. */
function program(text: string) {
  const log = join(folder, 'log')
  writeFileSync(join(folder, 'shellcheck'), `#!/bin/sh\nprintf '%s\\n' "$*" >>'${log}'\n${text}\n`)
  chmodSync(join(folder, 'shellcheck'), 0o755)
  const environment = { PATH: `${folder}:/usr/bin:/bin`, SHELLCHECK_OPTS: '--exclude=SC2086' }
  const shellCheck = createShellCheck({ environment, tempRoot: join(folder, 'temp'), patience: 400 })
  const calls = () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [])
  return { shellCheck, calls }
}

const NOTHING = `echo '{"comments":[]}'`
const GIVEN = '--norc -f json1 -S style -e SC1090,SC1091,SC2187'

test('one process looks at all scripts of a dialect', async () => {
  const { shellCheck, calls } = program(NOTHING)
  const answer = await shellCheck.check(
    'bash',
    Array.from({ length: 300 }, () => 'true'),
  )
  expect(answer).toMatchObject({ kind: 'checked', comments: { length: 300 } })
  expect(calls()).toEqual([expect.stringMatching(new RegExp(`^${GIVEN} -s bash 0 1 2 .* 299$`))])
})

test('a command line that would be too long is cut', async () => {
  const { calls } = program(NOTHING)
  const shellCheck = createShellCheck({ environment: { PATH: `${folder}:/bin` }, longest: 8 })
  const answer = await shellCheck.check('sh', ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  expect(answer).toMatchObject({ kind: 'checked', comments: { length: 9 } })
  expect(calls()).toEqual(['0 1 2 3', '4 5 6 7', '8'].map((names) => `${GIVEN} -s sh ${names}`))
})

test('a script that names its own shell gets no other', async () => {
  const { shellCheck, calls } = program(NOTHING)
  await shellCheck.check('shebang', ['#!/bin/sh\n'])
  expect(calls()).toEqual([`${GIVEN} 0`])
})

test('options of the environment do not count, and texts are UTF-8', async () => {
  const { shellCheck } = program(`[ -z "$SHELLCHECK_OPTS" ] && [ "$LC_ALL" = C.UTF-8 ] && ${NOTHING}`)
  expect(await shellCheck.check('sh', ['true'])).toMatchObject({ kind: 'checked' })
})

test('a program that does not know BusyBox is asked about dash', async () => {
  const { shellCheck, calls } = program(`case "$*" in *busybox*) exit 4 ;; *) ${NOTHING} ;; esac`)
  expect(await shellCheck.check('busybox', ['true'])).toEqual({ kind: 'checked', comments: [[]] })
  expect(calls()).toEqual([`${GIVEN} -s busybox 0`, `${GIVEN} -s dash 0`])
})

test('findings, which end it with 1, are an answer', async () => {
  const comment = { line: 1, endLine: 1, column: 2, endColumn: 3, level: 'info', code: 2086, message: 'm' }
  const text = JSON.stringify({ comments: [{ ...comment, file: '1', fix: null }] })
  const { shellCheck } = program(`echo '${text}'; exit 1`)
  expect(await shellCheck.check('sh', ['a', 'b'])).toEqual({
    kind: 'checked',
    comments: [[], [{ ...comment, replacements: [] }]],
  })
})

describe('a failure is told and nothing else', () => {
  test.each([
    ['a file that cannot be read', 'echo "0: no such file" >&2; exit 2', 'it ended with 2 (0: no such file)'],
    ['an option it does not have', 'exit 3', 'it ended with 3 (without a word)'],
    ['a crash', 'kill -SEGV $$', 'it was ended by SIGSEGV'],
    ['another answer', 'echo "In 0 line 1:"', 'its answer cannot be read'],
    ['an answer of another shape', `echo '{"comments":[{"line":1}]}'`, 'its answer cannot be read'],
    ['too little haste', 'exec sleep 10', 'it took more than 1 s'],
  ])('%s', async (_what, text, why) => {
    const { shellCheck } = program(text)
    expect(await shellCheck.check('sh', ['true'])).toEqual({ kind: 'failed', why })
    expect(readdirSync(join(folder, 'temp'))).toEqual([])
  })

  test('a folder that cannot be made', async () => {
    program(NOTHING)
    const shellCheck = createShellCheck({ environment: { PATH: folder }, tempRoot: join(folder, 'none') })
    expect(await shellCheck.check('sh', ['true'])).toMatchObject({ kind: 'failed' })
  })
})

test('scripts are for nobody else, and gone afterwards', async () => {
  const { shellCheck } = program(`stat -c %a . 0 >'${folder}/modes' 2>/dev/null; ${NOTHING}`)
  await shellCheck.check('sh', ['secret'])
  expect(readFileSync(join(folder, 'modes'), 'utf8')).toBe('700\n600\n')
  expect(readdirSync(join(folder, 'temp'))).toEqual([])
})

test('a process that is interrupted leaves neither scripts nor a program behind', async () => {
  program(`echo $$ >'${folder}/pid'; exec sleep 60`)
  const adapter = new URL('../../../src/adapters/shellcheck/shellcheck.ts', import.meta.url).href
  const options = { environment: { PATH: `${folder}:/usr/bin:/bin` }, tempRoot: join(folder, 'temp') }
  const source = `import { createShellCheck } from '${adapter}'
    await createShellCheck(${JSON.stringify(options)}).check('sh', ['true'])`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source])
  const ended = once(child, 'exit')
  await vi.waitFor(() => expect(readFileSync(join(folder, 'pid'), 'utf8')).toMatch(/^\d+\n$/), 20_000)
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  child.kill('SIGTERM')
  expect(await ended).toEqual([null, 'SIGTERM'])
  expect(readdirSync(join(folder, 'temp'))).toEqual([])
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 10_000)
}, 40_000)

test.each([
  ['a relative folder', '.'],
  ['an empty one', ''],
  ['a folder that is not there', '/nowhere'],
])('%s of PATH is not looked into', async (_what, path) => {
  expect(await createShellCheck({ environment: { PATH: path } }).isPresent()).toBe(false)
})

test('what may not be executed is no program', async () => {
  writeFileSync(join(folder, 'shellcheck'), '')
  expect(await createShellCheck({ environment: { PATH: folder } }).isPresent()).toBe(false)
})
