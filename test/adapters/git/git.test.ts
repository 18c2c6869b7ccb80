import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGit } from '../../../src/adapters/git/git.ts'
import { runProgram } from '../../support/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'layersmith-git-'))
const bare = join(folder, 'bare')
const repository = join(folder, 'repository')

const IDENTITY = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
}
const env = { ...process.env, ...IDENTITY, GIT_COMMITTER_DATE: '2001-02-03T00:00:00Z' }
const git = (...words: string[]) => runProgram('git', ['-C', repository, ...words], { env })

beforeAll(async () => {
  await runProgram('git', ['init', '-q', '-b', 'main', repository])
  await git('commit', '-q', '--allow-empty', '-m', 'first')
  await runProgram('mkdir', [bare])
})

afterAll(() => rmSync(folder, { recursive: true }))

test('HEAD has a commit, the ref of its branch and a date', async () => {
  const head = await createGit().head(repository)
  expect(head).toEqual({
    sha: expect.stringMatching(/^[0-9a-f]{40}$/),
    ref: 'refs/heads/main',
    date: Date.UTC(2001, 1, 3),
  })
})

test('a detached HEAD goes by its tag, and tags are listed', async () => {
  await git('tag', 'v1.0.0')
  await git('checkout', '-q', '--detach')
  expect((await createGit().head(repository))?.ref).toBe('refs/tags/v1.0.0')
  expect(await createGit().tags(repository)).toEqual(['v1.0.0'])
})

test('a commit is an ancestor of those that follow it, and of nothing that nobody knows', async () => {
  const older = (await createGit().head(repository))?.sha ?? ''
  await git('commit', '-q', '--allow-empty', '-m', 'second')
  const newer = (await createGit().head(repository))?.sha ?? ''
  const ask = (one: string, other: string) => createGit().isAncestor(repository, one, other)
  expect([await ask(older, newer), await ask(newer, older), await ask('f'.repeat(40), newer)]).toEqual([
    ...[true, false, false],
  ])
  expect(await ask('--help', newer)).toBe(false)
})

test('outside a repository there is nothing', async () => {
  expect(await createGit().head(bare)).toBeUndefined()
  expect(await createGit().tags(bare)).toEqual([])
  expect(await createGit().isAncestor(bare, 'a'.repeat(40), 'a'.repeat(40))).toBe(false)
})

test('a merge commit has its parents, in a shallow clone too', async () => {
  await git('checkout', '-q', '-B', 'topic')
  await git('commit', '-q', '--allow-empty', '-m', 'topic')
  await git('checkout', '-q', '-B', 'side', 'HEAD~1')
  await git('commit', '-q', '--allow-empty', '-m', 'side')
  await git('merge', '-q', '--no-ff', '-m', 'merge', 'topic')
  const [side, topic, merge] = await Promise.all(
    ['side^1', 'topic', 'side'].map(async (name) => (await git('rev-parse', name)).output.trim()),
  )
  const shallow = join(folder, 'shallow')
  await runProgram('git', ['clone', '-q', '--depth=1', '-b', 'side', `file://${repository}`, shallow])
  expect(await createGit().parents(shallow, merge ?? '')).toEqual([side, topic])
  expect(await createGit().parents(shallow, 'f'.repeat(40))).toEqual([])
  expect(await createGit().parents(shallow, '--help')).toEqual([])
})
