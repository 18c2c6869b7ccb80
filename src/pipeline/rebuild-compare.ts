// An image that was rebuilt → what changed against the one that was there, in log and summary.
import { ExternalError, messageOf } from '../errors.ts'
import { comparePackages } from '../layers/packages/compare-packages.ts'
import type { Registry } from '../ports/registry.ts'
import { type Rebuilt, rebuiltLine, renderRebuilt } from '../report/rebuilt.ts'
import type { Ports } from './ports.ts'
import type { EndedRebuild } from './rebuild-end.ts'
import { readDatabase } from './rebuild-layers.ts'
import { type FoundImage, readPublished } from './rebuild-published.ts'
import { section } from './sections.ts'
import { writeSummary } from './summary.ts'

/** Says nothing where nothing was there before, or the new image cannot be read back. */
export async function tellChanges(ended: EndedRebuild, ports: Ports): Promise<void> {
  const { answer, outcome, env } = ended
  const before = answer.published
  if (before === undefined || answer.verdict.kind !== 'due' || outcome.kind !== 'done') return
  // the tags still have the old image
  if (ended.settings.push === 'by-digest') return
  try {
    await section(ports, 'Rebuilt', async () => {
      const rebuilt = await compare(ended, before, await ports.registry(env))
      await writeSummary(renderRebuilt(rebuilt), ports)
      return { value: undefined, text: rebuiltLine(rebuilt) }
    })
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    ports.log.info(`The rebuilt image could not be compared: ${messageOf(error)}`)
  }
}

async function compare(
  { identity, answer, settings }: EndedRebuild,
  before: FoundImage,
  registry: Registry,
): Promise<Rebuilt> {
  const { platform } = before.image
  const after = await readPublished(registry, [before.reference, ...settings.build.tags], [platform])
  if (after.kind !== 'found')
    throw new ExternalError('registry', 'not-found', `${before.reference} is not there any more.`)
  const installed = answer.packages?.installed ?? []
  const now = installed.length === 0 ? undefined : await readDatabase(after, { registry })
  return {
    title: identity.title,
    before: { digest: before.digest, layers: before.image.manifest.layers },
    after: { digest: after.digest, layers: after.image.manifest.layers },
    packages: now === undefined ? undefined : comparePackages(installed, now),
  }
}
