import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageOf } from '../../src/errors.ts'
import { resolveSecrets } from '../../src/pipeline/secrets.ts'
import type { SecretInputs } from '../../src/pipeline/settings.ts'
import { createFakeFiles } from '../fakes/files.ts'
import { createFakeLog } from '../fakes/log.ts'

async function resolve(inputs: Partial<SecretInputs>) {
  const files = createFakeFiles({ '/job/key.pem': 'pem' })
  files.folders.add('/private')
  const log = createFakeLog()
  const places = { files, log, folder: '/private', workspace: '/job' }
  const secrets = await resolveSecrets({ values: [], envs: [], files: [], ...inputs }, places)
  return { secrets, files, log }
}

describe('secrets', () => {
  test('given as values go into private files, exactly as they are', async () => {
    const { secrets, files } = await resolve({ values: ['A=one=two\nthree ', 'b.C-d= '] })
    expect(secrets).toEqual([
      { id: 'A', src: '/private/secret-0' },
      { id: 'b.C-d', src: '/private/secret-1' },
    ])
    expect([files.texts.get('/private/secret-0'), files.texts.get('/private/secret-1')]).toEqual([
      'one=two\nthree ',
      ' ',
    ])
  })

  test('are masked whole and line by line', async () => {
    const { log } = await resolve({ values: ['A=one\r\n\ntwo'] })
    expect(log.masked).toEqual(['one\r\n\ntwo', 'one', 'two'])
  })

  test('given as variables and files are passed by name', async () => {
    const { secrets } = await resolve({ envs: ['A=TOKEN'], files: ['B=key.pem'] })
    expect(secrets).toEqual([
      { id: 'A', env: 'TOKEN' },
      { id: 'B', src: '/job/key.pem' },
    ])
  })

  test.each<[Partial<SecretInputs>, string]>([
    [{ values: ['A=1', 'novalue'] }, 'Input secrets: entry 2 is not of the form id=value'],
    [{ values: ['A='] }, 'Input secrets: entry 1 is not of the form id=value'],
    [{ values: ['=x'] }, 'Input secrets: entry 1'],
    [{ values: ['a b=x'] }, 'Input secrets: entry 1'],
    [{ values: ['a,src=/etc/passwd'] }, 'Input secrets: entry 1'],
    [{ envs: ['A'] }, 'Input secret-envs: entry 1 is not of the form id=NAME'],
    [{ files: ['A='] }, 'Input secret-files: entry 1 is not of the form id=path'],
    [{ files: ['A=nope'] }, 'Input secret-files names nope for "A": there is no such file.'],
  ])('%j are refused', async (inputs, message) => {
    await expect(resolve(inputs)).rejects.toThrow(message)
  })

  test('that lost their quotes are refused, and no line of them is shown', async () => {
    const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'
    const refused = async (entry: string) =>
      messageOf(await resolve({ values: [entry] }).catch((error: unknown) => error))
    for (const entry of [line, `${line}==`, `${line}=`, `${line}+/x=1`]) {
      const message = await refused(entry)
      expect(message).toContain('entry 1 is not of the form')
      expect(message).not.toContain(line)
    }
  })

  test('never stand in what is handed to the engine', async () => {
    const value = fc.string({ minLength: 12 })
    await fc.assert(
      fc.asyncProperty(value, async (secret) => {
        const { secrets } = await resolve({ values: [`A=x${secret}`] })
        expect(secrets).toEqual([{ id: 'A', src: '/private/secret-0' }])
      }),
    )
  })
})
