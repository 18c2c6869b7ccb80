// Documents attached to an image: in a registry that lists referrers itself, and in those that do not.
import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { createRegistry } from '../../src/adapters/oci-registry/registry.ts'
import { answer, type LocalServer, readBody, startLocalServer } from '../support/local-server.ts'

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const image = '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json"}'
const INDEX = 'application/vnd.oci.image.index.v1+json'
const listTag = sha256(image).replace(':', '-')

type Behaviour = {
  readonly header: boolean
  readonly lists: boolean
  /** Another run writes the list, right after our first write. */
  readonly race?: boolean
  readonly location?: (path: string) => string
}

let server: LocalServer
afterEach(() => server.down())

async function start({ header, lists, race = false, location = (path) => path }: Behaviour) {
  const stored = new Map<string, string>([[`manifests/${sha256(image)}`, image]])
  const requests: string[] = []
  let raced = !race
  server = await startLocalServer(async ({ request, response, url }) => {
    const path = url.pathname.replace('/v2/app/', '')
    requests.push(`${request.method} ${path}`)
    const body = await readBody(request)
    if (request.method === 'POST')
      return answer(response, 202, undefined, { location: location('/v2/app/blobs/uploads/1?state=x') })
    if (request.method === 'PUT') {
      const digest = url.searchParams.get('digest') ?? sha256(body)
      expect(digest).toBe(sha256(body))
      stored.set(path.startsWith('blobs/') ? `blobs/${digest}` : path, body)
      if (path === `manifests/${listTag}` && !raced) {
        raced = true
        stored.set(path, JSON.stringify({ manifests: [{ digest: 'sha256:theirs' }] }))
      }
      return answer(response, 201, undefined, header ? { 'oci-subject': sha256(image) } : {})
    }
    if (path.startsWith('referrers/') && lists)
      return void response.writeHead(200, { 'content-type': INDEX }).end('{"manifests":[]}')
    const text = stored.get(path)
    if (text === undefined) return answer(response, 404, {})
    response.end(text)
  })
  const host = new URL(server.url).host
  const registry = createRegistry({
    clock: { sleep: async () => undefined },
    credentials: async () => undefined,
  })
  const document = { mediaType: 'application/bundle', text: '{"signed":"ü"}', annotations: { kind: 'test' } }
  const attach = () => registry.attach(`${host}/app@${sha256(image)}`, document)
  return { attach, stored, requests, document }
}

test('a registry that lists referrers gets document and manifest, and no tag', async () => {
  const { attach, stored, document } = await start({ header: true, lists: true })
  const digest = await attach()
  expect(JSON.parse(stored.get(`manifests/${digest}`) ?? '')).toMatchObject({
    artifactType: 'application/bundle',
    subject: { digest: sha256(image), size: image.length },
    layers: [{ digest: sha256(document.text), size: Buffer.byteLength(document.text) }],
  })
  expect(stored.get(`blobs/${sha256(document.text)}`)).toBe(document.text)
  expect(stored.has(`manifests/${listTag}`)).toBe(false)
})

test.each([
  ['says nothing', { header: false, lists: true }],
  ['says that it does and does not', { header: true, lists: false }],
  ['does neither', { header: false, lists: false }],
])('a registry that %s gets the list under a tag', async (_, behaviour) => {
  const { attach, stored } = await start(behaviour)
  const digest = await attach()
  expect(JSON.parse(stored.get(`manifests/${listTag}`) ?? '')).toMatchObject({
    mediaType: INDEX,
    manifests: [{ digest, artifactType: 'application/bundle', annotations: { kind: 'test' } }],
  })
})

test('a list that another run overwrote is written again with both', async () => {
  const { attach, stored } = await start({ header: false, lists: false, race: true })
  const digest = await attach()
  const { manifests } = JSON.parse(stored.get(`manifests/${listTag}`) ?? '') as {
    manifests: { digest: string }[]
  }
  expect(manifests.map((entry) => entry.digest)).toEqual(['sha256:theirs', digest])
})

test('an upload that is sent to another host is refused', async () => {
  const { attach, requests } = await start({
    header: true,
    lists: true,
    location: () => 'https://elsewhere.test/upload',
  })
  await expect(attach()).rejects.toMatchObject({
    port: 'registry',
    message: expect.stringContaining('it sends the upload to elsewhere.test'),
  })
  expect(requests.at(-1)).toBe('POST blobs/uploads/')
})
