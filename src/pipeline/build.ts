// A build plan → one engine call (repeated only for a reason), its record and what came of it.
import { deriveRecord } from '../build/assemble.ts'
import { type BuildFailure, deriveFailure, type FailureInput, type FailureKind } from '../build/failure.ts'
import { type BuildMetadata, readMetadata } from '../build/metadata.ts'
import { type BuildPlan, deriveCommand } from '../build/plan.ts'
import { createProgressReader, type ProgressReader } from '../build/progress.ts'
import { readProvenance } from '../build/provenance.ts'
import type { BuildRecord } from '../build/record.ts'
import { hintUnlisted } from '../build/unlisted.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { BuildExit, EngineEnv } from '../ports/engine.ts'
import type { Ports } from './ports.ts'
import { createStepLog } from './step-log.ts'

export type BuildRequest = {
  readonly plan: BuildPlan
  readonly env: EngineEnv
  readonly dockerfile: Dockerfile | undefined
  /** Path for messages. */
  readonly file: string
  /** Private folder for the metadata file. */
  readonly folder: string
  /** The layer cache could not deliver what it had offered. */
  readonly cacheIsFaulty?: (() => boolean) | undefined
}

export type BuildResult = {
  readonly record: BuildRecord
  readonly metadata: BuildMetadata
  readonly metadataText: string | undefined
  readonly stdout: string
  readonly tail: readonly string[]
  readonly seconds: number
  /** Undefined when the build worked. */
  readonly failure: BuildFailure | undefined
  /** Digest of what was exported, also when its push failed. */
  readonly exported: string | undefined
  /** Output of the failing step. */
  readonly output: string
}

type BuildPorts = Pick<Ports, 'engine' | 'log' | 'clock' | 'files'>

/** Seconds to wait before the second and third try of a push that met a 5xx. */
const PAUSES = [1, 3]

type Attempt = { readonly exit: BuildExit; readonly reader: ProgressReader; readonly seconds: number }

async function attempt(request: BuildRequest, ports: BuildPorts, plan: BuildPlan): Promise<Attempt> {
  const command = deriveCommand(plan, ports.files.resolve(request.folder, 'metadata.json'))
  await ports.files.remove(command.metadataFile)
  const reader = createProgressReader()
  const stepLog = createStepLog(request.dockerfile, ports)
  const started = ports.clock.now()
  const exit = await ports.engine.build(command, request.env, (line) => {
    for (const vertex of reader.push(line) ?? []) stepLog.ended(vertex)
    stepLog.waiting(reader)
  })
  return { exit, reader, seconds: (ports.clock.now() - started) / 1000 }
}

/** Several platforms or nodes leave no provenance in the metadata file: it is asked for, platform by platform. */
async function completeMetadata(
  request: BuildRequest,
  ports: BuildPorts,
  metadata: BuildMetadata,
): Promise<BuildMetadata> {
  const { inputs, builder } = request.plan
  const { ref } = metadata
  if (metadata.provenance.size > 0 || ref === undefined || inputs.platforms.length < 2) return metadata
  const found = await Promise.all(
    inputs.platforms.map(async (platform) => {
      const answer = await ports.engine.provenance({ builder: builder.name, ref, platform }, request.env)
      return [platform, readProvenance(answer)] as const
    }),
  )
  return {
    ...metadata,
    provenance: new Map(
      found.flatMap(([platform, read]) => (read === undefined ? [] : [[platform, read] as const])),
    ),
  }
}

function failedVertices(reader: ProgressReader) {
  return reader
    .vertices()
    .flatMap(({ digest, error }) =>
      error === undefined ? [] : [{ digest, error, output: reader.output(digest) }],
    )
}

/** Failures that a misspelt platform, or one that nothing here runs, can have. */
const OF_PLATFORM: ReadonlySet<FailureKind> = new Set(['step', 'base-not-found', 'other'])

function explainFailure(
  { plan, file }: BuildRequest,
  evidence: Omit<FailureInput, 'file' | 'tags'>,
): BuildFailure {
  const failure = deriveFailure({ ...evidence, file, tags: plan.inputs.tags })
  const hint = OF_PLATFORM.has(failure.kind) ? hintUnlisted(plan.inputs.platforms, plan.builder) : undefined
  return hint === undefined ? failure : { ...failure, message: `${failure.message} ${hint}` }
}

async function conclude(
  request: BuildRequest,
  ports: BuildPorts,
  { exit, reader, seconds }: Attempt,
): Promise<BuildResult> {
  const metadata = await completeMetadata(request, ports, readMetadata(exit.metadata))
  const record = deriveRecord({ vertices: reader.vertices(), metadata, dockerfile: request.dockerfile })
  const failed = failedVertices(reader)
  const failure = exit.code === 0 ? undefined : explainFailure(request, { tail: exit.tail, record, failed })
  const output = failed.find(({ digest }) => digest === failure?.step?.digest)?.output ?? ''
  return {
    record,
    metadata,
    metadataText: exit.metadata,
    stdout: exit.stdout,
    tail: exit.tail,
    seconds,
    failure,
    exported: reader.exported(),
    output,
  }
}

/** Nodes of a builder that end at the same moment: buildx writes a cache directory for one of them and fails for the other. */
const LOCKED = /could not lock .*index\.json\.lock/

/** Builds (and pushes). A push that meets a 5xx is tried three times, a faulty cache is left out once. */
export async function runBuild(request: BuildRequest, ports: BuildPorts): Promise<BuildResult> {
  let { plan } = request
  let collisions = 0
  for (let round = 0; ; ) {
    const result = await conclude(request, ports, await attempt(request, ports, plan))
    if (result.failure === undefined) return result
    const pause = PAUSES[round]
    const faulty = result.failure.kind === 'cache' || request.cacheIsFaulty?.() === true
    if (faulty && plan.cacheFrom.length > 0) {
      ports.log.notice(
        `The restored layer cache could not be used (${result.failure.message}); building once more without it.`,
      )
      plan = { ...plan, cacheFrom: [] }
    } else if (plan.cacheTo.length > 0 && result.tail.some((line) => LOCKED.test(line))) {
      collisions += 1
      ports.log.info('Two nodes wrote their caches at the same moment: building once more.')
      if (collisions > 1) plan = { ...plan, cacheTo: [] }
    } else if (result.failure.retry && pause !== undefined) {
      ports.log.info(`${result.failure.message} Trying again in ${pause} s.`)
      await ports.clock.sleep(pause * 1000)
      round += 1
    } else return result
  }
}
