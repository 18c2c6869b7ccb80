// The tags of an image that is due → those that its rebuild may have: versions stay what they are where that is asked for.
import { ExternalError, UserError } from '../errors.ts'
import { repositoryName, requireReference } from '../image/reference-name.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { isFixedTag } from '../push/tag-order.ts'
import type { Ports } from './ports.ts'
import type { Settings } from './settings.ts'

/** Where the published image is looked for: with `immutable` under tags that rebuilds move, as a version keeps its age. */
export function publishedTags({ build, immutable }: Settings): readonly string[] {
  return immutable ? [...build.tags].sort((a, b) => Number(isFixed(a)) - Number(isFixed(b))) : build.tags
}

function isFixed(reference: string): boolean {
  return isFixedTag(requireReference(reference).tag ?? 'latest')
}

/** The tags, with that of the day where it is wanted. Throws UserError where none of them may have another image. */
export async function rebuildTags(
  { settings, env }: { readonly settings: Settings; readonly env: EngineEnv },
  ports: Pick<Ports, 'registry' | 'clock' | 'log'>,
): Promise<readonly string[]> {
  const { build, rebuild, immutable } = settings
  const tags = rebuild.datedTag ? withDated(build.tags, ports.clock.now()) : build.tags
  if (!immutable || tags.length === 0) return tags
  const registry = await ports.registry(env)
  // what cannot be told now is told by the push
  const exists = (reference: string) =>
    registry.digest(reference).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ExternalError) return false
        throw error
      },
    )
  const stays = await Promise.all(tags.map(async (tag) => isFixed(tag) && (await exists(tag))))
  const left = tags.filter((_, at) => !stays[at])
  // a dated tag alone would be made anew every day, as the version that says how old the image is stays
  if (!left.some((tag) => build.tags.includes(tag)))
    throw new UserError(
      'no-destination',
      `The image is due, but immutable is true and ${build.tags.join(', ')} exists: a rebuild has nowhere to go. Give it a tag that may move, such as main or 1.2.`,
    )
  const kept = tags.filter((_, at) => stays[at])
  if (kept.length > 0)
    ports.log.info(`Not rebuilt under ${kept.join(', ')}: immutable is true, so what exists stays as it is.`)
  return left
}

/** The first tag of each repository once more, with the day behind it. */
function withDated(tags: readonly string[], now: number): readonly string[] {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '')
  const first = new Map(
    [...tags].reverse().map((tag) => [repositoryName(requireReference(tag)), requireReference(tag)]),
  )
  return [
    ...tags,
    ...[...first].map(([name, { tag = 'latest' }]) => `${name}:${tag.slice(0, 128 - 9)}-${day}`),
  ]
}
