// What an image is compared with: the commit merged from, a commit near it, a published image, or nothing.
import { describe, expect, test } from 'vitest'
import { findBase, withBaseOf } from '../../src/pipeline/find-base.ts'
import { baseLayer, digestOf, layer, platform, report } from '../report/sample.ts'
import { prepareScene, pullRequest, SHA } from './job.ts'

const MAIN = 'refs/heads/main'
const [MERGED, EVENT_BASE, OLD] = ['1'.repeat(40), 'b'.repeat(40), '2'.repeat(40)]
const IMAGE = 'ghcr.io/acme/api:edge'

/** A pull request whose merge commit has the given first parent. */
function scene({ merged, head = SHA }: { merged?: string; head?: string } = {}) {
  const world = prepareScene(pullRequest)
  const git = { ...world.ports.git, parents: async () => (merged === undefined ? [] : [merged, head]) }
  return { world, ports: { ...world.ports, git } }
}

type World = ReturnType<typeof scene>

const keep = ({ world }: World, commit: string) =>
  world.reports.save({ scope: 's', ref: MAIN, commit, report: report([], { commit }) })

function ask({ world, ports }: World, settings: { compareTo?: string; githubToken?: string } = {}) {
  const known = { compareTo: undefined, githubToken: 'ghs_x', ...settings }
  const request = { run: world.run, scope: 's', env: {}, store: world.reports, cache: undefined }
  // of all settings these two count
  return findBase({ ...request, settings: known as Parameters<typeof findBase>[0]['settings'] }, ports)
}

describe('the base of a pull request', () => {
  test('is the commit it was merged into, which the event may not name yet', async () => {
    const at = scene({ merged: MERGED })
    await keep(at, EVENT_BASE)
    await keep(at, MERGED)
    expect(await ask(at)).toMatchObject({ ref: 'main', commit: MERGED, distance: undefined })
  })

  test.each([
    ['no merge commit is checked out', scene()],
    ['the merge is of something else', scene({ merged: MERGED, head: OLD })],
  ])('is what the event names when %s', async (_, at) => {
    await keep(at, EVENT_BASE)
    await keep(at, MERGED)
    expect(await ask(at)).toMatchObject({ commit: EVENT_BASE, distance: undefined })
  })

  test.each([
    ['3 commits before the base', [OLD, 'x', 'y', MERGED]],
    ['1 commit after the base', [MERGED, OLD]],
    ['not the base 1111111 itself', []],
  ])('is else the newest of the branch: %s', async (distance, commits) => {
    const at = scene({ merged: MERGED })
    await keep(at, OLD)
    at.world.github.commits.push(...commits)
    expect(await ask(at)).toMatchObject({ commit: OLD, distance })
  })

  test('is a published image when no report is stored', async () => {
    const at = scene({ merged: MERGED })
    const labels = { 'org.opencontainers.image.revision': OLD }
    const text = JSON.stringify({
      ...{ os: 'linux', architecture: 'amd64', config: { Labels: labels } },
      ...{ rootfs: { type: 'layers', diff_ids: [digestOf('one')] }, history: [{ created_by: 'RUN make' }] },
    })
    const config = {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: at.world.registry.putBlob(IMAGE, text),
      size: 9,
    }
    const layers = [
      { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digestOf('one'), size: 7_000 },
    ]
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    at.world.registry.hold(IMAGE, JSON.stringify({ schemaVersion: 2, mediaType, config, layers }))
    const found = await ask(at, { compareTo: IMAGE })
    expect(found).toMatchObject({ ref: IMAGE, commit: OLD, distance: undefined })
    expect(found?.report.platforms).toMatchObject([{ platform: 'linux/amd64', pullSize: 7_000 }])
  })

  test('is nothing, and said, when that image cannot be read', async () => {
    const at = scene()
    expect(await ask(at, { compareTo: IMAGE })).toBeUndefined()
    expect(at.world.log.notices()).toEqual([expect.stringContaining(`${IMAGE} could not be read (`)])
    expect(await ask(at)).toBeUndefined()
  })
})

describe('the base layers of a published image', () => {
  const base = [baseLayer('b1', 10), baseLayer('b2', 20)]
  const now = report([...base, layer('own', 5)])
  const published = (...names: readonly string[]) =>
    report([], {
      platforms: [
        platform(
          names.map((name) => layer(name, 1)),
          { mapping: 'none' },
        ),
      ],
    })
  const flags = (names: readonly string[]) =>
    withBaseOf(published(...names), now).platforms[0]?.layers.map((one) => one.base)

  test.each([
    [
      ['b1', 'b2', 'own', 'more'],
      [true, true, false, false],
    ],
    [
      ['b1', 'x'],
      [true, false],
    ],
    [
      ['n1', 'n2', 'own'],
      [true, true, false],
    ],
    [[], []],
  ])('%j', (names, expected) => {
    expect(flags(names)).toEqual(expected)
  })
})
