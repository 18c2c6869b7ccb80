// A Dockerfile that reads or fills cache mounts → built on the builder of the image.
import type { CacheMount } from '../build/cache-mounts.ts'
import { createProgressReader } from '../build/progress.ts'
import { messageOf } from '../errors.ts'
import type { MountStep } from './cache-mounts.ts'
import type { Ports } from './ports.ts'

export type MountBuild = { readonly text: string; readonly output: string }

/** On the builder of the image, without anything of the image's own inputs; answers what its steps printed. */
export async function buildMounts(
  { plan, env, folder }: MountStep,
  { text, output }: MountBuild,
  ports: Pick<Ports, 'engine' | 'files'>,
): Promise<string> {
  const { engine, files } = ports
  const file = files.resolve(folder, 'mounts.Dockerfile')
  await files.writeText(file, text)
  const args = [
    ...['buildx', 'build', '--progress=rawjson', `--builder=${plan.builder.name}`, '--provenance=false'],
    ...[`--file=${file}`, `--output=${output}`, folder],
  ]
  const command = { args, metadataFile: files.resolve(folder, 'mounts.metadata.json') }
  const reader = createProgressReader()
  const exit = await engine.build(command, env, (line) => void reader.push(line))
  if (exit.code !== 0) throw new Error(`${exit.tail.at(-1) ?? 'the builder refused'}.`)
  return reader
    .vertices()
    .map(({ digest }) => reader.output(digest))
    .join('\n')
}

/** Those that the input `cache-mounts` names. */
export function chosenOf(mounts: readonly CacheMount[], wanted: MountStep['wanted']): readonly CacheMount[] {
  if (typeof wanted === 'string') return wanted === 'off' ? [] : mounts
  return mounts.filter(({ id }) => wanted.includes(id))
}

/** What went wrong, with a full stop. */
export function sentence(error: unknown): string {
  return messageOf(error).replace(/\.?$/, '.')
}
