// What a run's image is compared with: the stored report of the commit merged from, else a published image, else nothing.
import { nameRef } from '../cache/scope.ts'
import { messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { ReportStore, StoredReport } from '../ports/reports.ts'
import { deriveReport } from '../report/derive-report.ts'
import type { PlatformReport, Report } from '../report/model.ts'
import { isSameLayer } from '../report/pair-layers.ts'
import { findCarried } from './keep-report.ts'
import type { Ports } from './ports.ts'
import { readPushed } from './pushed.ts'
import type { Settings } from './settings.ts'

export type BaseRequest = {
  readonly settings: Settings
  readonly run: RunContext
  readonly scope: string
  readonly env: EngineEnv
  /** Opened when earlier reports may be read. */
  readonly store: ReportStore | undefined
  /** Its index carries reports. */
  readonly cache: OpenCache | undefined
}

export type FoundBase = {
  readonly report: Report
  /** For people, and the commit it was made from; '' when an image does not say. */
  readonly ref: string
  readonly commit: string
  /** How far that is from the commit merged from: `3 commits before the base`. */
  readonly distance: string | undefined
}

/** The base of a run, read once. */
export async function findBase(
  request: BaseRequest,
  ports: Pick<Ports, 'git' | 'github' | 'registry' | 'log'>,
): Promise<FoundBase | undefined> {
  const wanted = await wantedBase(request.run, ports)
  const stored = wanted === undefined ? undefined : await findStored(request, wanted)
  if (stored === undefined) return findPublished(request, ports)
  const { report, ref, commit } = stored
  return { report, ref: nameRef(ref), commit, distance: await distanceOf(stored, { wanted, request }, ports) }
}

type Wanted = { readonly ref: string; readonly commit: string | undefined }

/** The event names the tip of the base as it was at the last push; what was merged is told by the merge itself. */
async function wantedBase(run: RunContext, ports: Pick<Ports, 'git'>): Promise<Wanted | undefined> {
  const { pullRequest, workspace, sha } = run
  if (pullRequest === undefined) return run.ref === '' ? undefined : { ref: run.ref, commit: undefined }
  const [merged, head] = await ports.git.parents(workspace, sha)
  const commit = head === pullRequest.headSha ? merged : pullRequest.baseSha
  return { ref: `refs/heads/${pullRequest.baseRef}`, commit: commit || undefined }
}

/** What came with the layer cache costs no further question. */
async function findStored(
  { store, run, scope, cache }: BaseRequest,
  wanted: Wanted,
): Promise<StoredReport | undefined> {
  const carried = findCarried(cache?.reports ?? [], wanted)
  const find = () => store?.find({ scope, ...wanted, indexed: cache?.reports !== undefined })
  // a run that writes no cache leaves its report in the store: there may be a newer one
  const mayBeOld =
    carried?.commit !== wanted.commit && run.pullRequest === undefined && cache?.to.length === 0
  return mayBeOld ? ((await find()) ?? carried) : (carried ?? find())
}

type Measured = { readonly wanted: Wanted | undefined; readonly request: BaseRequest }

async function distanceOf(
  { commit }: StoredReport,
  { wanted, request }: Measured,
  ports: Pick<Ports, 'github'>,
): Promise<string | undefined> {
  const { githubToken } = request.settings
  const base = wanted?.commit
  if (base === undefined || base === commit) return undefined
  const unknown = `not the base ${base.slice(0, 7)} itself`
  if (githubToken === undefined) return unknown
  try {
    const { ahead, behind } = await (await ports.github(githubToken)).distance(commit, base)
    if (ahead > 0 && behind === 0) return `${commits(ahead)} before the base`
    return behind > 0 && ahead === 0 ? `${commits(behind)} after the base` : unknown
  } catch {
    // how far it is off is worth a word, and nothing more
    return unknown
  }
}

function commits(count: number): string {
  return `${count} ${count === 1 ? 'commit' : 'commits'}`
}

/** Manifest and configuration of a published image: sizes and instructions, without a line of the Dockerfile. */
async function findPublished(
  { settings, env, run }: BaseRequest,
  ports: Pick<Ports, 'registry' | 'log'>,
): Promise<FoundBase | undefined> {
  const { compareTo } = settings
  if (compareTo === undefined) return undefined
  try {
    const { digest, manifests } = await readPushed(await ports.registry(env), compareTo)
    const record = { steps: [], platforms: [], digest, imageId: undefined, ref: undefined }
    const told = { record, image: compareTo, commit: null, digest, dockerfile: null, diskSizes: new Map() }
    const revision = manifests.map(({ config }) => revisionOf(config)).find((label) => label !== '') ?? ''
    return {
      report: deriveReport({ ...told, manifests }),
      ref: compareTo,
      commit: revision,
      distance: undefined,
    }
  } catch (error) {
    ports.log.notice(
      `Nothing to compare with: ${compareTo} could not be read (${messageOf(error)}).${run.pullRequest === undefined ? '' : ' The report stands alone.'}`,
    )
    return undefined
  }
}

function revisionOf(config: string | undefined): string {
  const [, revision = ''] =
    /"org\.opencontainers\.image\.revision"\s*:\s*"([0-9a-f]{40,64})"/.exec(config ?? '') ?? []
  return revision
}

/** Nobody says which layers of a published image are its base's: those that are the base's of today's image, from the bottom. */
export function withBaseOf(before: Report, after: Report): Report {
  const platforms = before.platforms.map((then): PlatformReport => {
    const now = after.platforms.find(({ platform }) => platform === then.platform)
    if (then.mapping !== 'none' || now === undefined || then.layers.some(({ base }) => base)) return then
    const base = now.layers.filter((layer) => layer.base)
    const differing = then.layers.findIndex((layer, at) => {
      const other = base[at]
      return other === undefined || !isSameLayer(layer, other)
    })
    const shared = differing < 0 ? then.layers.length : differing
    // another base: as many layers as it has today, the best guess there is
    const count = shared === 0 && base.length > 0 ? Math.min(base.length, then.layers.length) : shared
    return { ...then, layers: then.layers.map((layer, at) => ({ ...layer, base: at < count })) }
  })
  return { ...before, platforms }
}
