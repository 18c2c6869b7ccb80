// Cache mounts: filled before a build that will run their steps.
import type { CacheMount } from '../build/cache-mounts.ts'
import { renderMountFiller } from '../build/mount-dockerfile.ts'
import type { BuildPlan } from '../build/plan.ts'
import { fingerprintOf, readStepInputs } from '../cache/step-inputs.ts'
import { deriveStages } from '../dockerfile/stages.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { MountStore } from '../ports/mounts.ts'
import { formatSize } from '../report/size.ts'
import { parseBuildArgs } from './build-args.ts'
import { buildMounts, chosenOf, sentence } from './mount-build.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'

export type MountStep = {
  readonly plan: BuildPlan
  readonly env: EngineEnv
  readonly dockerfile: Dockerfile | undefined
  /** Root of the build context; undefined when it is remote. */
  readonly context: string | undefined
  readonly dockerfilePath: string
  /** Private folder. */
  readonly folder: string
  readonly scope: string
  readonly refs: readonly string[]
  /** As the input has it. */
  readonly wanted: 'auto' | 'off' | readonly string[]
  /** Bytes of one mount. */
  readonly limit: number
  readonly read: boolean
  readonly write: boolean
  readonly run: string
}

export type MountSession = {
  readonly step: MountStep
  readonly store: MountStore
  readonly fingerprint: string
  /** Archive of what was found, whether it was needed or not. */
  readonly found: string | undefined
  /** What the builder got of it: kept again, also where no step has used it. */
  readonly filled: readonly CacheMount[]
}

export type MountPorts = Pick<Ports, 'engine' | 'files' | 'log' | 'clock' | 'mounts' | 'memory'>

/** Undefined when there is nothing to carry. A cache mount never fails a build. */
export async function openMounts(
  step: MountStep,
  cache: OpenCache | undefined,
  ports: MountPorts,
): Promise<MountSession | undefined> {
  const { dockerfile, plan, wanted } = step
  if (wanted === 'off' || dockerfile === undefined) return undefined
  if (cache === undefined || cache.stats.unavailable) return undefined
  const graph = deriveStages(dockerfile, {
    buildArgs: parseBuildArgs(plan.inputs.buildArgs),
    target: plan.inputs.target,
  })
  const inputs = readStepInputs(graph)
  if (inputs === undefined) return undefined
  try {
    const files = step.context === undefined ? '' : await hashContext(step, inputs.paths, ports)
    const { buildArgs, platforms } = plan.inputs
    const fingerprint = fingerprintOf([inputs.text, buildArgs, platforms, cache.bases, files])
    const store = await ports.mounts()
    if (store === undefined) return undefined
    const note = step.read ? await store.find({ scope: step.scope, refs: step.refs }) : undefined
    // an equal fingerprint means that the layer cache has the steps, unless that has lost something
    const { source, problem, note: byBuilder } = cache.stats
    const certain = (source ?? byBuilder) !== undefined && problem === undefined && !plan.inputs.noCache
    const due = note !== undefined && (note.fingerprint !== fingerprint || !certain)
    const filled = due ? chosenOf(note.mounts, wanted) : []
    const session = { step, store, fingerprint, found: note?.archive, filled }
    if (note !== undefined && filled.length > 0) await fill(session, note, ports)
    return session
  } catch (error) {
    ports.log.notice(
      `The cache mounts could not be restored: ${sentence(error)} The build starts with empty ones.`,
    )
    return undefined
  }
}

async function hashContext(
  step: MountStep,
  paths: readonly string[],
  { files }: MountPorts,
): Promise<string> {
  if (paths.length === 0 || step.context === undefined) return ''
  const listing = await files.listContext(step.context, step.dockerfilePath)
  const all = paths.includes('.')
  const chosen = listing.files.filter(
    (file) => all || paths.some((path) => file === path || file.startsWith(`${path}/`)),
  )
  return files.hashFiles(step.context, chosen)
}

type Note = NonNullable<Awaited<ReturnType<MountStore['find']>>>

async function fill({ step, store, filled }: MountSession, note: Note, ports: MountPorts): Promise<void> {
  await section(ports, 'Mounts', async () => {
    const text = renderMountFiller({ image: note.image, mounts: note.mounts, run: step.run }, filled)
    await store.fetch(note, step.folder)
    await buildMounts(step, { text, output: 'type=cacheonly' }, ports)
    await ports.files.remove(ports.files.resolve(step.folder, 'mounts.tar'))
    const ids = filled.map(({ id }) => id).join(', ')
    return { value: undefined, text: `${ids} restored, ${formatSize(note.size)} fetched` }
  })
}
