// A run on a schedule → is the published image due, and if so, what of it has to be built anew.
import { pushesByItself } from '../build/outputs.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import { UserError } from '../errors.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { deriveRefresh } from '../rebuild/refresh.ts'
import { baseLines, countBases, reasonCodes, renderVerdict, verdictLine } from '../report/rebuild-words.ts'
import type { Ports } from './ports.ts'
import { checkRebuild, createCheckPorts, type RebuildAnswer } from './rebuild-check.ts'
import { publishedTags, rebuildTags } from './rebuild-tags.ts'
import { givenOf } from './record-bases.ts'
import type { Intent } from './run.ts'
import { describeSchedule } from './schedule.ts'
import { section } from './sections.ts'
import { writeSummary } from './summary.ts'

/** Undefined when nothing is to be decided: the run builds. */
export function rebuildMode({ settings, run, decision }: Intent): 'auto' | 'force' | undefined {
  const { rebuild, build } = settings
  const mode = rebuild.mode ?? (run.eventName === 'schedule' ? 'auto' : 'off')
  if (mode === 'off' || (build.call !== undefined && build.call !== 'build')) return undefined
  const published = build.tags.length > 0 && (decision.push || pushesByItself(build.outputs))
  if (published) return mode
  if (rebuild.mode === undefined) return undefined
  if (build.tags.length > 0) return mode
  throw new UserError(
    'no-destination',
    `Input rebuild is "${mode}", but no tags are given: there is no published image to look at.`,
  )
}

/** Decides, and says so in log, outputs and summary. Undefined when there is nothing to decide by. */
export async function rebuildStep(
  intent: Intent & { readonly env: EngineEnv },
  ports: Ports,
): Promise<RebuildAnswer | undefined> {
  const mode = rebuildMode(intent)
  if (mode === undefined) return undefined
  const { settings, source, env, identity } = intent
  if (source.dockerfile === undefined) {
    ports.log.notice(
      'The Dockerfile lies in a remote context, so what it is made from is not known: the image is built.',
    )
    return undefined
  }
  const dockerfile = parseDockerfile(source.dockerfile.text)
  const answer = await section(ports, 'Rebuild', async () => {
    const value = await checkRebuild(
      {
        references: publishedTags(settings),
        dockerfile,
        given: givenOf(settings),
        // jobs of one image must agree, or the merge would lack a platform: each asks for all that are published
        platforms: settings.push === 'by-digest' ? [] : settings.build.platforms,
        forced: mode === 'force',
        limits: settings.rebuild.limits,
        packages: settings.rebuild.packages,
      },
      createCheckPorts({
        registry: await ports.registry(env),
        packageIndex: ports.packageIndex,
        now: ports.clock.now(),
      }),
    )
    const { verdict, bases } = value
    const about = verdict.kind === 'up-to-date' ? `: ${countBases(bases)}` : ''
    const lines = [...baseLines(bases), ...verdict.notes.map((note) => `  ${note}`)]
    return { value, text: `${verdictLine(verdict)}${about}`, lines }
  })
  const { verdict, bases } = answer
  ports.outputs.set('rebuild', String(verdict.kind === 'due'))
  ports.outputs.set('reason', reasonCodes(verdict))
  if (verdict.kind === 'unknown') {
    // registries do not tell what is not there from what may not be seen
    const first =
      answer.published === undefined ? ' One that was never pushed is built by rebuild: force.' : ''
    ports.log.notice(
      `Not rebuilt: ${verdict.problems.join(' ')} Whether the image is due is not known; the next run asks again.${first}`,
    )
  }
  const remarks = await describeSchedule(intent, ports)
  await writeSummary(renderVerdict({ title: identity.title, verdict, bases, remarks }), ports)
  return answer
}

/** What is built when the image is due: newer bases, the stages concerned anew, everything else from the cache. */
export async function refreshIntent(
  intent: Intent & { readonly env: EngineEnv },
  { verdict }: RebuildAnswer,
  ports: Ports,
): Promise<Intent> {
  const { settings, source, folder } = intent
  const { dockerfile } = source
  if (dockerfile === undefined) return intent
  const refresh = deriveRefresh(parseDockerfile(dockerfile.text), verdict.causes)
  const { build } = settings
  const changed = {
    ...build,
    pull: build.pull || refresh.pull,
    noCache: build.noCache || refresh.all,
    noCacheFilters: [...build.noCacheFilters, ...refresh.stages],
    tags: await rebuildTags(intent, ports),
  }
  const next = { ...intent, settings: { ...settings, build: changed } }
  if (refresh.dockerfile === undefined) return next
  const file = ports.files.resolve(folder, 'rebuild.Dockerfile')
  await ports.files.writeText(file, refresh.dockerfile)
  const ignore = await ports.files.readText(`${dockerfile.absolute}.dockerignore`)
  if (ignore !== undefined) await ports.files.writeText(`${file}.dockerignore`, ignore)
  return { ...next, builds: { ...source, file, dockerfile: { ...dockerfile, text: refresh.dockerfile } } }
}
