import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNodeFiles } from '../../../src/adapters/node-files/files.ts'
import { createNodeFolders } from '../../../src/adapters/node-files/folders.ts'

let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'folders-'))
})

afterAll(() => rm(root, { recursive: true }))

test('a folder lists its entries by name; links lead to files, never into folders', async () => {
  await mkdir(join(root, 'list', 'folder'), { recursive: true })
  await writeFile(join(root, 'list', 'file'), '')
  await symlink('file', join(root, 'list', 'link-to-file'))
  await symlink('.', join(root, 'list', 'link-to-folder'))
  await symlink('gone', join(root, 'list', 'link-to-nothing'))
  await symlink('link-to-itself', join(root, 'list', 'link-to-itself'))
  expect(await createNodeFolders().list(join(root, 'list'))).toEqual([
    { name: 'file', kind: 'file' },
    { name: 'folder', kind: 'directory' },
    { name: 'link-to-file', kind: 'file' },
    { name: 'link-to-folder', kind: 'other' },
    { name: 'link-to-itself', kind: 'file' },
    { name: 'link-to-nothing', kind: 'other' },
  ])
})

test('a folder that is not there is an error of the user', async () => {
  await expect(createNodeFolders().list(join(root, 'gone'))).rejects.toMatchObject({
    name: 'UserError',
    code: 'not-readable',
  })
})

test('bytes that are not UTF-8 are refused, so that no fix writes back a changed text', async () => {
  await writeFile(join(root, 'latin1'), Uint8Array.of(0x46, 0xe9))
  await expect(createNodeFiles().readText(join(root, 'latin1'))).rejects.toMatchObject({ code: 'not-text' })
})

test('a byte order mark is kept', async () => {
  await writeFile(join(root, 'marked'), '\ufeffFROM a\n')
  expect(await createNodeFiles().readText(join(root, 'marked'))).toBe('\ufeffFROM a\n')
})

test('an ignore file of any bytes applies', async () => {
  await mkdir(join(root, 'context'))
  await writeFile(join(root, 'context', '.dockerignore'), Uint8Array.of(0x61, 0x0a, 0xe9))
  await writeFile(join(root, 'context', 'a'), '')
  await writeFile(join(root, 'context', 'b'), '')
  const listing = await createNodeFiles().listContext(
    join(root, 'context'),
    join(root, 'context', 'Dockerfile'),
  )
  expect(listing.files).toEqual(['.dockerignore', 'b'])
})
