// The whole main step in reading order: log in, lint, restore cache, build and push, report.
import type { Builder } from '../build/plan.ts'
import { type CacheRefs, deriveCacheRefs } from '../cache/scope.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { RunContext } from '../event/run-context.ts'
import { allFindings, findingsAtOrAbove } from '../lint/threshold.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { decidePush, type PushDecision } from '../push/policy.ts'
import { isStrict } from '../report/budget.ts'
import { logRow } from '../report/log-lines.ts'
import { VERSION } from '../version.ts'
import { askPlatforms } from './base-platforms.ts'
import { readBudgets } from './budgets.ts'
import { type BuildStep, buildStep } from './build-step.ts'
import { describePolicy } from './cache-step.ts'
import { callBuild } from './call.ts'
import { describeBuilder } from './choose-builder.ts'
import { askFinalBase } from './final-base.ts'
import { deriveIdentity, type Identity } from './identity.ts'
import { type LintOutcome, lintStep } from './lint-step.ts'
import { logInToGitHub } from './login.ts'
import type { Ports } from './ports.ts'
import { buildIfDue } from './rebuild-run.ts'
import { recordBases, withLabels } from './record-bases.ts'
import { requireSigning } from './require-signing.ts'
import { startReview } from './review-step.ts'
import type { Settings } from './settings.ts'
import { readSource, type Source } from './source.ts'
import { askTags } from './stage-push.ts'
import { switchStore } from './switch-store.ts'
import type { TagStep } from './tag-step.ts'
import { openVault, type Vault } from './vault.ts'

export type Job = { readonly settings: Settings; readonly run: RunContext; readonly homepage: string }

/** How the step ends. Anything but `done` fails it; `stopped` has said why already, `failed` says it where it belongs. */
export type RunOutcome =
  | { readonly kind: 'done' | 'stopped' }
  | {
      readonly kind: 'failed'
      readonly message: string
      readonly file?: string
      readonly line?: number
      readonly endLine?: number
      /** End of the failing step's output. */
      readonly tail?: readonly string[]
    }

/** Everything that is decided before the engine is asked. */
export type Intent = Job & {
  readonly source: Source
  /** What is built where that is not exactly the source: a rebuild that had to name stages. */
  readonly builds?: Source
  readonly identity: Identity
  readonly decision: PushDecision
  readonly refs: CacheRefs
  /** Private folder, gone after the post step; and the one whose files later steps may read. */
  readonly folder: string
  readonly published: string
  /** Private folder of login and secrets, gone when the step ends: later steps must not find them. */
  readonly vault: string
}

async function decide(job: Job, { folder: makeVault }: Vault, ports: Ports): Promise<Intent> {
  const { settings, run } = job
  const { build } = settings
  const source = await readSource(ports.files, run, build)
  const identity = deriveIdentity(settings, source, run, ports.files)
  const decision = decidePush(settings.push, build.tags, build.outputs, run)
  const refs = deriveCacheRefs({ ref: run.ref, baseRef: run.pullRequest?.baseRef, event: run.event })
  const folder = await ports.files.makeTempFolder('layersmith-')
  const vault = await makeVault()
  ports.memory.remember({ folders: [folder, vault] })
  return {
    ...job,
    source,
    identity,
    decision,
    refs,
    folder,
    vault,
    published: await ports.files.makeTempFolder('layersmith-report-'),
  }
}

/** Findings that are annotated as errors need no further error; warnings that stop the run do. */
function stopped({ files, failOn }: LintOutcome, { source }: Intent, ports: Ports): RunOutcome {
  const stopping = findingsAtOrAbove(allFindings(files), failOn)
  const what = `${stopping.length} ${stopping.length === 1 ? 'finding' : 'findings'}`
  const message = `Stopped before the build: ${what} in ${source.dockerfile?.path}, fail-on is ${failOn}. The annotations say what to do.`
  if (!stopping.some(({ severity }) => severity === 'error')) return { kind: 'failed', message }
  ports.log.info(message)
  return { kind: 'stopped' }
}

