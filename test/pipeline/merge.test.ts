// `mode: merge` on fakes: two records of one image, and what is told of it.
import { describe, expect, test } from 'vitest'
import { layer, report } from '../report/sample.ts'
import { prepareScene, pullRequest, runScene, type World } from './job.ts'

const NAME = 'ghcr.io/acme/api'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

/** Puts an image of one platform into the registry; returns its digest. */
function hold({ registry }: World, architecture: string): string {
  const config = JSON.stringify({ os: 'linux', architecture, rootfs: { diff_ids: [] }, config: {} })
  const digest = registry.putBlob(NAME, config)
  const descriptor = { mediaType: 'application/vnd.oci.image.config.v1+json', size: 1, digest }
  const manifest = { mediaType: MANIFEST, config: descriptor, layers: [] }
  return registry.hold(`${NAME}:layersmith-${architecture}`, JSON.stringify(manifest))
}

/** Records of images for two platforms, whose reports take `bytes` each. */
function scene(bytes: number, inputs: Readonly<Record<string, string>> = {}, files = {}) {
  const world = prepareScene({
    ...pullRequest,
    files: { 'records/note.txt': '', ...files },
    inputs: {
      ...{ mode: 'merge', records: 'records', tags: `${NAME}:next`, 'github-token': 'ghs_x' },
      ...inputs,
    },
  })
  const texts = ['amd64', 'arm64'].map((architecture) => {
    const digest = hold(world, architecture)
    const one = report([layer('make', bytes)])
    const platforms = one.platforms.map((of) => ({ ...of, platform: `linux/${architecture}` }))
    return JSON.stringify({
      ...{ version: 1, repositories: [NAME], digest, platforms: [], temporary: [] },
      report: { ...one, platforms },
    })
  })
  return { world, records: texts }
}

async function run({ world, records }: ReturnType<typeof scene>) {
  for (const [at, text] of records.entries())
    await world.ports.files.writeText(`/job/records/${at}.json`, text)
  const outcome = await runScene(world)
  const [comment] = await world.github.listComments(7)
  const tag = await world.registry.digest(`${NAME}:next`).catch(() => undefined)
  return { outcome, comment: comment?.body, tag }
}

describe('mode: merge', () => {
  test('comments for all platforms at once and sets the status', async () => {
    const given = scene(5_000_000, { status: 'true' })
    const { outcome, comment, tag } = await run(given)
    expect(outcome).toEqual({ kind: 'done' })
    expect(tag).toBe(given.world.outputs.values.get('digest'))
    expect(comment).toContain('linux/amd64')
    expect(comment).toContain('linux/arm64')
    expect(given.world.github.statuses).toMatchObject([{ state: 'success' }])
  })

  test.each([
    ['of the inputs', { budgets: 'linux/arm64:max-size=4MB' }, {}],
    [
      'of the file beside the Dockerfile',
      {},
      { Dockerfile: 'FROM a', '.layersmith.yml': 'budgets: [max-size=4MB]\n' },
    ],
  ])('sets no tag on an image over a budget %s', async (_, inputs, files) => {
    const { outcome, comment, tag } = await run(scene(5_000_000, inputs, files))
    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('Over budget') })
    expect(tag).toBeUndefined()
    expect(comment).toContain('**Over budget**')
  })
})

test.each([
  ['true', 1],
  ['by-digest', 0],
])(
  'a job with push: %s makes %i comments: images to be merged get theirs from the merge',
  async (push, count) => {
    const metadata = (digest: string) => JSON.stringify({ 'containerimage.digest': digest })
    const digest = hold(prepareScene(), 'amd64')
    const world = prepareScene({
      ...pullRequest,
      inputs: { tags: `${NAME}:layersmith-amd64`, push, comment: 'always', 'github-token': 'ghs_x' },
      engine: { builds: [{ metadata: metadata(digest) }] },
    })
    hold(world, 'amd64')
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(await world.github.listComments(7)).toHaveLength(count)
  },
)
