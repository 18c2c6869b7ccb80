import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPackageIndex } from '../../src/adapters/package-index/package-index.ts'
import type { PackageIndex } from '../../src/ports/package-index.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakePackageIndex } from '../fakes/package-index.ts'
import { answer, type LocalServer, readBody, startLocalServer } from '../support/local-server.ts'
import { outputOf } from '../support/program.ts'

const TEXT = 'Package: curl\nVersion: 8\n'
const XZ = await outputOf('sh', ['-c', `printf '${TEXT}' | xz | base64`])
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const packed = new Map([
  ['/Packages', Buffer.from(TEXT)],
  ['/Packages.gz', gzipSync(TEXT)],
  ['/Packages.xz', Buffer.from(XZ, 'base64')],
  ['/APKINDEX.tar.gz', gzipSync(TEXT)],
  ['/broken.xz', Buffer.from('no')],
])

let server: LocalServer
let busy = 0
const seen: (string | undefined)[] = []
const clock = createFakeClock()
beforeAll(async () => {
  server = await startLocalServer(async ({ request, response, url }) => {
    await readBody(request)
    seen.push(request.headers.authorization)
    busy -= 1
    if (busy >= 0) return answer(response, 503)
    const bytes = packed.get(url.pathname)
    response.writeHead(bytes === undefined ? (url.pathname === '/secret' ? 401 : 404) : 200).end(bytes)
  })
})
afterAll(() => server.down())

const textOf = async (index: PackageIndex, path: string, hash?: string) => {
  const bytes = await index.read(`${server.url}${path}`, hash)
  return bytes && Buffer.from(bytes).toString()
}

describe.each(['the fake', 'HTTP'])('port PackageIndex: %s', (name) => {
  const open = () => {
    if (name === 'HTTP') return createPackageIndex({ clock })
    const fake = createFakePackageIndex()
    for (const path of ['/Packages', '/Packages.gz', '/Packages.xz'])
      fake.files.set(`${server.url}${path}`, TEXT)
    return fake
  }

  test.each(['/Packages', '/Packages.gz', '/Packages.xz'])('%s comes unpacked', async (path) => {
    expect(await textOf(open(), path)).toBe(TEXT)
  })

  test('what is not there is undefined', async () => {
    expect(await textOf(open(), '/none')).toBeUndefined()
  })

  test('says which forms it reads', async () => {
    expect(await open().forms()).toEqual(['.xz', '.gz', ''])
  })

  test('a host that does not answer is an error of its port', async () => {
    const url = name === 'HTTP' ? 'http://127.0.0.1:9/Packages' : 'http://down.example/Packages'
    await expect(open().read(url)).rejects.toMatchObject({ port: 'packages', reason: 'unreachable' })
  })
})

test('an archive of files is handed on as it is', async () => {
  const bytes = await createPackageIndex({ clock }).read(`${server.url}/APKINDEX.tar.gz`)
  expect(Buffer.from(bytes ?? [])).toEqual(packed.get('/APKINDEX.tar.gz'))
})

test('bytes that are not those that were promised are refused', async () => {
  const index = createPackageIndex({ clock })
  const right = sha256(packed.get('/Packages.gz') ?? Buffer.alloc(0))
  expect(await textOf(index, '/Packages.gz', right)).toBe(TEXT)
  await expect(textOf(index, '/Packages.gz', 'a'.repeat(64))).rejects.toThrow(
    'is not what its archive says it is',
  )
})

test('what cannot be unpacked is an error in words', async () => {
  await expect(textOf(createPackageIndex({ clock }), '/broken.xz')).rejects.toThrow(
    /broken\.xz cannot be unpacked: xz/,
  )
})

test('without xz on PATH its form is not offered', async () => {
  const path = mkdtempSync(join(tmpdir(), 'layersmith-no-xz-'))
  expect(await createPackageIndex({ clock, path }).forms()).toEqual(['.gz', ''])
})

test('a busy archive is asked three times, and each file once', async () => {
  const index = createPackageIndex({ clock })
  const before = seen.length
  busy = 2
  expect(await textOf(index, '/Packages')).toBe(TEXT)
  expect(await textOf(index, '/Packages')).toBe(TEXT)
  expect(seen.length - before).toBe(3)
})

test('a login in an address is sent as a header and shown nowhere', async () => {
  const url = `${server.url.replace('//', '//user:p%40ss@')}/secret`
  const refused = await createPackageIndex({ clock })
    .read(url)
    .catch((error: unknown) => String(error))
  expect(seen.at(-1)).toBe(`Basic ${Buffer.from('user:p@ss').toString('base64')}`)
  expect(refused).toContain('/secret answers 401')
  expect(refused).not.toContain('p%40ss')
})
