import { expect, test } from 'vitest'
import { FORMATS } from '../../src/cli/command.ts'
import { COMMAND_TABLE } from '../../src/cli/command-table.ts'
import { runCli } from '../../src/cli/run.ts'
import { VERSION } from '../../src/version.ts'
import { createFakeCommandLine, type FakeWorld } from '../fakes/command-line.ts'

const SHELL_FORM = 'FROM busybox:1.37\nCMD sleep 5\n'
const EXEC_FORM = 'FROM busybox:1.37\nCMD ["sleep", "5"]\n'
const CLEAN = 'FROM busybox:1.37\nCMD ["true"]\n'

async function run(line: string, world: FakeWorld = {}) {
  const { ports, files, output, errors } = createFakeCommandLine(world)
  const exitCode = await runCli(ports, line.split(' '))
  return {
    exitCode,
    output: output(),
    errors: errors(),
    read: (path: string) => files.texts.get(`/home/${path}`),
  }
}

test.each([
  ['lint', CLEAN, 0],
  ['lint', SHELL_FORM, 1],
  ['lint --fail-on error', SHELL_FORM, 0],
  ['lint --fail-on error', 'FROM busybox:1.37\nRUNN x\n', 1],
  ['lint --fail-on never', 'FROM busybox:1.37\nRUNN x\n', 0],
  ['lint --fix', SHELL_FORM, 0],
  ['lint --fix-dry-run', SHELL_FORM, 1],
  ['lint missing', CLEAN, 2],
  ['lint missing Dockerfile', SHELL_FORM, 2],
])('%s on %j ends with %i', async (line, text, expected) => {
  expect((await run(line, { texts: { Dockerfile: text } })).exitCode).toBe(expected)
})

test('without a format the findings are for people', async () => {
  const { output, errors } = await run('lint', { texts: { Dockerfile: SHELL_FORM } })
  expect(output).toMatch(/^Dockerfile:2:1 {2}warning {2}exec-form\n/)
  expect(output).toMatch(/1 warning \(1 fixable with --fix\) in 1 file, 1 ms\n$/)
  expect(errors).toBe('')
})

test('a file that cannot be read is told on standard error, and the others are linted', async () => {
  const { output, errors } = await run('lint missing Dockerfile', { texts: { Dockerfile: SHELL_FORM } })
  expect(errors).toBe('error: There is no file or folder missing.\n')
  expect(output).toContain('Dockerfile:2:1')
})

test('a folder without Dockerfiles is a notice', async () => {
  const { exitCode, output, errors } = await run('lint', { texts: { README: '' } })
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' })
  expect(errors).toBe('notice: No Dockerfile or Containerfile found: nothing to lint.\n')
})

test('a program gets a document also when there is nothing in it', async () => {
  expect((await run('lint --format json')).output).toBe('{"version":1,"files":[]}\n')
})

test('standard input is linted by the name it is given', async () => {
  const { exitCode, output } = await run('lint - --stdin-filename web/Dockerfile --format json', {
    input: SHELL_FORM,
  })
  expect(exitCode).toBe(1)
  expect(JSON.parse(output)).toMatchObject({
    files: [{ path: 'web/Dockerfile', findings: [{ rule: 'exec-form', line: 2 }] }],
  })
})

test('several formats go to several places', async () => {
  const world = { texts: { Dockerfile: SHELL_FORM } }
  const { output, read } = await run('lint -f json=a.json -f sarif=b.sarif -f github -f pretty=c.txt', world)
  expect(JSON.parse(read('a.json') ?? '')).toMatchObject({ version: 1, files: [{ path: 'Dockerfile' }] })
  expect(JSON.parse(read('b.sarif') ?? '')).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'exec-form' }] }],
  })
  expect(output).toMatch(/^::warning file=Dockerfile,line=2,endLine=2,col=1,endColumn=12,title=exec-form::/)
  expect(read('c.txt')).toMatch(/^Dockerfile:2:1 /)
})

test('a format that cannot be written is an error of the user', async () => {
  await expect(run('lint -f json=no/such/folder.json', { texts: { Dockerfile: CLEAN } })).rejects.toThrow(
    'cannot be written',
  )
})

test('fixing writes the file, says so, and reports what is left', async () => {
  const { output, errors, read } = await run('lint --fix', { texts: { Dockerfile: SHELL_FORM } })
  expect(read('Dockerfile')).toBe(EXEC_FORM)
  expect(errors).toBe('Fixed 1 finding in Dockerfile.\n')
  expect(output).toBe('No findings in 1 file, 1 ms\n')
})

