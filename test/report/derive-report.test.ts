// Which step made which layer, what is base and what is own, and what stays unknown.
import { describe, expect, it } from 'vitest'
import { deriveReport, type ReportSource } from '../../src/report/derive-report.ts'
import { blob, digestOf, record, step } from './sample.ts'

const derive = (source: Partial<ReportSource> & Pick<ReportSource, 'record'>) =>
  deriveReport({
    image: 'api',
    commit: 'abc',
    digest: null,
    dockerfile: 'Dockerfile',
    diskSizes: new Map(),
    ...source,
  })

const layersOf = (source: Parameters<typeof derive>[0]) => derive(source).platforms[0]?.layers ?? []

const from = step('FROM debian:12', 1)
const install = step('RUN apt-get install x', 2, { layers: [blob('install')], status: 'cached', seconds: 0 })
const copy = step('COPY . .', 4, { endLine: 5, layers: [blob('copy', 7)] })

describe('deriveReport with provenance', () => {
  const built = record(
    [from, install, copy],
    [blob('base1'), blob('base2'), blob('install'), blob('copy', 7)],
  )

  it('joins layers to the steps that made them; the prefix that no step owns is the base', () => {
    expect(
      layersOf({ record: built }).map(({ base, line, endLine, cached, seconds }) => [
        base,
        line,
        endLine,
        cached,
        seconds,
      ]),
    ).toEqual([
      [true, null, null, null, null],
      [true, null, null, null, null],
      [false, 2, 2, true, 0],
      [false, 4, 5, false, 1.5],
    ])
  })

  it('adds up the pull size, and the disk size only when every layer is known', () => {
    const all = ['base1', 'base2', 'install', 'copy'].map((name) => [digestOf(name), 1000] as const)
    expect(derive({ record: built }).platforms).toMatchObject([
      { pullSize: 307, diskSize: null, mapping: 'provenance' },
    ])
    expect(derive({ record: built, diskSizes: new Map(all) }).platforms).toMatchObject([{ diskSize: 4000 }])
  })

  it('takes layers that the FROM step owns for the base', () => {
    const owning = step('FROM debian:12', 1, { layers: [blob('base1'), blob('base2')] })
    const bases = layersOf({ record: { ...built, steps: [owning, install, copy] } }).map(({ base }) => base)
    expect(bases).toEqual([true, true, false, false])
  })

  it('keeps a layer of unknown origin between own layers own', () => {
    const chain = [blob('base1'), blob('install'), blob('mystery'), blob('copy')]
    const layers = layersOf({ record: record([from, install, copy], chain) })
    expect(layers.map(({ base, line }) => [base, line])).toEqual([
      [true, null],
      [false, 2],
      [false, null],
      [false, 4],
    ])
  })

  it('gives equal blobs to their steps in the order of the file', () => {
    const steps = [
      from,
      step('RUN true', 3, { layers: [blob('empty')] }),
      step('RUN :', 6, { layers: [blob('empty')] }),
    ]
    const layers = layersOf({ record: record(steps, [blob('base1'), blob('empty'), blob('empty')]) })
    expect(layers.map(({ line }) => line)).toEqual([null, 3, 6])
  })

  it('maps the two steps of COPY --link to their one line', () => {
    const linked = { layers: [blob('linked')] }
    const steps = [
      from,
      step('COPY --link a b', 3, linked),
      step('LINK COPY --link a b', 3, { ...linked, digest: 'sha256:m' }),
    ]
    const layers = layersOf({ record: record(steps, [blob('base1'), blob('linked')]) })
    expect(layers.map(({ base, line, instruction }) => [base, line, instruction])).toEqual([
      [true, null, null],
      [false, 3, 'COPY --link a b'],
    ])
  })

  it('leaves out layers of other stages', () => {
    const other = step('RUN make', 2, { stage: 'build', layers: [blob('made')] })
    const layers = layersOf({ record: record([from, other, copy], [blob('base1'), blob('copy')]) })
    expect(layers.map(({ line }) => line)).toEqual([null, 4])
  })

  it('calls everything base when no step makes a layer', () => {
    const layers = layersOf({ record: record([from, step('ENV A=1', 2)], [blob('base1')]) })
    expect(layers.map(({ base }) => base)).toEqual([true])
  })

  it('takes layers above those of FROM for own when no step is known to own them', () => {
    const owning = step('FROM debian:12', 1, { layers: [blob('base1')] })
    const layers = layersOf({ record: record([owning, step('RUN make', 2)], [blob('base1'), blob('made')]) })
    expect(layers.map(({ base }) => base)).toEqual([true, false])
  })

  it('joins by diff id where the record has diff ids and the registry has blobs', () => {
    const classic = step('RUN make', 3, { layers: [{ ...blob('diff2', null), diffId: digestOf('diff2') }] })
    const manifest = JSON.stringify({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: blob('config'),
      layers: [blob('gzip1', 50), blob('gzip2', 60)],
    })
    const config = JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      rootfs: { diff_ids: [digestOf('diff1'), digestOf('diff2')] },
    })
    const manifests = [{ platform: undefined, digest: digestOf('manifest'), manifest, config }]
    const diskSizes = new Map([[digestOf('diff2'), 600]])
    expect(derive({ record: record([from, classic]), manifests, diskSizes }).platforms).toMatchObject([
      {
        platform: 'linux/amd64',
        digest: digestOf('manifest'),
        pullSize: 110,
        layers: [
          { digest: digestOf('gzip1'), base: true, size: 50, diffId: digestOf('diff1') },
          { digest: digestOf('gzip2'), base: false, size: 60, diskSize: 600, line: 3 },
        ],
      },
    ])
  })

  it('keeps the steps of each platform apart', () => {
    const steps = ['linux/amd64', 'linux/arm64'].map((platform) =>
      step('RUN make', 2, { platform, seconds: platform.length, layers: [blob(platform)] }),
    )
    const platforms = ['linux/amd64', 'linux/arm64/v8'].map((platform, at) => ({
      platform,
      digest: undefined,
      layers: [blob(['linux/amd64', 'linux/arm64'][at] ?? '')],
      bases: [],
    }))
    const found = derive({ record: { ...record(steps), platforms } }).platforms
    expect(found.map(({ platform, layers }) => [platform, layers[0]?.line])).toEqual([
      ['linux/amd64', 2],
      ['linux/arm64', 2],
    ])
  })
})

