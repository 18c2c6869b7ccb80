// A build that has run steps with cache mounts → their content, read from the builder and left for the post step.
import type { CacheMount, StepMounts } from '../build/cache-mounts.ts'
import { isWritable, readLeftOut, renderMountReader } from '../build/mount-dockerfile.ts'
import { isSameArchive } from '../cache/mount-note.ts'
import { formatSize } from '../report/size.ts'
import type { BuildResult } from './build.ts'
import type { MountPorts, MountSession, MountStep } from './cache-mounts.ts'
import { buildMounts, chosenOf, sentence } from './mount-build.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'

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
      const output = await buildMounts(step, { text, output: `type=tar,dest=${tar}` }, ports)
      const leftOut = readLeftOut(output)
      for (const [at, bytes] of leftOut) tellLeftOut(used.mounts[at], { bytes, limit: step.limit }, ports)
      const mounts = used.mounts.filter((_, at) => !leftOut.has(at))
      if (mounts.length === 0) {
        await ports.files.remove(tar)
        return { value: undefined, text: 'none kept' }
      }
      const [ref = ''] = step.refs
      const kept = { scope: step.scope, ref, image: used.image, mounts, fingerprint }
      const state = await store.keep(tar, kept, step.run)
      await ports.files.remove(tar)
      const same = found !== undefined && isSameArchive(state.note.archive, found)
      const there = { ...state, note: { ...state.note, archive: found ?? '' }, path: undefined }
      ports.memory.remember({ mounts: same ? there : state })
      const ids = mounts.map(({ id }) => id).join(', ')
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

function tellLeftOut(
  mount: CacheMount | undefined,
  { bytes, limit }: { readonly bytes: number; readonly limit: number },
  { log }: Pick<Ports, 'log'>,
): void {
  if (mount === undefined) return
  log.notice(
    `The cache mount ${mount.id} is not kept: it holds ${formatSize(bytes)}, more than cache-mount-limit (${formatSize(limit)}).`,
  )
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
