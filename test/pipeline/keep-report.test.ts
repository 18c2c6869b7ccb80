import { expect, test } from 'vitest'
import { findCarried, reportToKeep } from '../../src/pipeline/keep-report.ts'
import type { ReportStep } from '../../src/pipeline/report-step.ts'
import type { FoundReport } from '../../src/ports/cache.ts'
import type { Report } from '../../src/report/model.ts'

const ref = 'refs/heads/main'
const reportOf = (digest: string | null): Report => ({
  ...({ version: 1, image: 'api', digest, commit: null, platforms: [], compare: null } as const),
})
const carried = (commit: string, digest: string, of = ref): FoundReport => ({
  ...{ commit, ref: of, text: JSON.stringify(reportOf(digest)) },
})

type Case = { readonly reports?: readonly FoundReport[]; readonly ref?: string; readonly write?: boolean }

function kept({ reports = [], ref: own = ref, write = true }: Case, digest: string | null = 'sha256:new') {
  const step = {
    run: { ref: own, sha: 'c', pullRequest: undefined },
    ...{ identity: { scope: 's' }, settings: { reports: { write } } },
    cache: { reports, stats: { unavailable: false } },
  } as unknown as ReportStep
  return reportToKeep(step, reportOf(digest)) !== undefined
}

test.each<[string, boolean, Case, (string | null)?]>([
  ['of a branch is kept', true, {}],
  ['of a tag is not', false, { ref: 'refs/tags/v1' }],
  ['that may not be written is not', false, { write: false }],
  ['of a commit that has one is not', false, { reports: [carried('c', 'sha256:old')] }],
  ['of the same image is not', false, { reports: [carried('b', 'sha256:new')] }],
  [
    'of the image before the last is',
    true,
    { reports: [carried('b', 'sha256:old'), carried('a', 'sha256:new')] },
  ],
  ['of the same image on another branch is', true, { reports: [carried('b', 'sha256:new', 'refs/heads/x')] }],
  ['of an image without a digest is', true, { reports: [carried('b', 'sha256:old')] }, null],
])('a report %s', (_what, answer, given, digest) => {
  expect(kept(given, digest)).toBe(answer)
})

test.each([
  ['the commit that is asked for', 'a', 'a'],
  ['the newest of the ref, where that has none', 'z', 'b'],
])('a build is compared with the report of %s', (_what, commit, found) => {
  const reports = [
    carried('x', 'sha256:x', 'refs/heads/x'),
    carried('b', 'sha256:b'),
    carried('a', 'sha256:a'),
  ]
  expect(findCarried(reports, { ref, commit })).toMatchObject({
    ...{ commit: found, ref, report: { digest: `sha256:${found}` } },
  })
  expect(findCarried(reports, { ref: 'refs/heads/none', commit })).toBeUndefined()
})
