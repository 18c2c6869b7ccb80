// A pushed image that is attested and signed: what stands with GitHub and in the registry, and how it is refused.

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { apiTokens } from '../support/github-api.ts'
import { freshFolder } from '../support/home.ts'
import { outputOf } from '../support/program.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { type Scene, type Step, setScene } from '../support/scene.ts'
import { type Sigstore, startSigstore } from '../support/sigstore.ts'
import { verifyBundle } from '../support/sigstore-trust.ts'
import { noteSpawned } from '../support/spawned.ts'

let scene: Scene
let sigstore: Sigstore
let second: Registry

beforeAll(async () => {
  ;[scene, sigstore, second] = await Promise.all([
    setScene(),
    startSigstore(),
    startRegistry({ auth: { username: 'deploy', password: 'planted-password' } }),
  ])
})

afterEach(() => {
  sigstore.broken.clear()
  scene.api.state.attestations.length = 0
})

afterAll(async () => {
  await Promise.all([scene.stop(), sigstore.stop(), second.stop()])
})

const nameOf = () => `signed/${Math.random().toString(36).slice(2)}`
const publicEvent = { repository: { full_name: 'acme/api', default_branch: 'main', visibility: 'public' } }

function run(inputs: Readonly<Record<string, string>>, step: Step = {}) {
  return scene.run({
    files: { Dockerfile: `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\n` },
    event: publicEvent,
    ...step,
    inputs: { push: 'true', ...inputs },
    env: { ...sigstore.env, ...step.env },
  })
}

type Manifest = {
  readonly artifactType: string
  readonly subject: { readonly digest: string }
  readonly layers: readonly { readonly digest: string }[]
  readonly annotations: Readonly<Record<string, string>>
}
type List = { readonly manifests: readonly { readonly digest: string; readonly artifactType: string }[] }

/** What the registry has for the image, by what it says about it. */
async function attachedTo({ address, auth }: Registry, name: string, digest: string) {
  const headers = {
    accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json',
    ...(auth && {
      authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`,
    }),
  }
  const get = async (path: string) =>
    (await fetch(`http://${address}/v2/${name}/${path}`, { headers })).json()
  const { manifests } = (await get(`manifests/${digest.replace(':', '-')}`)) as List
  const found = await Promise.all(
    manifests.map(async (entry) => {
      const manifest = (await get(`manifests/${entry.digest}`)) as Manifest
      expect(manifest.artifactType).toBe(entry.artifactType)
      expect(manifest.subject.digest).toBe(digest)
      const bundle: unknown = await get(`blobs/${manifest.layers[0]?.digest}`)
      return [manifest.annotations['dev.sigstore.bundle.predicateType'] ?? '', bundle] as const
    }),
  )
  return Object.fromEntries(found)
}

const PROVENANCE = 'https://slsa.dev/provenance/v1'
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1'

test('an image in two registries is attested and signed in both, and no secret is anywhere', async () => {
  const name = nameOf()
  const spawned = noteSpawned()
  const addresses = [scene.registry.address, second.address]
  const ended = await run(
    {
      tags: addresses.map((address) => `${address}/${name}:1`).join('\n'),
      registry: second.address,
      username: 'deploy',
      password: 'planted-password',
      attest: 'registry',
      sign: 'keyless',
    },
    { env: spawned.env },
  )
  expect(ended).toMatchObject({ main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] })
  const digest = ended.main.outputs['digest'] ?? ''
  expect(ended.main.outputs['attestation-url']).toBe('https://github.com/acme/api/attestations/2')
  expect(scene.api.state.attestations).toHaveLength(2)
  for (const registry of [scene.registry, second]) {
    const attached = await attachedTo(registry, name, digest)
    expect(Object.keys(attached).sort()).toEqual([SIGNATURE, PROVENANCE])
    for (const [type, bundle] of Object.entries(attached)) {
      const { statement, logged } = verifyBundle(bundle, sigstore.trust)
      expect(logged).toBe(1)
      expect(statement).toMatchObject({
        predicateType: type,
        subject: [
          { name: `${registry.address}/${name}`, digest: { sha256: digest.slice('sha256:'.length) } },
        ],
      })
    }
    expect(scene.api.state.attestations).toContainEqual(attached[PROVENANCE])
    expect(verifyBundle(attached[PROVENANCE], sigstore.trust).statement.predicate).toMatchObject({
      buildDefinition: { externalParameters: { workflow: { path: '.github/workflows/image.yml' } } },
    })
  }
  const told = [ended.visible, ended.main.summary, spawned.text(), JSON.stringify(ended.main.outputs)]
  const secrets = [...sigstore.tokens, 'planted-password', apiTokens.write, 'Bearer request-token']
  expect(sigstore.tokens.length).toBeGreaterThan(3)
  for (const secret of secrets) {
    for (const text of told) expect(text).not.toContain(secret)
    expect(await outputOf('grep', ['-rlaF', '-e', secret, ended.main.temp]).catch(() => '')).toBe('')
  }
})

test('a private repository has GitHub sign, with a timestamp and nothing in the public log', async () => {
  const asked = sigstore.journal.length
  const event = { repository: { ...publicEvent.repository, visibility: 'private' } }
  const ended = await run({ attest: 'true' }, { event })
  expect(ended).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
  expect(sigstore.journal.slice(asked).join(' ')).not.toContain('sigstore.dev')
  const { logged, statement } = verifyBundle(scene.api.state.attestations[0], sigstore.trust)
  expect(logged).toBe(0)
  expect(statement.subject[0]?.digest['sha256']).toBe(ended.main.outputs['digest']?.slice(7))
  expect(ended.main.visible).toMatch(/Attest +sha256:\w+… attested/)
})

test('a job without identity token is told the permissions before anything is built', async () => {
  const none = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
  const ended = await run({ attest: 'true', sign: 'keyless' }, { env: none })
  expect(ended).toMatchObject({ main: { code: 1 }, left: { pushed: undefined } })
  expect(ended.errors.map(({ message }) => message)).toEqual([
    'Input attest is "true", but this job gets no identity token: give it `permissions:` `id-token: write` and `attestations: write`. Runs for pull requests of forks have none.',
  ])
  expect(ended.visible).not.toContain('Build')
})

test('a job that may not store attestations fails, and says what is pushed already', async () => {
  const ended = await run({ attest: 'true' }, { token: apiTokens.read })
  expect(ended.main.code).toBe(1)
  expect(ended.errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^\S+:1 is pushed, but not attested\. GitHub does not store an attestation of this job: it needs `permissions: attestations: write`: Resource not accessible by integration$/,
    ),
  ])
  expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
})