/** Runs the step. UserError and ExternalError leave it as they are thrown; everything else is an outcome. */
export async function runJob(job: Job, ports: Ports): Promise<RunOutcome> {
  if (job.settings.mode === 'comment') return (await import('./comment-mode.ts')).commentMode(job, ports)
  const vault = openVault(job.settings, ports)
  try {
    const { metadata } = job.settings
    const registry = async () => ports.registry((await vault.loggedIn()).env)
    const tagged = metadata === undefined ? job : await tagJob({ ...job, metadata, registry }, ports)
    if (tagged.settings.mode === 'merge') return await merge(tagged, vault, ports)
    const intent = await decide(tagged, vault, ports)
    const { settings, run, decision } = intent
    const asked = { settings, run, push: decision.push }
    requireSigning(asked, ports)
    const env = await logInToGitHub(await vault.loggedIn(), asked, ports)
    return await buildIfDue({ ...intent, env }, ports, (due) => carryOut(due, env, ports))
  } finally {
    await vault.clear()
  }
}

// templates and versions are code that only runs with the input images need
async function tagJob(job: Job & Omit<TagStep, 'run'>, ports: Ports): Promise<Job> {
  const { tagStep } = await import('./tag-step.ts')
  return { ...job, settings: await tagStep(job, ports) }
}

// nothing is built, linted or cached
async function merge(job: Job, vault: Vault, ports: Ports): Promise<RunOutcome> {
  const { settings, run } = job
  requireSigning({ settings: { ...settings, push: 'true' }, run, push: true }, ports)
  const [{ mergeJob }, loggedIn] = await Promise.all([import('./merge.ts'), vault.loggedIn()])
  const env = await logInToGitHub(loggedIn, { settings, run, push: true }, ports)
  return mergeJob({ settings, run, env }, ports)
}

async function carryOut(intent: Intent, env: EngineEnv, ports: Ports): Promise<RunOutcome> {
  const started = ports.clock.now()
  const { settings, source, run } = intent
  const bases = recordBases({ ...intent, env }, ports)
  // a budget that cannot be understood is told before anything is built
  const budgets = await readBudgets({ settings, source, run }, ports)
  const probing = run.os === 'Linux' ? ports.engine.probe(settings.builder, env) : undefined
  // a failing probe must not be an unhandled rejection while lint is still at work
  probing?.catch(() => undefined)
  const platforms = askPlatforms({ settings, source, env }, ports)
  const base = askFinalBase({ settings, source, env }, ports)
  const judged = budgets.some(isStrict)
  const tagStates = askTags({ settings, push: intent.decision.push, judged, env }, ports)
  const sarif = ports.files.resolve(intent.published, 'findings.sarif')
  const { homepage } = intent
  const lint = await lintStep(
    { settings, source, sarif, homepage, workspace: run.workspace, platforms },
    ports,
  )
  const endReview = startReview({ settings, run, files: lint.files, identity: intent.identity }, ports)
  try {
    return await afterLint({ ...intent, env, lint, started, base, bases, tagStates, budgets }, probing, ports)
  } finally {
    await endReview()
  }
}

type Linted = Omit<BuildStep, 'found' | 'dockerfile'> & {
  readonly started: number
  readonly bases: () => Promise<readonly string[]>
}

async function afterLint(
  { started, bases, ...linted }: Linted,
  probing: Promise<Builder> | undefined,
  ports: Ports,
): Promise<RunOutcome> {
  const { settings, source, run, env, lint } = linted
  if (lint.stops) return stopped(lint, linted, ports)
  if (probing === undefined) {
    ports.log.notice(`This runner is ${run.os}: Layersmith lints here, it builds on Linux only.`)
    return { kind: 'done' }
  }
  const asksOnly = settings.build.call !== undefined && settings.build.call !== 'build'
  const found = asksOnly ? await probing : await switchStore({ settings, found: await probing, env }, ports)
  ports.log.info(
    `Layersmith ${VERSION} · ${describeBuilder(found)} · ${describePolicy(settings, linted.refs, found)}`,
  )
  if (asksOnly) return callBuild(linted, { found, env }, ports)
  if (linted.decision.because !== undefined) ports.log.info(linted.decision.because)
  const built = linted.builds ?? source
  const dockerfile = built.dockerfile === undefined ? undefined : parseDockerfile(built.dockerfile.text)
  const recorded = { settings: withLabels(settings, await bases()), source: built }
  const outcome = await buildStep({ ...linted, ...recorded, found, dockerfile }, ports)
  if (outcome.kind === 'done')
    ports.log.info(
      logRow({ label: 'Done', text: '', right: `${((ports.clock.now() - started) / 1000).toFixed(1)} s` }),
    )
  return outcome
}
