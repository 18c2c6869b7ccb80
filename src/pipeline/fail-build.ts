// A build that failed → its reason in log, job summary and annotation; what was finished before is kept.
import type { OpenCache } from '../ports/cache.ts'
import { renderFailure } from '../report/build-log.ts'
import { escapeText } from '../report/markdown.ts'
import type { BuildRequest, BuildResult } from './build.ts'
import type { BuildStep } from './build-step.ts'
import { finishCache, keepCache } from './finish-cache.ts'
import { keepFinishedSteps } from './keep-finished.ts'
import type { Ports } from './ports.ts'
import { tellWhere } from './push-trouble.ts'
import type { RunOutcome } from './run.ts'
import { writeSummary } from './summary.ts'

/** Lines of a failing step's output that an issue quotes. */
const MOST_TAIL = 40

export type EndedBuild = {
  readonly request: BuildRequest
  readonly result: BuildResult
  readonly cache: OpenCache | undefined
}

/** Tells it wherever people look, and how the step ends. */
export async function failBuild(
  { request, result, cache }: EndedBuild,
  step: BuildStep,
  ports: Ports,
): Promise<RunOutcome> {
  const { failure } = result
  if (failure === undefined) return { kind: 'done' }
  const { text } = step.source.dockerfile ?? {}
  for (const line of renderFailure({
    failure,
    file: request.file,
    dockerfile: text,
    output: result.output,
    tail: result.tail,
  }))
    ports.log.info(line)
  ports.log.endGroup()
  if (await keepFinishedSteps(request, result, ports)) {
    const built = { plan: request.plan, result, cache }
    const finished = await finishCache(built, {}, ports)
    if (finished !== undefined) await keepCache(built, finished, step, ports)
    ports.log.info('The finished steps are kept: the next run starts at the failed one.')
  }
  const where = await tellWhere({ request, result, env: step.env }, ports)
  await writeSummary(
    `### ${escapeText(step.identity.title)}: build failed\n\n${escapeText(failure.message)}\n${where}`,
    ports,
  )
  const { line, endLine, message } = failure
  const place =
    step.source.dockerfile === undefined || line === undefined
      ? {}
      : { file: request.file, line, ...(endLine === undefined ? {} : { endLine }) }
  const lines = result.output.trimEnd().split('\n')
  const tail = result.output.trim() === '' ? result.tail : lines
  return { kind: 'failed', message, ...place, tail: tail.slice(-MOST_TAIL) }
}