test('an authority that is down fails the step after its tries, and the image is there', async () => {
  sigstore.broken.add('fulcio.sigstore.dev')
  const ended = await run({ sign: 'keyless' })
  expect(ended.main.code).toBe(1)
  expect(ended.errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      / is pushed, but not signed\. The certificate authority of Sigstore \(Fulcio\) gave no certificate: /,
    ),
  ])
  expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
})

test('a run for a pull request signs nothing, and needs no permission', async () => {
  const ended = await scene.run({
    files: { Dockerfile: `FROM ${scene.base}\n` },
    pull: 7,
    inputs: { attest: 'true', sign: 'keyless' },
  })
  expect(ended).toMatchObject({ main: { code: 0 }, errors: [], left: { pushed: undefined } })
})

test('a merge vouches for the image of all platforms, and its parts need no permission', async () => {
  const inputs = {
    images: `${scene.registry.address}/${nameOf()}`,
    tags: 'type=raw,value=1.2.3',
    sign: 'keyless',
  }
  const workspace = freshFolder('workspace')
  for (const platform of ['linux/amd64', 'linux/arm64']) {
    const files = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }
    const part = await scene.run({ files, inputs: { ...inputs, platforms: platform, push: 'by-digest' } })
    expect(part).toMatchObject({
      main: { code: 0 },
      errors: [],
      notices: [expect.stringContaining('the step with mode "merge" vouches for the whole.')],
    })
    const record = part.main.outputs['record'] ?? ''
    cpSync(record, join(workspace, 'records', basename(record)))
  }
  const ended = await run({ ...inputs, mode: 'merge', records: 'records' }, { workspace })
  expect(ended).toMatchObject({ main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] })
  const digest = ended.main.outputs['digest'] ?? ''
  const [, name = ''] = inputs.images.split(`${scene.registry.address}/`)
  const attached = await attachedTo(scene.registry, name, digest)
  expect(Object.keys(attached)).toEqual([SIGNATURE])
  const { statement } = verifyBundle(attached[SIGNATURE], sigstore.trust)
  expect(statement.subject).toEqual([{ name: inputs.images, digest: { sha256: digest.slice(7) } }])
})

test('the runner is told of the image, unless it knows another one by that name', async () => {
  const folder = freshFolder('artifacts')
  const [file, list] = [join(folder, 'artifacts'), join(folder, 'list.json')]
  writeFileSync(file, '')
  writeFileSync(list, '{"version":1,"subjects":[]}')
  const name = `${scene.registry.address}/${nameOf()}`
  const env = { GITHUB_ARTIFACTS: file, GITHUB_ARTIFACTS_LIST: list }
  const ended = await run({ tags: `${name}:1,${name}:2` }, { env })
  expect(readFileSync(file, 'utf8')).toBe(`oci://${name}@${ended.main.outputs['digest']}\n`)
  writeFileSync(
    list,
    JSON.stringify({ version: 1, subjects: [{ name, digest: `sha256:${'0'.repeat(64)}`, kind: 'oci' }] }),
  )
  writeFileSync(file, '')
  expect(await run({ tags: `${name}:3` }, { env })).toMatchObject({ main: { code: 0 } })
  expect(readFileSync(file, 'utf8')).toBe('')
})
