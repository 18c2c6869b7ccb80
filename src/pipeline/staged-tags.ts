// A build that was pushed without its tags, or not yet → the tags: judged, decided on, set and verified.
import type { BuildPlan } from '../build/plan.ts'
import { ExternalError } from '../errors.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { Registry } from '../ports/registry.ts'
import type { PlacedTag } from '../push/placed.ts'
import type { Strategy } from '../push/strategy.ts'
import type { BuiltImage } from '../push/tag-move.ts'
import { isStrict } from '../report/budget.ts'
import type { Report } from '../report/model.ts'
import { judgeImage } from './budgets.ts'
import { type BuildRequest, type BuildResult, runBuild } from './build.ts'
import type { BuildStep } from './build-step.ts'
import { type Decided, decideTags, notSet, type Placement, placeTags, refusalOf } from './place-tags.ts'
import type { Ports } from './ports.ts'
import { type Pushed, readPushed } from './pushed.ts'
import { relateTo } from './relate.ts'
import { ownRevision, tagPolicyOf } from './stage-push.ts'
import { failureOf } from './tell-placed.ts'

export type Publishing = {
  readonly step: BuildStep
  readonly request: BuildRequest
  readonly result: BuildResult
  readonly strategy: Strategy
  /** The plan before it was staged: all tags, pushed. */
  readonly whole: BuildPlan
  /** The report of the image, as far as it is known. */
  readonly report: (pushed: Pushed | undefined) => Promise<Report>
}

export type Published = {
  readonly pushed: Pushed | undefined
  /** Why the step fails although the build worked. */
  readonly failure: string | undefined
}

export type Placed = Published & { readonly rows: readonly PlacedTag[] }

/** Sets the tags as policy and judge allow. Throws ExternalError where the registry stops to answer. */
export async function placeAll(publishing: Publishing, ports: Ports): Promise<Placed> {
  const { step, result, strategy, whole } = publishing
  const registry = await ports.registry(step.env)
  const { settings, run } = step
  const relate = relateTo(ownRevision(settings) ?? '', { run, token: settings.githubToken }, ports)
  const references = whole.inputs.tags
  const placement = { registry, references, policy: tagPolicyOf(settings), relate }
  if (strategy === 'twice') return pushDecided(publishing, placement, ports)
  const done = strategy === 'first' ? publishing.request.plan.inputs.tags : []
  const digest = result.metadata.digest ?? (await digestOf(registry, done))
  const image = { digest, config: result.metadata.imageId }
  const pushed = await readPushed(registry, byDigest(references, image))
  const decided = (await decideTags(placement, image)).map((one) => asNew(one, done))
  const refusal = await refuse(publishing, { pushed, decided })
  if (refusal !== undefined) return { pushed, rows: notSet(decided), failure: refusal }
  return { pushed, ...(await place(placement, { decided, image, done })) }
}

async function digestOf(registry: Registry, [first]: readonly string[]): Promise<string> {
  if (first !== undefined) return registry.digest(first)
  throw new ExternalError('engine', 'invalid', 'The engine did not say the digest of what it pushed.')
}

/** What the engine has pushed a moment ago is there now, and was not before. */
function asNew(decided: Decided, done: readonly string[]): Decided {
  return done.includes(decided.state.reference) ? { ...decided, move: { kind: 'new' } } : decided
}

/** Builds at first, pushes when it is clear where to: for engines that push to tags only. */
async function pushDecided(publishing: Publishing, placement: Placement, ports: Ports): Promise<Placed> {
  const { request, result, whole } = publishing
  const { metadata } = result
  // the classic store calls the configuration's digest that of the image until it is pushed
  const digest = whole.builder.store === 'classic' ? undefined : metadata.digest
  const decided = await decideTags(placement, { digest, config: metadata.imageId })
  const refusal = await refuse(publishing, { pushed: undefined, decided })
  const first = firstAllowed(decided)
  if (refusal !== undefined || first.length === 0)
    return { pushed: undefined, rows: notSet(decided), failure: refusal }
  const inputs = { ...whole.inputs, tags: first, load: false }
  const plan = { ...whole, inputs, cacheFrom: [], cacheTo: [] }
  const quiet = { ...ports, log: { ...ports.log, info: ports.log.debug } }
  const again = await runBuild({ ...request, plan }, quiet)
  if (again.failure !== undefined)
    return { pushed: undefined, rows: notSet(decided), failure: again.failure.message }
  const image = { digest: again.metadata.digest, config: again.metadata.imageId }
  const pushed = await readPushed(placement.registry, first[0] ?? '')
  const answer = { ...image, digest: image.digest ?? pushed.digest }
  return { pushed, ...(await place(placement, { decided, image: answer, done: first })) }
}

/** One reference of each repository that may be set, one that is new where there is one. */
function firstAllowed(decided: readonly Decided[]): readonly string[] {
  const allowed = decided.filter(({ move }) => !('reason' in move))
  const ranked = [...allowed.filter(({ move }) => move.kind === 'new'), ...allowed]
  const first = new Map<string, string>()
  for (const { state } of ranked)
    if (!first.has(state.repository)) first.set(state.repository, state.reference)
  return [...first.values()]
}

async function refuse(
  { step, report }: Publishing,
  { pushed, decided }: { readonly pushed: Pushed | undefined; readonly decided: readonly Decided[] },
): Promise<string | undefined> {
  const judged = step.budgets.some(isStrict)
    ? judgeImage(await report(pushed), step.budgets).failure?.message
    : undefined
  return judged ?? refusalOf(decided)
}

const byDigest = ([first = '']: readonly string[], { digest }: BuiltImage): string =>
  `${repositoryName(requireReference(first))}@${digest}`

type Placing = {
  readonly decided: readonly Decided[]
  readonly image: BuiltImage
  /** What the engine has pushed. */
  readonly done: readonly string[]
}

async function place(
  { registry, references }: Placement,
  { decided, image, done }: Placing,
): Promise<Pick<Placed, 'rows' | 'failure'>> {
  const manifest = await registry.manifest(byDigest(references, image))
  const rows = await placeTags(registry, decided, { manifest, done })
  return { rows, failure: failureOf(rows) }
}
