// A push that the engine did not finish → which tags have the image all the same.
import type { EngineEnv } from '../ports/engine.ts'
import type { PlacedTag } from '../push/placed.ts'
import { pushLines, renderPushTable } from '../report/push-table.ts'
import type { BuildRequest, BuildResult } from './build.ts'
import type { Ports } from './ports.ts'

type Trouble = { readonly request: BuildRequest; readonly result: BuildResult; readonly env: EngineEnv }

/** The table as Markdown, after it went to the log; '' where one tag is all there is, or nothing was pushed. */
export async function tellWhere(
  { request, result, env }: Trouble,
  ports: Pick<Ports, 'registry' | 'log'>,
): Promise<string> {
  const { plan } = request
  const { tags } = plan.inputs
  const pushing = result.failure?.kind.startsWith('push-') === true
  if (!pushing || tags.length < 2) return ''
  const registry = await ports.registry(env)
  const rows = await Promise.all(
    tags.map(async (reference): Promise<PlacedTag> => {
      const digest = await registry.digest(reference).catch(() => undefined)
      const there = digest !== undefined && digest === result.exported
      return { reference, digest, state: there ? 'pushed' : 'not set', note: undefined }
    }),
  )
  for (const line of pushLines(rows)) ports.log.info(line)
  return renderPushTable(rows)
}
