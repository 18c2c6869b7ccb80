// `layersmith lint`: Dockerfiles → findings in the formats asked for, and the exit code.
import type { FileFindings } from '../../lint/finding.ts'
import { allFindings, findingsAtOrAbove } from '../../lint/threshold.ts'
import { lintFiles } from '../../pipeline/lint.ts'
import type { Problem } from '../../pipeline/lint-inputs.ts'
import type { LintCommand } from '../command.ts'
import { openTargets } from '../lint-targets.ts'
import { writeOutputs } from '../outputs.ts'
import type { CliPorts, ExitCode } from '../ports.ts'
import { createProgress } from '../progress.ts'

/** Lints without changing anything. */
export async function runLint(ports: CliPorts, command: LintCommand): Promise<ExitCode> {
  const started = ports.clock.now()
  const { targets, problems: unfound } = await openTargets(ports, command)
  const { buildArgs, target } = command
  const progress = createProgress(ports, { started, total: targets.length })
  const request = { targets, buildArgs, target, onProgress: progress.show }
  const { files, problems: unread } = await lintFiles(ports, request)
  progress.end()
  const problems = [...unfound, ...unread]
  if (files.length > 0 || printsDocument(command)) {
    const milliseconds = ports.clock.now() - started
    await writeOutputs(ports, command.outputs, { files, problems, milliseconds, failOn: command.failOn })
  }
  return endLint(ports, command, { files, problems })
}

/** Says what went wrong, or that there was nothing to do, and decides the exit code. */
export function endLint(
  { log }: CliPorts,
  { failOn }: LintCommand,
  { files, problems }: { readonly files: readonly FileFindings[]; readonly problems: readonly Problem[] },
): ExitCode {
  for (const { message } of problems) log.error(message)
  if (problems.length > 0) return 2
  if (files.length === 0) log.notice('No Dockerfile or Containerfile found: nothing to lint.')
  return findingsAtOrAbove(allFindings(files), failOn).length > 0 ? 1 : 0
}

/** A program that reads the output wants a document also when there is nothing in it. */
function printsDocument({ outputs }: LintCommand): boolean {
  return outputs.some(({ format, file }) => format !== 'pretty' || file !== undefined)
}
