import { describe, expect, test } from 'vitest'
import { ExternalError, UserError } from '../../src/errors.ts'
import { requireSigning } from '../../src/pipeline/require-signing.ts'
import { signPushed } from '../../src/pipeline/sign-pushed.ts'
import { createFakeLog } from '../fakes/log.ts'
import { prepareScene } from './job.ts'

const image = '{"mediaType":"application/vnd.oci.image.manifest.v1+json"}'
const github = 'https://github.com'

function pushed(attest: 'false' | 'true' | 'registry', sign: 'off' | 'keyless') {
  const { ports, ...fakes } = prepareScene()
  const digest = fakes.registry.hold('ghcr.io/acme/api:1', image)
  fakes.registry.hold('acme/api:1', image)
  const references = ['ghcr.io/acme/api:1', 'ghcr.io/acme/api:latest', 'acme/api:1']
  const work = () =>
    signPushed(
      {
        settings: { signing: { attest, sign, identity: true }, githubToken: 'token' },
        run: { serverUrl: github, repository: 'acme/api' },
        env: {},
        references,
        digest,
      },
      ports,
    )
  return { ...fakes, work, digest }
}

describe('an image behind its tags', () => {
  test('is vouched for once in each repository', async () => {
    const { work, signer, outputs, registry, digest } = pushed('registry', 'keyless')
    expect(await work()).toBeUndefined()
    const names = ['ghcr.io/acme/api', 'index.docker.io/acme/api']
    expect(signer.signed).toEqual([
      ...names.map((name) => `attest ${name}@${digest}`),
      ...names.map((name) => `sign ${name}@${digest}`),
    ])
    expect(outputs.artifacts).toEqual(names.map((name) => `${name}@${digest}`))
    expect(outputs.values.get('attestation-url')).toBe('https://github.com/acme/api/attestations/42')
    expect(registry.written).toHaveLength(4)
  })

  test('stays without anything in the registry when only GitHub is to know', async () => {
    const { work, registry } = pushed('true', 'off')
    expect(await work()).toBeUndefined()
    expect(registry.written).toEqual([])
  })

  test('is not signed by anybody unless asked for', async () => {
    const { work, signer } = pushed('false', 'off')
    expect(await work()).toBeUndefined()
    expect(signer.signed).toEqual([])
  })

  test('fails the step when it is not vouched for, and says what is pushed', async () => {
    const { work, signer } = pushed('true', 'keyless')
    signer.refuse(new ExternalError('signing', 'forbidden', 'Nobody may.'))
    expect(await work()).toBe(
      'ghcr.io/acme/api:1, ghcr.io/acme/api:latest, acme/api:1 is pushed, but not attested. Nobody may.',
    )
    expect(signer.signed).toEqual([])
  })
})

describe('before anything is built', () => {
  const asked = (more: {
    readonly attest?: 'true'
    readonly sign?: 'keyless'
    readonly identity?: boolean
    readonly token?: string
    readonly serverUrl?: string
    readonly push?: boolean
    readonly mode?: 'true' | 'by-digest'
    readonly outputs?: readonly string[]
  }) => {
    const log = createFakeLog()
    const signing = {
      attest: more.attest ?? 'false',
      sign: more.sign ?? 'off',
      identity: more.identity ?? false,
    } as const
    const settings = {
      signing,
      githubToken: more.token,
      push: more.mode ?? 'true',
      build: { outputs: more.outputs ?? [] },
    } as const
    requireSigning(
      { settings, run: { serverUrl: more.serverUrl ?? github }, push: more.push ?? true },
      { log },
    )
    return log
  }

  test.each([
    [{ attest: 'true' }, '`id-token: write` and `attestations: write`'],
    [{ sign: 'keyless' }, 'give it `permissions:` `id-token: write`.'],
    [{ sign: 'keyless', push: false, outputs: ['type=registry'] }, '`id-token: write`'],
    [{ attest: 'true', identity: true }, 'input github-token is empty'],
    [{ attest: 'true', identity: true, token: 't', serverUrl: 'https://git.acme.test' }, 'Enterprise Server'],
  ] as const)('%j is told what is missing', (more, message) => {
    expect(() => asked(more)).toThrow(UserError)
    expect(() => asked(more)).toThrow(message)
  })

  test.each([
    [{}],
    [{ attest: 'true', push: false }],
    [{ attest: 'true', identity: true, token: 't' }],
    [{ attest: 'true', identity: true, token: 't', serverUrl: 'https://acme.ghe.com' }],
    [{ sign: 'keyless', identity: true, serverUrl: 'https://git.acme.test' }],
  ] as const)('%j goes on', (more) => {
    expect(asked(more).notices()).toEqual([])
  })

  test('a part that is pushed by digest is left to the merge, which is said', () => {
    expect(asked({ sign: 'keyless', mode: 'by-digest' }).notices()).toEqual([
      'Input sign is "keyless", but an image that is pushed by digest is one part: the step with mode "merge" vouches for the whole.',
    ])
  })
})
