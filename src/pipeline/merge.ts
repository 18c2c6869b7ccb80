// Records of images that other jobs pushed by digest → one index behind the tags, and one report.
import { UserError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import { shortDigest } from '../image/digest.ts'
import { OCI_INDEX } from '../image/media-type.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { ManifestInfo, Registry } from '../ports/registry.ts'
import { checkPlatforms, indexAnnotations, renderIndex } from '../push/join-index.ts'
import { isInPlace } from '../push/placed.ts'
import { joinRecords, type PushRecord, parseRecord } from '../push/record.ts'
import { pushLines } from '../report/push-table.ts'
import { judgeImage } from './budgets.ts'
import { deliverMerged, mergedBudgets, mergedReport } from './deliver-merged.ts'
import { decideTags, notSet, placeTags, refusalOf } from './place-tags.ts'
import type { Ports } from './ports.ts'
import { type Part, readPart, requirePart } from './read-parts.ts'
import { relateTo } from './relate.ts'
import type { RunOutcome } from './run.ts'
import { section } from './sections.ts'
import type { Settings } from './settings.ts'
import { signPushed } from './sign-pushed.ts'
import { ownRevision, tagPolicyOf } from './stage-push.ts'
import { failureOf, tellPlaced } from './tell-placed.ts'

export type Merge = {
  readonly settings: Settings
  readonly run: RunContext
  readonly env: EngineEnv
}

const OCI = 'org.opencontainers.image.'

/** Labels that an index is to have as annotations: what stays the same when the same commit is merged again. */
const TOLD = ['title', 'description', 'url', 'source', 'version', 'revision', 'licenses', 'vendor']

/** Joins, tags and reports. Throws UserError where records, tags and registries do not fit together. */
export async function mergeJob(merge: Merge, ports: Ports): Promise<RunOutcome> {
  const { settings, env } = merge
  const records = await readRecords(merge, ports)
  const { repositories, digests, temporary } = joinRecords(records)
  requireTags(settings.build.tags, repositories)
  const registry = await ports.registry(env)
  const budgets = await mergedBudgets({ ...merge, records }, ports)
  const { rows, failure, index, report, judgement } = await section(ports, 'Merge', async () => {
    const joined = await join(registry, { settings, repositories, digests })
    const report = mergedReport(records, joined.index.digest)
    const judgement = report && judgeImage(report, budgets)
    const placing = { merge, index: joined.index, judged: judgement?.failure?.message }
    const value = { ...joined, report, judgement, ...(await place(registry, placing, ports)) }
    const text = `${joined.platforms.join(', ')} → ${shortDigest(joined.index.digest)}`
    return { value, text, lines: [`  ${joined.index.digest}`, ...pushLines(value.rows)] }
  })
  await tellPlaced(rows, ports)
  ports.outputs.set('digest', index.digest)
  if (report !== undefined && judgement !== undefined)
    await deliverMerged({ ...merge, repositories, report, judgement }, ports)
  if (judgement?.failure !== undefined) return judgement.failure
  if (failure !== undefined) return { kind: 'failed', message: failure }
  const references = rows.filter(isInPlace).map(({ reference }) => reference)
  const unsigned = await signPushed({ ...merge, references, digest: index.digest }, ports)
  await removeTemporary(registry, temporary, ports)
  return unsigned === undefined ? { kind: 'done' } : { kind: 'failed', message: unsigned }
}

async function readRecords({ settings, run }: Merge, { files }: Ports): Promise<readonly PushRecord[]> {
  const folder = files.resolve(run.workspace, settings.records)
  if (settings.records === '' || (await files.exists(folder)) !== 'directory')
    throw new UserError(
      'no-records',
      `Input records is "${settings.records}": with mode "merge" it names the folder that actions/download-artifact has put the records into.`,
    )
  const paths = (await files.listFiles(folder)).filter((path) => path.endsWith('.json'))
  const read = await Promise.all(
    paths.map(async (path) =>
      parseRecord((await files.readText(path)) ?? '', files.relative(run.workspace, path)),
    ),
  )
  return read.flatMap((record) => record ?? [])
}

function requireTags(tags: readonly string[], repositories: readonly string[]): void {
  if (tags.length === 0)
    throw new UserError(
      'no-destination',
      `There are no tags to put on the merged image: give the inputs images and tags as for the builds, e.g. tags: ${repositories[0]}:main.`,
    )
  for (const tag of tags) {
    if (repositories.includes(repositoryName(requireReference(tag)))) continue
    throw new UserError(
      'bad-record',
      `Input tags has "${tag}", but the images were pushed to ${repositories.join(', ')}: give the builds and the merge the same images.`,
    )
  }
}

type Joining = {
  readonly settings: Settings
  readonly repositories: readonly string[]
  readonly digests: readonly string[]
}

async function join(registry: Registry, { settings, repositories, digests }: Joining) {
  const [first = '', ...others] = repositories
  const parts = await Promise.all(digests.map((digest) => readPart(registry, first, digest)))
  await Promise.all(others.flatMap((name) => digests.map((digest) => requirePart(registry, name, digest))))
  const entries = parts.flatMap((part) => part.entries)
  const platforms = checkPlatforms(entries, settings.build.platforms)
  const said = indexAnnotations(settings.build.annotations)
  const text = renderIndex(entries, { ...common(parts), ...labelled(settings.build.labels), ...said })
  const digest = await registry.putByDigest(first, { mediaType: OCI_INDEX, text })
  return { index: { digest, mediaType: OCI_INDEX, text }, platforms }
}

/** What all images say alike of their base holds for the index. */
function common(parts: readonly Part[]): Record<string, string> {
  const [first, ...others] = parts
  const same = Object.entries(first?.annotations ?? {}).filter(
    ([key, value]) =>
      key.startsWith(`${OCI}base.`) && others.every(({ annotations }) => annotations[key] === value),
  )
  return Object.fromEntries(same)
}

function labelled(labels: readonly string[]): Record<string, string> {
  const told = new Set(TOLD.map((name) => `${OCI}${name}`))
  return Object.fromEntries(
    labels.flatMap((label) => {
      const at = label.indexOf('=')
      const [key, value] = [label.slice(0, at), label.slice(at + 1)]
      return told.has(key) && value !== '' ? [[key, value]] : []
    }),
  )
}

type Placing = {
  readonly merge: Merge
  readonly index: ManifestInfo
  /** Why the image gets no tag, whatever the tags are. */
  readonly judged: string | undefined
}

async function place(registry: Registry, { merge, index, judged }: Placing, ports: Ports) {
  const { settings, run } = merge
  const relate = relateTo(ownRevision(settings) ?? '', { run, token: settings.githubToken }, ports)
  const placement = { registry, references: settings.build.tags, policy: tagPolicyOf(settings), relate }
  const decided = await decideTags(placement, { digest: index.digest, config: undefined })
  const refusal = judged ?? refusalOf(decided)
  if (refusal !== undefined) return { rows: notSet(decided), failure: refusal }
  const rows = await placeTags(registry, decided, { manifest: index, done: [] })
  return { rows, failure: failureOf(rows) }
}

/** They held the images until now; a registry that keeps them is told of. */
async function removeTemporary(
  registry: Registry,
  temporary: readonly string[],
  ports: Ports,
): Promise<void> {
  const removed = await Promise.all(temporary.map((tag) => registry.removeTag(tag).catch(() => false)))
  const left = temporary.filter((_, at) => !removed[at])
  if (left.length > 0)
    ports.log.info(`The registry does not remove single tags, so these stay: ${left.join(', ')}.`)
}
