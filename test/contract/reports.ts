// What every implementation of the report store keeps to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportStore } from '../../src/ports/reports.ts'
import type { Report } from '../../src/report/model.ts'

export type ReportWorld = { readonly reports: ReportStore; stop(): Promise<void> }

const main = 'refs/heads/main'

/** A small complete report of `commit`. */
export function makeReport(commit: string): Report {
  const layer = {
    digest: `sha256:${'a'.repeat(64)}`,
    diffId: null,
    size: 1234,
    diskSize: 5000,
    base: false,
    stage: 'build',
    instruction: 'RUN make',
    file: 'Dockerfile',
    line: 3,
    endLine: 3,
    cached: true,
    seconds: 0.5,
  }
  const platform = { platform: 'linux/amd64', digest: null, pullSize: 1234, diskSize: 5000 }
  const platforms = [{ ...platform, mapping: 'provenance' as const, layers: [layer] }]
  return { version: 1, image: 'acme/api', digest: null, commit, platforms, compare: null }
}

/** Runs the contract on one implementation. */
export function describeReportStore(name: string, start: () => Promise<ReportWorld>): void {
  describe(`report store: ${name}`, () => {
    let world: ReportWorld
    beforeAll(async () => {
      world = await start()
    })
    afterAll(() => world.stop())
    const save = (scope: string, ref: string, commit: string) =>
      world.reports.save({ scope, ref, commit, report: makeReport(commit) })

    it('finds nothing where nothing was saved', async () => {
      expect(await world.reports.find({ scope: 'none', ref: main, commit: 'c1' })).toBeUndefined()
    })

    it('finds the report of exactly the commit', async () => {
      await save('exact', main, 'c1')
      await save('exact', main, 'c2')
      const found = await world.reports.find({ scope: 'exact', ref: main, commit: 'c1' })
      expect(found).toEqual({ report: makeReport('c1'), ref: main, commit: 'c1' })
    })

    it.each([
      ['a commit without a report', 'c9'],
      ['no commit', undefined],
    ])('finds the newest of the ref for %s', async (_what, commit) => {
      const scope = `newest-${commit}`
      await save(scope, main, 'c1')
      await save(scope, main, 'c2')
      expect(await world.reports.find({ scope, ref: main, commit })).toMatchObject({ commit: 'c2' })
    })

    it('keeps refs and images apart', async () => {
      await save('apart', main, 'c1')
      expect(
        await world.reports.find({ scope: 'apart', ref: 'refs/heads/dev', commit: 'c1' }),
      ).toBeUndefined()
      expect(await world.reports.find({ scope: 'other', ref: main, commit: 'c1' })).toBeUndefined()
    })

    it('takes saving the same report again for success', async () => {
      await save('again', main, 'c1')
      await expect(save('again', main, 'c1')).resolves.toBeUndefined()
    })
  })
}
