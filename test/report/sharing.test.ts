// Ten applications on one base: what is shared is counted once.
import { describe, expect, it } from 'vitest'
import { sharingLines } from '../../src/report/log-lines.ts'
import { deriveSharing } from '../../src/report/sharing.ts'
import { baseLayer, layer, report } from './sample.ts'

describe('deriveSharing', () => {
  it('counts the base of ten applications once', () => {
    const apps = Array.from({ length: 10 }, (_, at) =>
      report([baseLayer('base', 50_000_000), layer(`app${at}`, 1_000_000)], { image: `app-${at}` }),
    )
    const sharing = deriveSharing(apps)
    expect(sharing).toMatchObject({ total: 60_000_000, shared: 50_000_000, unshared: 510_000_000 })
    expect(sharing?.images[3]).toEqual({
      image: 'app-3',
      platform: 'linux/amd64',
      pullSize: 51_000_000,
      own: 1_000_000,
    })
  })

  it('counts a blob once that one image holds twice', () => {
    const sharing = deriveSharing([report([layer('empty', 32), layer('empty', 32)])])
    expect(sharing).toMatchObject({ total: 32, shared: 0, images: [{ pullSize: 32, own: 32 }] })
  })

  it('says nothing when a size is not known', () => {
    expect(deriveSharing([report([layer('x', null)])])).toBeUndefined()
  })

  it('is told in one sentence and a row for each', () => {
    const apps = ['a', 'b'].map((image) =>
      report([baseLayer('base', 5_000_000), layer(image, 400_000)], { image }),
    )
    const sharing = deriveSharing(apps)
    expect(sharing && sharingLines(sharing)).toMatchInlineSnapshot(`
      [
        "2 images take 5.8 MB in a registry: 5.0 MB shared, 800.0 kB own. Without sharing it would be 10.8 MB.",
        "         image                                                         pull size        own",
        "         a (linux/amd64)                                                  5.4 MB   400.0 kB",
        "         b (linux/amd64)                                                  5.4 MB   400.0 kB",
      ]
    `)
  })
})
