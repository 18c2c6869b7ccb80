import { describe, expect, test } from 'vitest'
import { deriveRunContext } from '../../src/event/run-context.ts'
import { dockerfileOf, readSource } from '../../src/pipeline/source.ts'
import { createFakeFiles } from '../fakes/files.ts'

const env = { GITHUB_REPOSITORY: 'acme/api', GITHUB_SHA: 'c0ffee', GITHUB_REF: 'refs/heads/main' }
const run = deriveRunContext(env, {}, { workspace: '/srv/job', temp: '/tmp', os: 'Linux' })
const FROM = 'FROM a\n'

type World = { readonly texts?: Record<string, string>; readonly links?: Record<string, string> }

function read({ texts = { '/srv/job/Dockerfile': FROM }, links = {} }: World, context = '.', file?: string) {
  const files = createFakeFiles(texts)
  for (const [from, to] of Object.entries(links)) files.links.set(from, to)
  return readSource(files, run, { context, file })
}

describe('a Dockerfile of the workspace', () => {
  test.each<[string, World, string, string | undefined, string]>([
    ['is in the context', {}, '.', undefined, 'Dockerfile'],
    ['may be in lower case', { texts: { '/srv/job/dockerfile': FROM } }, '.', undefined, 'dockerfile'],
    ['is in a folder', { texts: { '/srv/job/api/Dockerfile': FROM } }, 'api/', undefined, 'api/Dockerfile'],
    [
      'is named from the workspace, not from the context',
      { texts: { '/srv/job/docker/prod.Dockerfile': FROM, '/srv/job/api/x': '' } },
      'api',
      'docker/prod.Dockerfile',
      'docker/prod.Dockerfile',
    ],
    [
      'may lie outside of it',
      { texts: { '/srv/job/x': '', '/srv/other/Dockerfile': FROM } },
      '.',
      '../other/Dockerfile',
      '../other/Dockerfile',
    ],
    [
      'is found behind a link inside',
      { texts: { '/srv/job/api/Dockerfile': FROM }, links: { '/srv/job/link': '/srv/job/api' } },
      'link',
      undefined,
      'link/Dockerfile',
    ],
    [
      'is found in a workspace that is itself a link',
      { texts: { '/real/Dockerfile': FROM }, links: { '/srv/job': '/real' } },
      '.',
      undefined,
      'Dockerfile',
    ],
  ])('%s', async (_, world, context, file, path) => {
    const source = await read(world, context, file)
    expect(source.dockerfile).toMatchObject({ path, text: FROM })
    expect(source.file).toBe(source.dockerfile?.absolute)
    expect(source.folder).toBe(source.context)
  })

  test('wins over one in lower case', async () => {
    const source = await read({ texts: { '/srv/job/Dockerfile': FROM, '/srv/job/dockerfile': 'FROM b\n' } })
    expect(source.dockerfile?.text).toBe(FROM)
  })

  test('is named in reports only when it lies in it', async () => {
    const outside = await read(
      { texts: { '/srv/job/x': '', '/srv/other/Dockerfile': FROM } },
      '.',
      '../other/Dockerfile',
    )
    expect(dockerfileOf(outside)).toBeUndefined()
    expect(dockerfileOf(await read({}))).toBe('Dockerfile')
  })
})

describe('what cannot be built is told', () => {
  const outside: World = { texts: { '/srv/job/Dockerfile': FROM, '/srv/other/Dockerfile': FROM } }
  test.each<[string, World, string, string | undefined, string, RegExp]>([
    [
      'no Dockerfile',
      { texts: { '/srv/job/x': '' } },
      '.',
      undefined,
      'no-dockerfile',
      /^There is no Dockerfile at Dockerfile\. Set the input file/,
    ],
    ['no such file', {}, '.', 'prod.Dockerfile', 'no-dockerfile', /at prod\.Dockerfile/],
    [
      'a file that is a folder',
      { texts: { '/srv/job/docker/x': '' } },
      '.',
      'docker',
      'not-a-file',
      /is a folder/,
    ],
    [
      'an empty Dockerfile',
      { texts: { '/srv/job/Dockerfile': '\n \n' } },
      '.',
      undefined,
      'empty-dockerfile',
      /^Dockerfile is empty/,
    ],
    [
      'no such folder',
      {},
      'nope',
      undefined,
      'no-context',
      /^Input context is "nope": there is no such folder/,
    ],
    ['a context that is a file', {}, 'Dockerfile', undefined, 'no-context', /no such folder/],
    ['a context above', outside, '..', undefined, 'context-outside', /lies outside the workspace/],
    ['a context beside', outside, '../other', undefined, 'context-outside', /lies outside/],
    ['an absolute context elsewhere', outside, '/srv/other', undefined, 'context-outside', /lies outside/],
    [
      'a context that a link leads outside',
      { ...outside, links: { '/srv/job/link': '/srv/other' } },
      'link',
      undefined,
      'context-outside',
      /lies outside/,
    ],
    ['standard input', {}, '-', undefined, 'bad-input', /no standard input/],
  ])('%s', async (_, world, context, file, code, message) => {
    await expect(read(world, context, file)).rejects.toMatchObject({
      name: 'UserError',
      code,
      message: expect.stringMatching(message),
    })
  })

  test('but a folder whose name begins with dots is one of the workspace', async () => {
    const source = await read({ texts: { '/srv/job/..x/Dockerfile': FROM } }, '..x')
    expect(source.dockerfile?.path).toBe('..x/Dockerfile')
  })
})

describe('a context elsewhere', () => {
  test.each([
    'https://github.com/acme/other.git#main:sub',
    'http://example.com/context.tar.gz',
    'git://example.com/a.git',
    'ssh://git@example.com/a.git',
    'git@github.com:acme/api.git',
    'github.com/acme/api',
  ])('%s is left to the engine, and its Dockerfile with it', async (context) => {
    const source = await read({}, context, 'Dockerfile')
    expect(source).toEqual({ context, file: 'Dockerfile', folder: undefined, dockerfile: undefined })
  })

  test.each([
    ['{{defaultContext}}', 'https://github.com/acme/api.git#c0ffee'],
    ['{{defaultContext}}:sub/dir', 'https://github.com/acme/api.git#c0ffee:sub/dir'],
  ])('%s is this repository at this commit', async (context, expanded) => {
    expect((await read({}, context)).context).toBe(expanded)
  })

  test('may take its Dockerfile from this machine by an absolute path', async () => {
    const source = await read({}, 'https://example.com/a.git', '/srv/job/Dockerfile')
    expect(source.dockerfile).toMatchObject({ path: 'Dockerfile', text: FROM })
  })

  test('may give a Dockerfile by URL to a context of the workspace', async () => {
    const source = await read({}, '.', 'https://example.com/Dockerfile')
    expect(source).toEqual({
      context: '/srv/job',
      file: 'https://example.com/Dockerfile',
      folder: '/srv/job',
      dockerfile: undefined,
    })
  })
})
