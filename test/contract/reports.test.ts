// The report store: the fake, and the Actions cache against the stand-in with its faults.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createReportStore } from '../../src/adapters/actions-cache/report-store.ts'
import { createFakeReportStore } from '../fakes/reports.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { describeReportStore, makeReport } from './reports.ts'

const main = 'refs/heads/main'

function actAs(
  service: CacheService,
  ref: string,
  options?: { reads?: readonly string[]; readOnly?: boolean },
): void {
  for (const [name, value] of Object.entries(service.env(ref, options))) vi.stubEnv(name, value)
}

describeReportStore('fake', async () => ({ reports: createFakeReportStore(), stop: async () => undefined }))

describeReportStore('Actions cache', async () => {
  const service = await startCacheService()
  actAs(service, main)
  const folder = await mkdtemp(join(tmpdir(), 'layersmith-reports-'))
  return {
    reports: createReportStore({ folder }),
    async stop() {
      vi.unstubAllEnvs()
      await service.stop()
      await rm(folder, { recursive: true })
    },
  }
})

describe('report store over the Actions cache', () => {
  let service: CacheService
  let folder: string
  const entry = { scope: 's', ref: main, commit: 'c1', report: makeReport('c1') }
  const query = { scope: 's', ref: main, commit: 'c1' }

  beforeAll(async () => {
    service = await startCacheService()
    folder = await mkdtemp(join(tmpdir(), 'layersmith-reports-'))
    actAs(service, main)
    await createReportStore({ folder }).save(entry)
  })
  afterEach(() => service.clearFaults())
  afterAll(async () => {
    vi.unstubAllEnvs()
    await service.stop()
    await rm(folder, { recursive: true })
  })

  it("is read by a pull request's run but not by another branch's", async () => {
    actAs(service, 'refs/pull/7/merge', { reads: [main] })
    expect(await createReportStore({ folder }).find(query)).toMatchObject({ commit: 'c1' })
    actAs(service, 'refs/heads/other')
    expect(await createReportStore({ folder }).find(query)).toBeUndefined()
    actAs(service, main)
  })

  it.each([
    ['damaged', () => Object.assign(service.faults, { damage: 'corrupt' })],
    ['rate limited', () => service.faults.failures.push({ method: '*', status: 429, times: 9 })],
  ])('finds nothing, without a word, when the service is %s', async (_how, break_) => {
    break_()
    expect(await createReportStore({ folder }).find(query)).toBeUndefined()
  })

  it('says why a report could not be saved', async () => {
    service.faults.failures = [{ method: 'CreateCacheEntry', status: 429, times: 1, retryAfter: 30 }]
    const saved = createReportStore({ folder }).save({ ...entry, commit: 'c2' })
    await expect(saved).rejects.toMatchObject({ name: 'ExternalError', port: 'cache' })
    await expect(saved).rejects.toThrow('HTTP 429')
  })

  it('leaves nothing in its folder', async () => {
    expect(await readdir(folder)).toEqual([])
  })
})
