// The Dockerfile of a run → findings as annotations, a SARIF file, and whether they stop the build.
import type { FileConfig } from '../lint/config.ts'
import type { FileFindings } from '../lint/finding.ts'
import type { Options } from '../lint/options.ts'
import { failOnOf } from '../lint/presets.ts'
import { rules } from '../lint/rules/index.ts'
import { type FailOn, findingsAtOrAbove } from '../lint/threshold.ts'
import { renderAnnotations } from '../report/findings-github.ts'
import { summarizeFindings } from '../report/findings-summary.ts'
import { renderSarif } from '../report/sarif.ts'
import { VERSION } from '../version.ts'
import type { AskedPlatforms } from './base-platforms.ts'
import { parseBuildArgs } from './build-args.ts'
import { lintFiles } from './lint.ts'
import { createConfigFinder } from './lint-config.ts'
import type { LintTarget } from './lint-inputs.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

export type LintOutcome = {
  readonly files: readonly FileFindings[]
  readonly stops: boolean
  /** The level that stops the run. */
  readonly failOn: FailOn
}

/** What rules cannot know from the file; nothing that the inputs leave open, so that the configuration may say it. */
function tellRules(
  { buildContexts, labels, platforms, cacheTo, buildArgs }: Settings['build'],
  { options }: FileConfig,
): Options {
  const names = (lines: readonly string[]) => lines.map((line) => line.split('=', 1)[0] ?? line)
  const given = {
    buildContexts: names(buildContexts),
    givenLabels: names(labels),
    platforms,
    // a bare name takes a value that lint does not see
    requiredArgs: [...(options.requiredArgs ?? []), ...buildArgs.filter((line) => !line.includes('='))],
    cacheExports: cacheTo,
  }
  return Object.fromEntries(Object.entries(given).filter(([, list]) => list.length > 0))
}

function annotate(files: readonly FileFindings[], ports: Pick<Ports, 'log'>): void {
  for (const { level, message, at } of renderAnnotations(files)) {
    const place = at === undefined ? [] : [at]
    ports.log[level](message, ...place)
  }
}

function describe(files: readonly FileFindings[]): string[] {
  return files.flatMap(({ path, findings }) =>
    findings.map(
      ({ line, column, severity, rule, message }) =>
        `  ${path}:${line}:${column}  ${severity}  ${rule}  ${message}`,
    ),
  )
}

type LintStep = {
  readonly settings: Settings
  readonly source: Source
  readonly sarif: string
  readonly homepage: string
  readonly workspace: string
  readonly platforms: AskedPlatforms
}

/** Lints the Dockerfile if it is here. */
export async function lintStep(
  { settings, source, sarif, homepage, workspace, platforms }: LintStep,
  ports: Pick<Ports, 'files' | 'shellCheck' | 'log' | 'clock' | 'outputs'>,
): Promise<LintOutcome> {
  const { dockerfile } = source
  const nothing = { files: [], stops: false, failOn: settings.failOn ?? 'error' }
  if (!settings.lint) return nothing
  if (dockerfile === undefined) {
    ports.log.notice('The Dockerfile lies in a remote context, so it was not linted.')
    return nothing
  }
  const { config: file, preset, shell } = settings
  const configure = createConfigFinder(ports.files, { workingFolder: workspace, file, preset, shell })
  const place = { path: dockerfile.path, file: dockerfile.absolute }
  // a configuration that is wrong ends the run before anything is done
  const config = await configure(place)
  if (config.ignored) {
    ports.log.notice(`The configuration ignores ${dockerfile.path}, so it was not linted.`)
    return nothing
  }
  const failOn = settings.failOn ?? config.failOn ?? failOnOf(config.settings.preset) ?? 'error'
  const target = { ...place, text: dockerfile.text, context: source.folder }
  const result = await lintSection({ settings, target, config, platforms }, ports)
  for (const { message } of result.problems) ports.log.warning(message)
  for (const notice of result.notices) ports.log.notice(notice)
  annotate(result.files, ports)
  const findings = result.files.flatMap((file) => file.findings)
  await ports.files.writeText(
    sarif,
    renderSarif({ files: result.files, rules, version: VERSION, homepage, problems: result.problems }),
  )
  ports.outputs.set('findings-count', String(findings.length))
  ports.outputs.set('sarif', sarif)
  return { files: result.files, stops: findingsAtOrAbove(findings, failOn).length > 0, failOn }
}

type LintSection = Pick<LintStep, 'settings' | 'platforms'> & {
  readonly target: LintTarget
  readonly config: FileConfig
}

function lintSection(
  { settings, target, config, platforms }: LintSection,
  ports: Pick<Ports, 'files' | 'shellCheck' | 'log' | 'clock'>,
) {
  return section(ports, 'Lint', async () => {
    const { buildArgs, target: stage } = settings.build
    const linted = await lintFiles(ports, {
      targets: [target],
      buildArgs: parseBuildArgs(buildArgs),
      buildArgsComplete: buildArgs.every((line) => line.includes('=')),
      target: stage,
      options: { ...tellRules(settings.build, config), imagePlatforms: await platforms() },
      configure: async () => config,
      today: new Date(ports.clock.now()).toISOString().slice(0, 10),
    })
    const text = `${target.path}: ${summarizeFindings(linted.files)}`
    return { value: linted, text, lines: describe(linted.files) }
  })
}
