// What every implementation of the Registry port keeps to.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ExternalError, UserError } from '../../src/errors.ts'
import { parseConfig } from '../../src/image/config.ts'
import { imagesOf, parseManifest } from '../../src/image/manifest.ts'
import type { Registry } from '../../src/ports/registry.ts'

export type RegistryWorld = {
  /** Holds `app:1` (one platform) and `app:many` (an index of two). */
  readonly registry: Registry
  readonly wrongPassword: Registry
  readonly nobody: Registry
  /** `127.0.0.1:5000`. */
  readonly host: string
  stop(): Promise<void>
}

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** Runs the contract on one implementation. */
export function describeRegistry(name: string, start: () => Promise<RegistryWorld>): void {
  describe(`Registry port: ${name}`, () => {
    let world: RegistryWorld
    const named = (rest: string) => `${world.host}/${rest}`
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())

    it('answers the digest of a tag, which is that of the manifest bytes', async () => {
      const { digest, text } = await world.registry.manifest(named('app:1'))
      expect(digest).toBe(sha256(text))
      expect(await world.registry.digest(named('app:1'))).toBe(digest)
    })

    it('finds the same manifest by its digest', async () => {
      const byTag = await world.registry.manifest(named('app:1'))
      expect(await world.registry.manifest(named(`app@${byTag.digest}`))).toEqual(byTag)
      expect(await world.registry.digest(named(`app:1@${byTag.digest}`))).toBe(byTag.digest)
    })

    it('reads the config of an image', async () => {
      const { text, mediaType } = await world.registry.manifest(named('app:1'))
      const manifest = parseManifest(text, mediaType)
      const config =
        manifest.kind === 'manifest' ? await world.registry.blob(named('app:1'), manifest.config.digest) : ''
      expect(parseConfig(config)).toMatchObject({ platform: { os: 'linux', architecture: 'amd64' } })
    })

    it('hands out a blob as a stream, from any byte on', async () => {
      const { text, mediaType } = await world.registry.manifest(named('app:1'))
      const manifest = parseManifest(text, mediaType)
      const digest = manifest.kind === 'manifest' ? manifest.config.digest : ''
      const whole = await world.registry.blob(named('app:1'), digest)
      const stream = await world.registry.stream(named('app:1'), digest, 5)
      expect(await new Response(stream).text()).toBe(whole.slice(5))
    })

    it('hands out an index as an index', async () => {
      const { text, mediaType } = await world.registry.manifest(named('app:many'))
      const index = parseManifest(text, mediaType)
      const images = index.kind === 'index' ? imagesOf(index) : []
      expect(images.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64'])
    })

    it('stores what it read under further tags, which then are in the list of all tags', async () => {
      const manifest = await world.registry.manifest(named('app:1'))
      for (const tag of ['moved', 'other']) await world.registry.putManifest(named(`app:${tag}`), manifest)
      expect(await world.registry.digest(named('app:moved'))).toBe(manifest.digest)
      expect(await world.registry.tags(named('app'))).toEqual(expect.arrayContaining(['1', 'moved', 'other']))
      expect(await world.registry.tags(named('missing'))).toEqual([])
    })

    it('stores an index under no tag', async () => {
      const { text, mediaType } = await world.registry.manifest(named('app:many'))
      const changed = JSON.stringify({ ...JSON.parse(text), annotations: { a: 'b' } })
      const digest = await world.registry.putByDigest(named('app'), { text: changed, mediaType })
      expect(digest).toBe(sha256(changed))
      expect((await world.registry.manifest(named(`app@${digest}`))).text).toBe(changed)
    })

    it('takes a tag away or says that it does not, and never the image behind it', async () => {
      const manifest = await world.registry.manifest(named('app:1'))
      await world.registry.putManifest(named('app:gone'), manifest)
      const removed = await world.registry.removeTag(named('app:gone'))
      expect((await world.registry.tags(named('app'))).includes('gone')).toBe(!removed)
      expect(await world.registry.digest(named('app:1'))).toBe(manifest.digest)
      expect(await world.registry.removeTag(named(`app@${manifest.digest}`))).toBe(false)
    })

    it.each([
      ['an unknown tag', () => world.registry.digest(named('app:missing'))],
      ['an unknown repository', () => world.registry.manifest(named('missing:1'))],
      ['an unknown blob', () => world.registry.blob(named('app:1'), `sha256:${'0'.repeat(64)}`)],
    ])('says not-found for %s', async (_, ask) => {
      const error = await ask().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ExternalError)
      expect(error).toMatchObject({ port: 'registry', reason: 'not-found', status: 404, retry: false })
    })

    it.each([
      ['a name that is none', () => world.registry.digest('Ubuntu')],
      ['a digest that is none', () => world.registry.blob(named('app:1'), 'sha256:12')],
    ])('refuses %s without asking', async (_, ask) => {
      expect(await ask().catch((thrown: unknown) => thrown)).toBeInstanceOf(UserError)
    })

    it('accepts the right credentials', async () => {
      await expect(world.registry.login(world.host)).resolves.toBeUndefined()
    })

    it.each([
      ['a login with a wrong password', () => world.wrongPassword.login(world.host)],
      ['a manifest with a wrong password', () => world.wrongPassword.manifest(named('app:1'))],
      ['a login without credentials', () => world.nobody.login(world.host)],
      ['a manifest without credentials', () => world.nobody.digest(named('app:1'))],
    ])('says unauthorized for %s', async (_, ask) => {
      const error = await ask().catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ port: 'registry', reason: 'unauthorized' })
    })
  })
}
