// A lint command → its targets: files found, standard input read, contexts decided.
import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import type { LintRequest, LintTarget, Problem } from '../pipeline/lint-inputs.ts'
import type { LintCommand } from './command.ts'
import { discoverDockerfiles } from './discover.ts'
import type { CliPorts } from './ports.ts'

export type Targets = { readonly targets: readonly LintTarget[]; readonly problems: readonly Problem[] }

/** Standard input has no context unless one is given; a file's context is its folder unless one is given. */
export async function openTargets(ports: CliPorts, command: LintCommand): Promise<Targets> {
  await checkContext(ports, command.context)
  const { paths, problems } = await discoverDockerfiles(ports, command.paths)
  const targets: LintTarget[] = []
  const unread: Problem[] = []
  for (const path of paths) {
    if (path !== '-') {
      targets.push({ path, context: command.context ?? posix.dirname(path) })
      continue
    }
    const input = await readInput(ports, command)
    if ('message' in input) unread.push(input)
    else targets.push(input)
  }
  return { targets, problems: [...problems, ...unread] }
}

/** What a command asks for, for these targets. */
export function lintRequest(
  { buildArgs, target, platforms }: LintCommand,
  targets: readonly LintTarget[],
): LintRequest {
  return { targets, buildArgs, target, options: platforms.length === 0 ? undefined : { platforms } }
}

async function checkContext({ files }: CliPorts, context: string | undefined): Promise<void> {
  if (context === undefined) return
  const kind = await files.exists(context)
  if (kind === 'directory') return
  const problem = kind === 'file' ? 'it is a file, not a folder' : 'there is no such folder'
  throw new UserError('context-not-found', `Option --context is "${context}": ${problem}.`)
}

async function readInput(ports: CliPorts, command: LintCommand): Promise<LintTarget | Problem> {
  const path = command.stdinFilename ?? '-'
  try {
    return { path, text: await ports.terminal.readInput(), context: command.context }
  } catch (error) {
    if (error instanceof UserError) return { path, message: error.message }
    throw error
  }
}
