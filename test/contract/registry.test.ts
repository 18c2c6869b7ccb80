// The registry port: the fake, and the client against a real registry with passwords.
import { createRegistry } from '../../src/adapters/oci-registry/registry.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { makeLayer } from '../support/images-layer.ts'
import { pushImage, pushIndex } from '../support/images-push.ts'
import { startRegistry } from '../support/registry.ts'
import { describeRegistry } from './registry.ts'

const clock = { sleep: async () => undefined }

describeRegistry('fake', async () => {
  const host = '127.0.0.1:5000'
  const registry = createFakeRegistry()
  const manifestOf = (architecture: string) => {
    const config = JSON.stringify({ os: 'linux', architecture, rootfs: { diff_ids: [] } })
    const digest = registry.putBlob(`${host}/app`, config)
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    return JSON.stringify({ mediaType, config: { mediaType: 'x', digest, size: config.length }, layers: [] })
  }
  registry.hold(`${host}/app:1`, manifestOf('amd64'))
  const manifests = ['amd64', 'arm64'].map((architecture) => ({
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    digest: registry.hold(`${host}/app:${architecture}`, manifestOf(architecture)),
    size: 1,
    platform: { os: 'linux', architecture },
  }))
  const index = { mediaType: 'application/vnd.oci.image.index.v1+json', manifests }
  registry.hold(`${host}/app:many`, JSON.stringify(index))
  return {
    registry,
    wrongPassword: registry.withCredentials('wrong'),
    nobody: registry.withCredentials('none'),
    host,
    stop: async () => undefined,
  }
})

describeRegistry('oci-registry', async () => {
  const auth = { username: 'smith', password: 'pass:word' }
  const real = await startRegistry({ auth })
  const host = real.address
  const layers = [await makeLayer([{ path: 'hello', content: 'hello' }])]
  const images = ['amd64', 'arm64'].map((architecture) => ({
    layers,
    platform: { os: 'linux', architecture },
  }))
  await pushImage(real, 'app:1', { layers, platform: { os: 'linux', architecture: 'amd64' } })
  await pushIndex(real, 'app:many', images)
  const connect = (password: string) =>
    createRegistry({ clock, credentials: async () => ({ kind: 'basic', username: auth.username, password }) })
  return {
    registry: connect(auth.password),
    wrongPassword: connect('wrong'),
    nobody: createRegistry({ clock, credentials: async () => undefined }),
    host,
    stop: real.stop,
  }
})
