// What changed between two reports, and that looking from the other side turns every sign.
import { describe, expect, it } from 'vitest'
import { compareReports } from '../../src/report/compare-reports.ts'
import type { LayerChange, ReportLayer } from '../../src/report/model.ts'
import { fc } from '../support/property.ts'
import { baseLayer, layer, platform, report } from './sample.ts'

const compare = (before: readonly ReportLayer[], after: readonly ReportLayer[]) =>
  compareReports({ before: report(before), after: report(after), ref: 'main', commit: '77aa0e1' })
    .platforms[0]

const briefly = (changes: readonly LayerChange[] | undefined) =>
  changes?.map(({ kind, instruction, before, after }) => [kind, instruction, before, after])

describe('compareReports', () => {
  it('says nothing of equal layers', () => {
    const layers = [baseLayer('b', 10), layer('x', 5)]
    expect(compare(layers, layers)).toEqual({
      platform: 'linux/amd64',
      before: { pullSize: 15, diskSize: null, ownLayers: 1, baseLayers: 1 },
      after: { pullSize: 15, diskSize: null, ownLayers: 1, baseLayers: 1 },
      layers: [],
    })
  })

  it('takes another compression of the same content for the same layer', () => {
    const [before, after] = [layer('x', 5, { diffId: 'd' }), layer('y', 4, { diffId: 'd' })]
    expect(compare([before], [after])?.layers).toEqual([])
  })

  it('pairs another blob of the same instruction', () => {
    const [before, after] = [
      layer('x', 5, { instruction: 'COPY  . .' }),
      layer('y', 4, { instruction: 'COPY . .', line: 9 }),
    ]
    expect(compare([before], [after])?.layers).toEqual([
      { kind: 'changed', instruction: 'COPY . .', line: 9, base: false, before: 5, after: 4 },
    ])
  })

  it('reports what was added and removed; what is gone has no line', () => {
    const changes = compare([layer('old', 5), layer('keep', 1)], [layer('keep', 1), layer('new', 2)])?.layers
    expect(briefly(changes)).toEqual([
      ['removed', 'RUN old', 5, null],
      ['added', 'RUN new', null, 2],
    ])
    expect(changes?.map(({ line }) => line)).toEqual([null, 3])
  })

  it('makes one row of a changed base', () => {
    const before = [baseLayer('b1', 10), baseLayer('b2', 20), layer('x', 5)]
    const after = [baseLayer('c1', 11), baseLayer('c2', 25), layer('y', 5, { instruction: 'RUN x' })]
    expect(compare(before, after)?.layers).toMatchObject([
      { kind: 'changed', base: true, line: null, before: 30, after: 36 },
      { kind: 'changed', base: false, before: 5, after: 5 },
    ])
  })

  it('leaves out a platform that only one report has', () => {
    const platforms = [platform([layer('x', 1)], { platform: 'linux/arm64' })]
    const after = report([], { platforms: [...platforms, platform([layer('x', 1)])] })
    const compared = compareReports({ before: report([], { platforms }), after, ref: 'main', commit: 'c' })
    expect(compared.platforms.map((one) => one.platform)).toEqual(['linux/arm64'])
  })

  it('compares the only platforms when one has no name', () => {
    const before = report([], { platforms: [platform([layer('x', 1)], { platform: 'unknown' })] })
    const compared = compareReports({ before, after: report([layer('x', 1)]), ref: 'main', commit: 'c' })
    expect(compared.platforms.map((one) => one.platform)).toEqual(['linux/amd64'])
  })

  it('is symmetric', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    const layers = fc.array(
      fc
        .record({ name, size: fc.nat(50), instruction: name, base: fc.boolean() })
        .map(({ name, size, instruction, base }) =>
          base ? baseLayer(name, size) : layer(`${name}${size}`, size, { instruction: `RUN ${instruction}` }),
        ),
      { maxLength: 7 },
    )
    const kinds = { added: 'removed', removed: 'added', changed: 'changed' } as const
    const rows = (changes: readonly LayerChange[] | undefined) =>
      changes
        ?.map((row) => JSON.stringify([row.kind, row.base, row.instruction, row.before, row.after]))
        .toSorted()
    const mirrored = (changes: readonly LayerChange[] | undefined) =>
      changes?.map((row) => ({ ...row, kind: kinds[row.kind], before: row.after, after: row.before }))
    fc.assert(
      fc.property(layers, layers, (a, b) => {
        expect(rows(mirrored(compare(a, b)?.layers))).toEqual(rows(compare(b, a)?.layers))
      }),
    )
  })
})
