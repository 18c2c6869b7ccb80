import { expect, test } from 'vitest'
import { lintFiles } from '../../src/pipeline/lint.ts'
import type { Files } from '../../src/ports/files.ts'
import { createFakeFiles } from '../fakes/files.ts'
import { createFakeShellCheck } from '../fakes/shell-check.ts'

const shellCheck = createFakeShellCheck()

const COPIES = 'FROM busybox:1.37\nCOPY . /app\n'

/** Files that remember whose context was listed. */
function listening(texts: Readonly<Record<string, string>>): { files: Files; listed: string[] } {
  const listed: string[] = []
  const files = createFakeFiles(texts)
  return {
    listed,
    files: {
      ...files,
      async listContext(root, dockerfile) {
        listed.push(`${root} ${dockerfile}`)
        return files.listContext(root, dockerfile)
      },
    },
  }
}

test('every file that was read is in the result, clean ones too, in order', async () => {
  const files = createFakeFiles({
    '/b/Dockerfile': 'FROM busybox:1.37\nCMD sleep 5\n',
    '/a/Dockerfile': 'FROM scratch\n',
  })
  const result = await lintFiles(
    { files, shellCheck },
    { targets: [{ path: '/b/Dockerfile' }, { path: '/a/Dockerfile' }] },
  )
  expect(result.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])).toEqual([
    ['/b/Dockerfile', ['exec-form']],
    ['/a/Dockerfile', []],
  ])
  expect(result.problems).toEqual([])
})

test('what the front end refuses is a finding', async () => {
  const files = createFakeFiles({ '/Dockerfile': 'FROM busybox:1.37\nRUNN x\n' })
  const result = await lintFiles({ files, shellCheck }, { targets: [{ path: '/Dockerfile' }] })
  expect(result.files[0]?.findings).toMatchObject([{ rule: 'syntax', severity: 'error', line: 2 }])
})

test('a file goes by its shown path, wherever it is read from', async () => {
  const files = createFakeFiles({ '/runner/job/Dockerfile': 'FROM scratch\n' })
  const result = await lintFiles(
    { files, shellCheck },
    { targets: [{ path: 'Dockerfile', file: '/runner/job/Dockerfile' }] },
  )
  expect(result.files).toEqual([{ path: 'Dockerfile', text: 'FROM scratch\n', findings: [] }])
})

test('a text that is no file is linted as it is', async () => {
  const result = await lintFiles(
    { files: createFakeFiles(), shellCheck },
    { targets: [{ path: '-', text: 'FROM scratch\n' }] },
  )
  expect(result).toMatchObject({ files: [{ path: '-', text: 'FROM scratch\n', findings: [] }], problems: [] })
})

test.each([
  ['/missing', 'There is no file /missing.'],
  ['/folder', '/folder is a folder, not a file.'],
  ['/binary', '/binary is not a text file: it contains NUL characters.'],
])('%s is a problem, and the others are still linted', async (path, message) => {
  const files = createFakeFiles({ '/folder/x': '', '/binary': 'a\0b', '/Dockerfile': 'FROM scratch\n' })
  const result = await lintFiles({ files, shellCheck }, { targets: [{ path }, { path: '/Dockerfile' }] })
  expect(result.problems).toEqual([{ path, message }])
  expect(result.files.map((file) => file.path)).toEqual(['/Dockerfile'])
})

test('a context is listed once for all files that copy from it', async () => {
  const { files, listed } = listening({ '/app/Dockerfile': COPIES, '/app/two.Dockerfile': COPIES })
  const targets = ['/app/Dockerfile', '/app/two.Dockerfile'].map((path) => ({ path, context: '/app' }))
  await lintFiles({ files, shellCheck }, { targets })
  expect(listed).toEqual(['/app /app/Dockerfile'])
})

test('a Dockerfile with an ignore file of its own has a listing of its own', async () => {
  const { files, listed } = listening({
    '/app/Dockerfile': COPIES,
    '/app/two.Dockerfile': COPIES,
    '/app/two.Dockerfile.dockerignore': '*',
  })
  const targets = ['/app/Dockerfile', '/app/two.Dockerfile'].map((path) => ({ path, context: '/app' }))
  await lintFiles({ files, shellCheck }, { targets })
  expect(listed).toEqual(['/app /app/Dockerfile', '/app /app/two.Dockerfile'])
})

test.each([
  ['nothing is copied', { path: '/app/plain.Dockerfile', context: '/app' }],
  ['there is no context', { path: '/app/Dockerfile' }],
])('no context is listed when %s', async (_name, target) => {
  const { files, listed } = listening({
    '/app/Dockerfile': COPIES,
    '/app/plain.Dockerfile': 'FROM scratch\n',
  })
  await lintFiles({ files, shellCheck }, { targets: [target] })
  expect(listed).toEqual([])
})

test('a context that cannot be listed is a problem, and the file is linted without it', async () => {
  const files = createFakeFiles({ '/Dockerfile': `${COPIES}CMD sleep 5\n` })
  const result = await lintFiles(
    { files, shellCheck },
    { targets: [{ path: '/Dockerfile', context: '/gone' }] },
  )
  expect(result.problems).toEqual([
    { path: '/Dockerfile', message: 'The build context /gone is not a folder that can be read.' },
  ])
  expect(result.files[0]?.findings.map(({ rule }) => rule)).toContain('exec-form')
})

test('what nobody foresaw is not swallowed', async () => {
  const files: Files = { ...createFakeFiles(), readText: () => Promise.reject(new TypeError('a bug')) }
  await expect(lintFiles({ files, shellCheck }, { targets: [{ path: '/Dockerfile' }] })).rejects.toThrow(
    TypeError,
  )
})

test('bake and compose files say which stages, contexts and arguments a build has', async () => {
  const text = `ARG BASE
FROM $BASE AS artifact
FROM busybox:1.37
COPY --from=assets /a /a
`
  const files = createFakeFiles({
    '/repo/api/Dockerfile': text,
    '/repo/docker-bake.hcl': 'target "a" {\n  target = "artifact"\n  contexts = { assets = "./assets" }\n}\n',
    '/repo/api/compose.yaml': 'services:\n  api:\n    build:\n      args:\n        BASE: busybox:1.37\n',
  })
  const lint = async (path: string) => {
    const targets = [{ path, file: '/repo/api/Dockerfile' }]
    const result = await lintFiles({ files, shellCheck }, { targets })
    return result.files[0]?.findings.map(({ rule }) => rule)
  }
  expect(await lint('api/Dockerfile')).toEqual([])
  // nothing is read above the folder where the run began
  expect(await lint('Dockerfile')).toEqual(['unused-stage', 'unknown-from-stage'])
})
