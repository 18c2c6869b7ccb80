import { expect, test } from 'vitest'
import { ExternalError } from '../../src/errors.ts'
import { readTagStates } from '../../src/pipeline/tag-states.ts'
import { createFakeRegistry } from '../fakes/registry.ts'

const NAME = 'ghcr.io/acme/api'
const OCI = 'application/vnd.oci.image'
const REVISION = 'org.opencontainers.image.revision'

/** A registry with `label`, `annotation`, `index` and `other`, and the GETs it was asked for. */
function world() {
  const registry = createFakeRegistry()
  const config = (Labels: object) =>
    JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs: { diff_ids: [] }, config: { Labels } })
  const image = (Labels: object, annotations: object) => {
    const digest = registry.putBlob(NAME, config(Labels))
    const mediaType = `${OCI}.manifest.v1+json`
    const descriptor = { mediaType: `${OCI}.config.v1+json`, digest, size: 1 }
    return JSON.stringify({ mediaType, config: descriptor, layers: [], annotations })
  }
  const labelled = registry.hold(`${NAME}:label`, image({ [REVISION]: 'of-label' }, {}))
  registry.hold(`${NAME}:same`, image({ [REVISION]: 'of-label' }, {}))
  registry.hold(`${NAME}:annotation`, image({ [REVISION]: 'x' }, { [REVISION]: 'of-annotation' }))
  const manifests = [{ mediaType: `${OCI}.manifest.v1+json`, digest: labelled, size: 1 }]
  registry.hold(`${NAME}:index`, JSON.stringify({ mediaType: `${OCI}.index.v1+json`, manifests }))
  registry.hold(`${NAME}:other`, '{"mediaType":"application/x"}')
  const gets: string[] = []
  const manifest = (reference: string) => {
    gets.push(reference)
    return registry.manifest(reference)
  }
  return { registry: { ...registry, manifest }, gets, labelled }
}

const tags = (...names: readonly string[]) => names.map((name) => `${NAME}:${name}`)

test('a tag says its commit by annotation, label, or that of its first image', async () => {
  const { registry } = world()
  const states = await readTagStates(
    registry,
    tags('annotation', 'label', 'index', 'other', 'none'),
    () => true,
  )
  expect(states.map(({ revision }) => revision)).toEqual([
    ...['of-annotation', 'of-label', 'of-label', undefined, undefined],
  ])
  expect(states.map(({ digest }) => digest !== undefined)).toEqual([true, true, true, true, false])
})

test('an image is read once for all its tags, and not at all when nobody wants it', async () => {
  const { registry, gets, labelled } = world()
  await readTagStates(registry, tags('label', 'same'), () => true)
  expect(gets).toEqual([`${NAME}@${labelled}`])
  await readTagStates(registry, tags('annotation'), () => false)
  expect(gets).toHaveLength(1)
})

test('what a registry does not show is hidden, and what it does not answer is thrown', async () => {
  const failing = (reason: 'forbidden' | 'unavailable') => ({
    ...createFakeRegistry(),
    digest: async () => Promise.reject(new ExternalError('registry', reason, 'It said no.')),
  })
  const [state] = await readTagStates(failing('forbidden'), tags('main'), () => true)
  expect(state).toMatchObject({ digest: undefined, hidden: 'It said no' })
  await expect(readTagStates(failing('unavailable'), tags('main'), () => true)).rejects.toThrow('It said no.')
})
