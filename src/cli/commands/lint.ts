// `layersmith lint`: Dockerfiles → findings in the formats asked for, and the exit code.
import { type FailOn, findingsAtOrAbove } from '../../lint/threshold.ts'
import { type LintedFile, lintFiles } from '../../pipeline/lint.ts'
import type { Problem } from '../../pipeline/lint-inputs.ts'
import type { LintCommand } from '../command.ts'
import { configureLint } from '../configure.ts'
import { lintRequest, openTargets } from '../lint-targets.ts'
import { writeOutputs } from '../outputs.ts'
import type { CliPorts, ExitCode } from '../ports.ts'
import { createProgress } from '../progress.ts'

/** Lints without changing anything. */
export async function runLint(ports: CliPorts, command: LintCommand): Promise<ExitCode> {
  const started = ports.clock.now()
  const configured = configureLint(ports, command)
  const { targets, problems: unfound } = await openTargets(ports, command)
  const progress = createProgress(ports, { started, total: targets.length })
  const request = { ...lintRequest(command, targets), ...configured, onProgress: progress.show }
  const { files, problems: unread, ignored, notices } = await lintFiles(ports, request)
  progress.end()
  for (const notice of notices) ports.log.notice(notice)
  const problems = [...unfound, ...unread]
  if (files.length > 0 || printsDocument(command)) {
    const milliseconds = ports.clock.now() - started
    const failOn = failLevel(command, files)
    await writeOutputs(ports, command.outputs, { files, problems, milliseconds, failOn })
  }
  return endLint(ports, command, { files, problems, ignored })
}

/** One level for reports of all files: the command line's, else the configuration's. */
export function failLevel({ failOn }: LintCommand, files: readonly LintedFile[]): FailOn {
  return failOn ?? files.find((file) => file.failOn !== undefined)?.failOn ?? 'warning'
}

export type Ended = {
  readonly files: readonly LintedFile[]
  readonly problems: readonly Problem[]
  /** Files that the configuration leaves out. */
  readonly ignored: readonly string[]
}

/** Says what went wrong, or that there was nothing to do, and decides the exit code. */
export function endLint(
  { log }: CliPorts,
  command: LintCommand,
  { files, problems, ignored }: Ended,
): ExitCode {
  for (const { message } of problems) log.error(message)
  if (problems.length > 0) return 2
  if (files.length === 0) log.notice(describeNothing(ignored))
  const isFailing = ({ findings, failOn = 'warning' }: LintedFile) =>
    findingsAtOrAbove(findings, command.failOn ?? failOn).length > 0
  return files.some(isFailing) ? 1 : 0
}

function describeNothing([first, ...more]: readonly string[]): string {
  if (first === undefined) return 'No Dockerfile or Containerfile found: nothing to lint.'
  if (more.length === 0) return `${first} is ignored by the configuration: nothing to lint.`
  return `All ${more.length + 1} files are ignored by the configuration: nothing to lint.`
}

/** A program that reads the output wants a document also when there is nothing in it. */
function printsDocument({ outputs }: LintCommand): boolean {
  return outputs.some(({ format, file }) => format !== 'pretty' || file !== undefined)
}
