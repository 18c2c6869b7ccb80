// A command line → what it asks for, done; each command's code is loaded only when it is asked for.
import { unreachable } from '../errors.ts'
import { VERSION } from '../version.ts'
import { parseCommandLine } from './options.ts'
import type { CliPorts, ExitCode } from './ports.ts'

/** Runs one command. Throws UserError when it cannot. */
export async function runCli(ports: CliPorts, words: readonly string[]): Promise<ExitCode> {
  const command = parseCommandLine(words, ports.environment)
  switch (command.kind) {
    case 'lint': {
      if (command.fix === 'none') return (await import('./commands/lint.ts')).runLint(ports, command)
      return (await import('./commands/fix.ts')).runFix(ports, command)
    }
    case 'explain':
      return (await import('./commands/explain.ts')).runExplain(ports, command.names)
    case 'rules':
      return (await import('./commands/rules.ts')).runRules(ports, command)
    case 'report':
      return (await import('./commands/report.ts')).runReport(ports, command.paths)
    case 'stale':
      return (await import('./commands/stale.ts')).runStale(ports, command)
    case 'analyze':
      return (await import('./commands/analyze.ts')).runAnalyze(ports, command)
    case 'tags':
      return (await import('./commands/tags.ts')).runTags(ports, command)
    case 'init':
      return (await import('./commands/init.ts')).runInit(ports, command)
    case 'completion':
      return (await import('./commands/completion.ts')).runCompletion(ports, command.shell)
    case 'help': {
      const { renderHelp } = await import('./commands/help.ts')
      await ports.terminal.write(renderHelp(command.about))
      return 0
    }
    case 'version':
      await ports.terminal.write(`${VERSION}\n`)
      return 0
    default:
      return unreachable(command)
  }
}
