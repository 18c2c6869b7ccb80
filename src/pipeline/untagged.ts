// An image that was pushed without its tags → the record that the job which merges reads.
import type { BuildPlan } from '../build/plan.ts'
import { parseConfig } from '../image/config.ts'
import { formatPlatform } from '../image/platform.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { PushRecord } from '../push/record.ts'
import { recordName } from '../push/record.ts'
import type { Report } from '../report/model.ts'
import type { Ports } from './ports.ts'
import type { Pushed } from './pushed.ts'

export type Untagged = {
  readonly folder: string
  readonly plan: BuildPlan
  readonly pushed: Pushed
  readonly report: Report
}

/** Writes the record and sets the output that names it. */
export async function leaveRecord(
  { folder, plan, pushed, report }: Untagged,
  ports: Pick<Ports, 'files' | 'outputs'>,
): Promise<readonly string[]> {
  const { inputs, byDigest } = plan
  const record: PushRecord = {
    version: 1,
    repositories: byDigest ?? inputs.tags.map((tag) => repositoryName(requireReference(tag))),
    digest: pushed.digest,
    platforms: pushed.manifests.map(({ platform, config }) => platform ?? platformIn(config)),
    temporary: byDigest === undefined ? inputs.tags : [],
    report,
  }
  const path = ports.files.resolve(folder, recordName(record))
  await ports.files.writeText(path, `${JSON.stringify(record, undefined, 2)}\n`)
  ports.outputs.set('record', path)
  return record.repositories.map((name) => `  ${name}@${record.digest}`)
}

function platformIn(config: string | undefined): string {
  const platform = config === undefined ? undefined : parseConfig(config).platform
  return platform === undefined ? 'unknown' : formatPlatform(platform)
}
