// Tags, source and run → the image's name for people and its scope for caches and reports.
import { deriveImageScope } from '../cache/scope.ts'
import { UserError } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import { isPlatform } from '../image/platform.ts'
import { parseReference } from '../image/reference.ts'
import { repositoryName } from '../image/reference-name.ts'
import type { Files } from '../ports/files.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

export type Identity = { readonly title: string; readonly scope: string }

/** Repository of each tag, checked. Throws UserError for a tag no registry would take. */
function repositoriesOf(tags: readonly string[]): string[] {
  return tags.map((tag) => {
    const parsed = parseReference(tag)
    if (!parsed.ok) {
      const hint = parsed.problem.suggestion === undefined ? '' : ` Write ${parsed.problem.suggestion}.`
      throw new UserError(
        'bad-input',
        `Input tags has "${tag}", which is not a valid reference: ${parsed.problem.reason}.${hint}`,
      )
    }
    if (parsed.reference.digest !== undefined) {
      throw new UserError(
        'bad-input',
        `Input tags has "${tag}": a tag to push has no digest. Write the part before @.`,
      )
    }
    return repositoryName(parsed.reference)
  })
}

/** Throws UserError for a platform that cannot be; `local` is the builder's own. */
function checkPlatforms(platforms: readonly string[]): void {
  for (const platform of platforms) {
    if (platform === 'local' || isPlatform(platform)) continue
    throw new UserError(
      'bad-input',
      `Input platforms has "${platform}", which is no platform: write os/architecture, e.g. linux/arm64.`,
    )
  }
}

/** Who the image is. Same image, same scope, on every runner. */
export function deriveIdentity(
  settings: Settings,
  source: Source,
  run: RunContext,
  files: Pick<Files, 'relative'>,
): Identity {
  const { tags, target, platforms, context } = settings.build
  checkPlatforms(platforms)
  const images = repositoriesOf(tags)
  const name = (images[0] ?? run.repository).split('/').at(-1) || 'image'
  const inWorkspace = (path: string): string =>
    path.startsWith('/') ? files.relative(run.workspace, path) || '.' : path
  const dockerfile = source.dockerfile?.path ?? source.file ?? 'Dockerfile'
  const scope = deriveImageScope({
    images,
    dockerfile,
    // a remote context as it was asked for: expanded it holds the commit, which every run changes
    context: source.folder === undefined ? context : inWorkspace(source.context),
    target,
    platforms,
  })
  return { title: images.length === 0 && target !== undefined ? `${name} (${target})` : name, scope }
}
