import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listIgnored } from '../../../src/adapters/node-files/ignored.ts'
import { runProgram } from '../../support/program.ts'

let root = ''

const git = (...words: string[]) => runProgram('git', words, { cwd: join(root, 'tree') })

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ignored-'))
  const files = {
    'tree/.gitignore': 'build/\n*.local\n!kept.local\n/größe\n',
    'tree/sub/.gitignore': '/x\n',
    ...Object.fromEntries(
      ['build/Dockerfile', 'a.local', 'kept.local', 'größe', 'sub/x/Dockerfile', 'sub/y', 'sub/b.local'].map(
        (path) => [`tree/${path}`, ''],
      ),
    ),
    'tree/forced/build/Dockerfile': '',
    'tree/forced/build/other': '',
    'plain/.gitignore': '*\n',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await git('init', '--quiet')
  await git('add', '--force', 'forced/build/Dockerfile')
})

afterAll(() => rm(root, { recursive: true }))

test('git says what it leaves out; what is tracked is not', async () => {
  expect([...(await listIgnored(join(root, 'tree')))].sort()).toEqual([
    'a.local',
    'build/',
    'forced/build/other',
    'größe',
    'sub/b.local',
    'sub/x/',
  ])
})

test('paths are relative to the folder that is asked for', async () => {
  expect([...(await listIgnored(join(root, 'tree/sub')))].sort()).toEqual(['b.local', 'x/'])
})

test.each(['plain', 'gone'])('outside of a work tree nothing is ignored (%s)', async (folder) => {
  expect([...(await listIgnored(join(root, folder)))]).toEqual([])
})
