// `layersmith init`: nothing yet, or hadolint's configuration → a configuration file.
import { UserError } from '../../errors.ts'
import { rules } from '../../lint/rules/index.ts'
import { CONFIG_NAMES } from '../../pipeline/lint-config.ts'
import type { InitCommand } from '../command.ts'
import { CONFIG_TEXT } from '../config-text.ts'
import type { CliPorts, ExitCode } from '../ports.ts'

const TARGET = '.layersmith.yml'
const THEIRS = ['.hadolint.yaml', '.hadolint.yml']

/** Writes the file into the current folder; never over one that is there. */
export async function runInit(ports: CliPorts, command: InitCommand): Promise<ExitCode> {
  const { files, log } = ports
  for (const name of CONFIG_NAMES)
    if ((await files.exists(name)) !== undefined)
      throw new UserError('config-exists', `There is a ${name} already; it is left as it is.`, { file: name })
  const text = command.fromHadolint ? await takeOver(ports, command.file) : CONFIG_TEXT
  await files.writeText(TARGET, text)
  log.info(`Wrote ${TARGET}.`)
  return 0
}

async function takeOver({ files, log }: CliPorts, given: string | undefined): Promise<string> {
  for (const file of given === undefined ? THEIRS : [given]) {
    const text = await files.readText(file)
    if (text === undefined) continue
    const { translateHadolint } = await import('../from-hadolint.ts')
    const translated = translateHadolint({ text, file, rules })
    for (const note of translated.notes) log.notice(note)
    return translated.text
  }
  const where = given ?? THEIRS.join(' or ')
  throw new UserError(
    'no-such-file',
    `There is no ${where}. Name the file: layersmith init --from-hadolint FILE.`,
  )
}
