// `layersmith lint --fix`: Dockerfiles → fixed Dockerfiles or a diff, then what is left to say.
import { type FixedFindings, fixFiles } from '../../pipeline/fix.ts'
import { renderUnifiedDiff } from '../../report/line-diff.ts'
import { renderPaintedDiff } from '../../report/painted-diff.ts'
import type { LintCommand } from '../command.ts'
import { configureLint } from '../configure.ts'
import { lintRequest, openTargets } from '../lint-targets.ts'
import { writeOutputs } from '../outputs.ts'
import type { CliPorts, ExitCode } from '../ports.ts'
import { createProgress } from '../progress.ts'
import { endLint, failLevel } from './lint.ts'

/** Fixes what can be fixed; with `dryRun` prints the patch and writes nothing. */
export async function runFix(ports: CliPorts, command: LintCommand): Promise<ExitCode> {
  const started = ports.clock.now()
  const configured = configureLint(ports, command)
  const { targets, problems: unfound } = await openTargets(ports, command)
  const { dryRun } = command
  const progress = createProgress(ports, { started, total: targets.length })
  const lint = { ...lintRequest(command, targets), ...configured, onProgress: progress.show }
  const request = { ...lint, unsafe: command.fix === 'unsafe', write: !dryRun }
  const { files, problems: unread, ignored, notices } = await fixFiles(ports, request)
  progress.end()
  for (const notice of notices) ports.log.notice(notice)
  const problems = [...unfound, ...unread]
  const inputs = targets.filter(({ text }) => text !== undefined)
  const piped = files.filter(({ path }) => inputs.some((input) => input.path === path))
  if (dryRun) await printDiffs(ports, files)
  else for (const { text } of piped) await ports.terminal.write(text)
  // whoever pipes a text through wants it back
  for (const { path, text = '' } of inputs)
    if (!dryRun && ignored.includes(path)) await ports.terminal.write(text)
  for (const file of files) sayFixed(ports, file, dryRun)
  const shown = dryRun ? files.map(undoFix) : files
  if (shown.length > 0) {
    const failOn = failLevel(command, shown)
    const results = { files: shown, problems, failOn, milliseconds: ports.clock.now() - started }
    await writeOutputs(piped.length > 0 ? toErrorStream(ports) : ports, command.outputs, results)
  }
  return endLint(ports, command, { files: shown, problems, ignored })
}

/** After a dry run the findings are still there. */
function undoFix({ path, before, applied, findings, failOn }: FixedFindings) {
  return { path, text: before, findings: [...applied, ...findings], failOn }
}

/** A fixed text on standard output leaves no room for findings there. */
function toErrorStream(ports: CliPorts): CliPorts {
  const { terminal } = ports
  return {
    ...ports,
    terminal: { ...terminal, paint: (_ink, text) => text, write: (text) => terminal.writeError(text) },
  }
}

async function printDiffs({ terminal }: CliPorts, files: readonly FixedFindings[]): Promise<void> {
  for (const { path, before, text } of files) {
    const diff = renderUnifiedDiff(path, before, text)
    await terminal.write(terminal.interactive ? renderPaintedDiff(diff, terminal.paint) : diff)
  }
}

function sayFixed({ log }: CliPorts, { path, applied }: FixedFindings, dryRun: boolean): void {
  if (applied.length === 0) return
  const findings = applied.length === 1 ? '1 finding' : `${applied.length} findings`
  log.info(dryRun ? `Would fix ${findings} in ${path}.` : `Fixed ${findings} in ${path}.`)
}
