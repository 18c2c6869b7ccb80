// The whole main step in reading order: log in, lint, restore cache, build and push, report.

import { pushesByItself } from '../build/outputs.ts'
import { type CacheRefs, deriveCacheRefs } from '../cache/scope.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import type { RunContext } from '../event/run-context.ts'
import { allFindings, findingsAtOrAbove } from '../lint/threshold.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { decidePush, type PushDecision } from '../push/policy.ts'
import { logRow } from '../report/log-lines.ts'
import { VERSION } from '../version.ts'
import { askPlatforms } from './base-platforms.ts'
import { buildStep } from './build-step.ts'
import { describePolicy } from './cache-step.ts'
import { callBuild } from './call.ts'
import { describeBuilder } from './choose-builder.ts'
import { deriveIdentity, type Identity } from './identity.ts'
import { type LintOutcome, lintStep } from './lint-step.ts'
import { logIn } from './login.ts'
import type { Ports } from './ports.ts'
import { buildIfDue } from './rebuild-run.ts'
import { recordBases } from './record-bases.ts'
import type { MetadataSettings, Settings } from './settings.ts'
import { readSource, type Source } from './source.ts'

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

async function decide(job: Job, ports: Ports): Promise<Intent> {
  const { settings, run } = job
  const { build } = settings
  const source = await readSource(ports.files, run, build)
  const identity = deriveIdentity(settings, source, run, ports.files)
  const decision = decidePush(settings.push, build.tags, build.outputs, run)
  const refs = deriveCacheRefs({ ref: run.ref, baseRef: run.pullRequest?.baseRef, event: run.event })
  const folder = await ports.files.makeTempFolder('layersmith-')
  const vault = await ports.files.makeTempFolder('layersmith-vault-')
  // remembered as well, for a run that is killed
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
  const { metadata } = job.settings
  const tagged = metadata === undefined ? job : await tagJob(job, metadata, ports)
  const intent = await decide(tagged, ports)
  try {
    return await carryOut(intent, ports)
  } finally {
    await ports.files.remove(intent.vault)
  }
}

function records({ decision, settings }: Intent): boolean {
  return decision.push || pushesByItself(settings.build.outputs)
}

/** Labels that the user gives come over ours. */
function withLabels(settings: Settings, labels: readonly string[]): Settings {
  const { build } = settings
  return { ...settings, build: { ...build, labels: [...labels, ...build.labels] } }
}

// templates and versions are code that only runs with the input images need
async function tagJob(job: Job, metadata: MetadataSettings, ports: Ports): Promise<Job> {
  const { tagStep } = await import('./tag-step.ts')
  return { ...job, settings: await tagStep({ ...job, metadata }, ports) }
}

async function carryOut(intent: Intent, ports: Ports): Promise<RunOutcome> {
  const started = ports.clock.now()
  const { settings } = intent
  const env = await logIn(settings, ports.files.resolve(intent.vault, 'docker'), ports)
  return buildIfDue({ ...intent, env }, ports, (due) => proceed(due, { env, started }, ports))
}

type Begun = { readonly env: EngineEnv; readonly started: number }

/** From lint to report. */
async function proceed(intent: Intent, { env, started }: Begun, ports: Ports): Promise<RunOutcome> {
  const { settings, source, run } = intent
  const bases = records(intent) ? recordBases({ settings, source, env }, ports) : undefined
  const probing = run.os === 'Linux' ? ports.engine.probe(settings.builder, env) : undefined
  // a failing probe must not be an unhandled rejection while lint is still at work
  probing?.catch(() => undefined)
  const platforms = askPlatforms({ settings, source, env }, ports)
  const sarif = ports.files.resolve(intent.published, 'findings.sarif')
  const { homepage } = intent
  const lint = await lintStep(
    { settings, source, sarif, homepage, workspace: run.workspace, platforms },
    ports,
  )
  if (lint.stops) return stopped(lint, intent, ports)
  if (probing === undefined) {
    ports.log.notice(`This runner is ${run.os}: Layersmith lints here, it builds on Linux only.`)
    return { kind: 'done' }
  }
  const found = await probing
  ports.log.info(
    `Layersmith ${VERSION} · ${describeBuilder(found)} · ${describePolicy(settings, intent.refs, found)}`,
  )
  if (settings.build.call !== undefined && settings.build.call !== 'build')
    return callBuild(intent, { found, env }, ports)
  if (intent.decision.because !== undefined) ports.log.info(intent.decision.because)
  const built = intent.builds ?? source
  const dockerfile = built.dockerfile === undefined ? undefined : parseDockerfile(built.dockerfile.text)
  const recorded = { ...intent, source: built, settings: withLabels(settings, (await bases?.()) ?? []) }
  const outcome = await buildStep({ ...recorded, found, env, dockerfile, lint }, ports)
  if (outcome.kind === 'done')
    ports.log.info(
      logRow({ label: 'Done', text: '', right: `${((ports.clock.now() - started) / 1000).toFixed(1)} s` }),
    )
  return outcome
}
