// `layersmith completion`: the option tables → a script for the shell.
import { rules } from '../../lint/rules/index.ts'
import type { Shell } from '../command.ts'
import { COMMAND_TABLE } from '../command-table.ts'
import { renderBash } from '../completion/bash.ts'
import { renderFish } from '../completion/fish.ts'
import { describeWords, type Words } from '../completion/words.ts'
import { renderZsh } from '../completion/zsh.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

const RENDERERS: Readonly<Record<Shell, (words: Words) => string>> = {
  bash: renderBash,
  zsh: renderZsh,
  fish: renderFish,
}

/** Prints the script; the shell evaluates it. */
export async function runCompletion({ terminal }: CliPorts, shell: Shell): Promise<ExitCode> {
  const ids = rules.map(({ id }) => id).sort()
  await terminal.write(RENDERERS[shell](describeWords(COMMAND_TABLE, ids)))
  return 0
}
