import { expect, test } from 'vitest'
import { discoverDockerfiles, tidyPath } from '../../src/cli/discover.ts'
import { isDockerfileName } from '../../src/cli/search-folder.ts'
import { createFakeCommandLine } from '../fakes/command-line.ts'

const find = (paths: readonly string[], texts: readonly string[], locked: readonly string[] = []) =>
  discoverDockerfiles(
    createFakeCommandLine({ texts: Object.fromEntries(texts.map((path) => [path, ''])), locked }).ports,
    paths,
  )

test.each([
  ['Dockerfile', true],
  ['dockerfile', true],
  ['Dockerfile.dev', true],
  ['api.Dockerfile', true],
  ['api.dockerfile', true],
  ['Containerfile', true],
  ['Containerfile.dev', true],
  ['Dockerfile.dockerignore', false],
  ['Dockerfile.dev.dockerignore', false],
  ['.dockerignore', false],
  ['Dockerfiles', false],
  ['docker-compose.yml', false],
])('a folder search of %s finds it: %s', (name, expected) => {
  expect(isDockerfileName(name)).toBe(expected)
})

test('without a path the current folder is searched, but not .git and node_modules', async () => {
  const texts = [
    'Dockerfile',
    'b/c/x.Dockerfile',
    'a/Containerfile',
    '.git/Dockerfile',
    'a/node_modules/m/Dockerfile',
    'README',
  ]
  expect(await find([], texts)).toEqual({
    paths: ['Dockerfile', 'a/Containerfile', 'b/c/x.Dockerfile'],
    problems: [],
  })
})

test('what git ignores is not found, but is taken when it is named', async () => {
  const texts = [
    'Dockerfile',
    'Dockerfile.local',
    'build/Dockerfile',
    'web/build/Dockerfile',
    'web/Dockerfile',
  ]
  const ignored = ['Dockerfile.local', 'build/', 'web/build/']
  const { ports } = createFakeCommandLine({
    texts: Object.fromEntries(texts.map((path) => [path, ''])),
    ignored,
    locked: ['build'],
  })
  const found = async (...paths: string[]) => (await discoverDockerfiles(ports, paths)).paths
  expect(await found()).toEqual(['Dockerfile', 'web/Dockerfile'])
  expect(await found('web')).toEqual(['web/Dockerfile'])
  expect(await found('/home/web/')).toEqual(['web/Dockerfile'])
  expect(await found('Dockerfile.local', 'web/build')).toEqual(['Dockerfile.local', 'web/build/Dockerfile'])
})

test('a file is taken by any name, and each file once', async () => {
  const found = await find(
    ['./web/build.txt', 'web', '/home/web/Dockerfile'],
    ['web/build.txt', 'web/Dockerfile'],
  )
  expect(found.paths).toEqual(['web/build.txt', 'web/Dockerfile'])
})

test('standard input is not looked for', async () => {
  expect(await find(['-'], [])).toEqual({ paths: ['-'], problems: [] })
})

test.each([
  ['missing', 'There is no file or folder missing.'],
  ['Dockerfile', 'Dockerfile is a folder, not a file.'],
  ['locked', 'locked cannot be read: permission denied.'],
])('%s is a problem, and the others are still found', async (path, message) => {
  const found = await find([path, 'web'], ['Dockerfile/x', 'locked/Dockerfile', 'web/Dockerfile'], ['locked'])
  expect(found).toEqual({ paths: ['web/Dockerfile'], problems: [{ path, message }] })
})

test.each([
  ['./web/', 'web'],
  ['web//a/../Dockerfile', 'web/Dockerfile'],
  ['../up/Dockerfile', '../up/Dockerfile'],
  ['/home/Dockerfile', 'Dockerfile'],
  ['/home', '.'],
  ['/elsewhere/Dockerfile', '/elsewhere/Dockerfile'],
  ['..hidden/Dockerfile', '..hidden/Dockerfile'],
])('%s is shown as %s', (word, expected) => {
  expect(tidyPath(word, '/home')).toBe(expected)
})
