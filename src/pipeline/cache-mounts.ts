// Cache mounts: filled before a build that will run their steps, and kept after one that did.
import type { CacheMount, StepMounts } from '../build/cache-mounts.ts'
import { isWritable, renderMountFiller, renderMountReader } from '../build/mount-dockerfile.ts'
import type { BuildPlan } from '../build/plan.ts'
import { isSameArchive } from '../cache/mount-note.ts'
import { fingerprintOf, readStepInputs } from '../cache/step-inputs.ts'
import { deriveStages } from '../dockerfile/stages.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { messageOf } from '../errors.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { MountStore } from '../ports/mounts.ts'
import { formatSize } from '../report/size.ts'
import type { BuildResult } from './build.ts'
import { parseBuildArgs } from './build-args.ts'
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

type MountPorts = Pick<Ports, 'engine' | 'files' | 'log' | 'clock' | 'mounts' | 'memory'>

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

function sentence(error: unknown): string {
  return messageOf(error).replace(/\.?$/, '.')
}

type Note = NonNullable<Awaited<ReturnType<MountStore['find']>>>

async function fill({ step, store, filled }: MountSession, note: Note, ports: MountPorts): Promise<void> {
  await section(ports, 'Mounts', async () => {
    const text = renderMountFiller({ image: note.image, mounts: note.mounts, run: step.run }, filled)
    await store.fetch(note, step.folder)
    await helperBuild(step, { text, output: 'type=cacheonly' }, ports)
    await ports.files.remove(ports.files.resolve(step.folder, 'mounts.tar'))
    const ids = filled.map(({ id }) => id).join(', ')
    return { value: undefined, text: `${ids} restored, ${formatSize(note.size)} fetched` }
  })
}

/** After the build: keeps what steps that ran have left in their mounts. */
export async function keepMounts(
  { step, store, fingerprint, found, filled }: MountSession,
  result: BuildResult,
  ports: MountPorts,
): Promise<void> {
  const used = step.write ? ranMounts(result, { wanted: step.wanted, filled }) : undefined
  if (used === undefined) return
  try {
    await section(ports, 'Mounts', async () => {
      const tar = ports.files.resolve(step.folder, 'mounts.tar')
      const text = renderMountReader({ ...used, run: step.run }, step.limit)
      await helperBuild(step, { text, output: `type=tar,dest=${tar}` }, ports)
      const [ref = ''] = step.refs
      const state = await store.keep(tar, { scope: step.scope, ref, ...used, fingerprint }, step.run)
      await ports.files.remove(tar)
      const same = found !== undefined && isSameArchive(state.note.archive, found)
      const there = { ...state, note: { ...state.note, archive: found ?? '' }, path: undefined }
      ports.memory.remember({ mounts: same ? there : state })
      const ids = used.mounts.map(({ id }) => id).join(', ')
      return {
        value: undefined,
        text: same ? `${ids} unchanged` : `${ids}, ${formatSize(state.note.size)} to be saved`,
      }
    })
  } catch (error) {
    ports.log.notice(
      `The cache mounts could not be kept: ${sentence(error)} The next run starts with older ones.`,
    )
  }
}

type Used = { readonly image: string; readonly mounts: readonly CacheMount[] }

type Known = Pick<MountStep, 'wanted'> & Pick<MountSession, 'filled'>

/** Mounts of steps that were really run, and those filled before, each once, with an image that can copy them. */
function ranMounts({ record, metadata }: BuildResult, { wanted, filled }: Known): Used | undefined {
  const ran = new Set(record.steps.flatMap(({ digest, status }) => (status === 'done' ? [digest] : [])))
  const steps = [...metadata.provenance.values()].flatMap((provenance): readonly StepMounts[] => {
    const ids = new Set([...provenance.steps].flatMap(([digest, step]) => (ran.has(digest) ? [step] : [])))
    return provenance.mounts.filter(({ step }) => ids.has(step))
  })
  const image = steps.find((one) => one.image !== undefined)?.image
  const ranOnes = steps.flatMap(({ mounts }) => mounts)
  const all = ranOnes.length === 0 ? [] : [...filled, ...ranOnes]
  const each = [...new Map(all.map((mount) => [JSON.stringify([mount.id, mount.owner]), mount])).values()]
  const mounts = chosenOf(each, wanted).filter(isWritable)
  return image === undefined || mounts.length === 0 ? undefined : { image, mounts }
}

function chosenOf(mounts: readonly CacheMount[], wanted: MountStep['wanted']): readonly CacheMount[] {
  if (typeof wanted === 'string') return wanted === 'off' ? [] : mounts
  return mounts.filter(({ id }) => wanted.includes(id))
}

type Helper = { readonly text: string; readonly output: string }

/** On the builder of the image, without anything of the image's own inputs. */
async function helperBuild({ plan, env, folder }: MountStep, { text, output }: Helper, ports: MountPorts) {
  const { engine, files } = ports
  const file = files.resolve(folder, 'mounts.Dockerfile')
  await files.writeText(file, text)
  const args = [
    ...['buildx', 'build', '--progress=rawjson', `--builder=${plan.builder.name}`, '--provenance=false'],
    ...[`--file=${file}`, `--output=${output}`, folder],
  ]
  const command = { args, metadataFile: files.resolve(folder, 'mounts.metadata.json') }
  const exit = await engine.build(command, env, () => undefined)
  if (exit.code !== 0) throw new Error(`${exit.tail.at(-1) ?? 'the builder refused'}.`)
}