test('a dry run prints a patch and leaves the file alone', async () => {
  const { output, errors, read } = await run('lint --fix-dry-run', { texts: { Dockerfile: SHELL_FORM } })
  expect(read('Dockerfile')).toBe(SHELL_FORM)
  expect(errors).toBe('Would fix 1 finding in Dockerfile.\n')
  expect(output).toBe(
    '--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +1,2 @@\n FROM busybox:1.37\n-CMD sleep 5\n+CMD ["sleep", "5"]\n',
  )
})

test('fixing standard input prints the text, and findings go to standard error', async () => {
  const { output, errors } = await run('lint --fix -', { input: SHELL_FORM })
  expect(output).toBe(EXEC_FORM)
  expect(errors).toBe('Fixed 1 finding in -.\nNo findings in 1 file, 1 ms\n')
})

test.each([
  ['lint --context gone', 'Option --context is "gone": there is no such folder.'],
  ['lint --context Dockerfile', 'Option --context is "Dockerfile": it is a file, not a folder.'],
  ['explain exec-from', 'There is no rule "exec-from". Did you mean exec-form?'],
  ['explain nothing-like-it', 'There is no rule "nothing-like-it". layersmith rules lists them all.'],
])('%s is refused with what to do', async (line, message) => {
  await expect(run(line, { texts: { Dockerfile: CLEAN } })).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', message }),
  )
})

test.each(['exec-form', 'DL3025', 'dl3025', 'JSONArgsRecommended'])(
  '%s names the same rule',
  async (name) => {
    expect((await run(`explain ${name}`)).output).toMatch(/^# exec-form\n/)
  },
)

test('what the front end refuses is explained too', async () => {
  expect((await run('explain syntax')).output).toMatch(/^# syntax\n/)
})

test('the table has a line for each rule, with the ids of other linters', async () => {
  const { output } = await run('rules')
  expect(output).toMatch(/^rule +severity +default +fix +what it asks for +also known as\n/)
  expect(output).toMatch(/^exec-form +warning +on +--fix +\S.*\. +DL3025, JSONArgsRecommended$/m)
})

test('programs get the rules as JSON', async () => {
  const { output } = await run('rules --json')
  const { version, rules } = JSON.parse(output)
  expect(version).toBe(1)
  expect(rules.length).toBeGreaterThan(10)
  expect(rules.find(({ id }: { id: string }) => id === 'exec-form')).toEqual({
    id: 'exec-form',
    aliases: expect.arrayContaining(['DL3025', 'JSONArgsRecommended']),
    category: 'process',
    severity: 'warning',
    default: 'on',
    confidence: 'high',
    fix: 'safe',
    since: expect.any(String),
    summary: expect.stringMatching(/\.$/),
  })
})

test.each([
  ['--version', `${VERSION}\n`],
  ['--help', expect.stringMatching(/^Layersmith .*\n\nUsage: layersmith <command>/)],
  ['lint --help', expect.stringMatching(/^Usage: layersmith lint /)],
  ['explain --help', expect.stringMatching(/^Usage: layersmith explain /)],
  ['rules --help', expect.stringMatching(/^Usage: layersmith rules \[--json\]\n/)],
])('%s prints it and ends well', async (line, output) => {
  expect(await run(line)).toMatchObject({ exitCode: 0, output, errors: '' })
})

test.each(Object.entries(COMMAND_TABLE))('every option of %s is in its help', async (name, { options }) => {
  const { output } = await run(`${name} --help`)
  expect(output).toMatch(new RegExp(`^Usage: layersmith ${name}\\b`))
  const wanted = Object.keys(options).filter((option) => option !== 'help')
  expect(wanted.filter((option) => !output.includes(`--${option} `))).toEqual([])
})

test('every format is in the help', async () => {
  const { output } = await run('lint --help')
  expect(FORMATS.filter((format) => !new RegExp(`\\b${format}\\b`).test(output))).toEqual([])
})

test.each([
  ['explain DS-0017', ['# apt-cache-split', '# update-alone']],
  ['explain DL3025', ['# exec-form', '# healthcheck-exec-form']],
  ['explain AVD-DS-0002 exec-form exec-form', ['# missing-user', '# root-user', '# exec-form']],
  ['explain SC2086', ['# SC2086']],
  ['explain label-not-cache', ['# label-not-cache']],
])('%s prints the page of each rule the name stands for', async (line, titles) => {
  const { output } = await run(line)
  expect(output.match(/^# .*$/gm)).toEqual(titles)
  expect(output).not.toContain('```')
})

test('a run says once where to read more of a rule', async () => {
  const { output } = await run('lint', {
    texts: { Dockerfile: `${SHELL_FORM}FROM busybox:1.37\nCMD sleep 6\n` },
  })
  expect(output.match(/layersmith explain exec-form/g)).toHaveLength(1)
})
