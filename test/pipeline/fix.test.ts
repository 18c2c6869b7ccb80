import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { fixFiles } from '../../src/pipeline/fix.ts'
import type { Files } from '../../src/ports/files.ts'
import { createFakeFiles } from '../fakes/files.ts'
import { createFakeShellCheck } from '../fakes/shell-check.ts'

const shellCheck = createFakeShellCheck()

const SHELL_FORM = 'FROM busybox:1.37\nCMD sleep 5\n'
const EXEC_FORM = 'FROM busybox:1.37\nCMD ["sleep", "5"]\n'

test('a fixed file is written back, and the answer holds what was fixed', async () => {
  const files = createFakeFiles({ '/w/Dockerfile': SHELL_FORM })
  const { files: fixed } = await fixFiles(
    { files, shellCheck },
    { targets: [{ path: '/w/Dockerfile' }], unsafe: false, write: true },
  )
  expect(files.texts.get('/w/Dockerfile')).toBe(EXEC_FORM)
  expect(fixed).toMatchObject([
    { before: SHELL_FORM, text: EXEC_FORM, findings: [], applied: [{ rule: 'exec-form' }] },
  ])
})

test.each([
  ['when nothing shall be written', { path: '/w/Dockerfile' }, false],
  ['for a text that is no file', { path: '/w/Dockerfile', text: SHELL_FORM }, true],
])('no file is touched %s', async (_name, target, write) => {
  const files = createFakeFiles({ '/w/Dockerfile': SHELL_FORM })
  const { files: fixed } = await fixFiles({ files, shellCheck }, { targets: [target], unsafe: false, write })
  expect(files.texts.get('/w/Dockerfile')).toBe(SHELL_FORM)
  expect(fixed.map(({ text }) => text)).toEqual([EXEC_FORM])
})

test('a clean file is not written at all', async () => {
  const files: Files = {
    ...createFakeFiles({ '/w/Dockerfile': EXEC_FORM }),
    writeText: () => Promise.reject(new Error('written')),
  }
  const request = { targets: [{ path: '/w/Dockerfile' }], unsafe: true, write: true }
  await expect(fixFiles({ files, shellCheck }, request)).resolves.toMatchObject({
    problems: [],
    files: [{ applied: [] }],
  })
})

test('a file that cannot be written is a problem, and the others are still fixed', async () => {
  const memory = createFakeFiles({ '/w/locked': SHELL_FORM, '/w/Dockerfile': SHELL_FORM })
  const files: Files = {
    ...memory,
    async writeText(path, text) {
      if (path === '/w/locked')
        throw new UserError('not-writable', '/w/locked cannot be written: permission denied.')
      await memory.writeText(path, text)
    },
  }
  const targets = [{ path: '/w/locked' }, { path: '/w/Dockerfile' }]
  const { problems, files: fixed } = await fixFiles(
    { files, shellCheck },
    { targets, unsafe: false, write: true },
  )
  expect(problems).toEqual([
    { path: '/w/locked', message: '/w/locked cannot be written: permission denied.' },
  ])
  expect(memory.texts.get('/w/Dockerfile')).toBe(EXEC_FORM)
  expect(fixed.map(({ applied, findings }) => [applied.length, findings.length])).toEqual([
    [0, 1],
    [1, 0],
  ])
})