describe('deriveReport without provenance', () => {
  const steps = [
    from,
    step('WORKDIR /app', 2),
    step('RUN --mount=type=cache,target=/c npm ci', 3),
    step('ENV A=1', 4),
    step('COPY --from=build /app/dist ./dist', 5),
    step('RUN <<EOF (echo 1...)', 6, { endLine: 8 }),
    step('COPY --link a b', 9),
    step('LINK COPY --link a b', 9, { digest: 'sha256:link' }),
  ]
  const history = [
    'ADD rootfs.tar / # buildkit',
    'RUN /bin/sh -c echo base # buildkit',
    'WORKDIR /app',
    'RUN |1 VERSION=1 /bin/sh -c npm ci # buildkit',
    'COPY /app/dist ./dist # buildkit',
    'RUN /bin/sh -c echo 1\necho 2\n # buildkit',
    'COPY a b # buildkit',
  ]
  const imageWith = (created: readonly string[]) => [
    {
      platform: 'linux/amd64',
      digest: null,
      manifest: JSON.stringify({ config: blob('c'), layers: created.map((_, at) => blob(`l${at}`)) }),
      config: JSON.stringify({
        rootfs: { diff_ids: created.map((_, at) => digestOf(`d${at}`)) },
        history: created.map((created_by) => ({ created_by })),
      }),
    },
  ]

  it('aligns the history with the steps from the end', () => {
    const [platform] = derive({ record: record(steps), manifests: imageWith(history) }).platforms
    expect(platform?.mapping).toBe('history')
    expect(platform?.layers.map(({ base, line, instruction }) => [base, line, instruction])).toEqual([
      [true, null, 'ADD rootfs.tar /'],
      [true, null, 'RUN echo base'],
      [false, 2, 'WORKDIR /app'],
      [false, 3, 'RUN --mount=type=cache,target=/c npm ci'],
      [false, 5, 'COPY --from=build /app/dist ./dist'],
      [false, 6, 'RUN <<EOF (echo 1...)'],
      [false, 9, 'COPY --link a b'],
    ])
  })

  it('maps nothing when the history tells another story', () => {
    const [platform] = derive({
      record: record(steps),
      manifests: imageWith(['RUN something else']),
    }).platforms
    expect(platform).toMatchObject({ mapping: 'none', layers: [{ base: false, line: null }] })
  })

  it('refuses an index where a manifest is wanted', () => {
    const manifests = [{ platform: undefined, digest: null, manifest: '{"manifests":[]}', config: undefined }]
    expect(() => derive({ record: record([]), manifests })).toThrow(/it is an index/)
  })

  it('reports nothing where neither record nor manifest knows layers', () => {
    expect(derive({ record: record(steps) }).platforms).toEqual([])
  })
})
