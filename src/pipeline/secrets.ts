// The inputs `secrets`, `secret-envs` and `secret-files` → secrets the build can read, none of them in argv.
import type { Secret } from '../build/plan.ts'
import { UserError } from '../errors.ts'
import type { Files } from '../ports/files.ts'
import type { Log } from '../ports/log.ts'
import type { SecretInputs } from './settings.ts'

function split(input: string, entry: string): { id: string; value: string } {
  const at = entry.indexOf('=')
  if (at < 1 || at === entry.length - 1) {
    // the entry itself may be the secret: only its name is shown
    const shown = at < 1 ? 'an entry' : `the entry "${entry.slice(0, at)}"`
    throw new UserError(
      'bad-input',
      `Input ${input} has ${shown} that is not of the form id=${input === 'secrets' ? 'value' : input === 'secret-envs' ? 'NAME' : 'path'}.`,
    )
  }
  const id = entry.slice(0, at).trim()
  if (/[,\s"]/.test(id))
    throw new UserError('bad-input', `Input ${input} has the id "${id}": an id has no comma, blank or quote.`)
  return { id, value: entry.slice(at + 1) }
}

type Places = {
  readonly files: Files
  readonly log: Log
  readonly folder: string
  readonly workspace: string
}

/** Multi-line secrets are masked line by line as well: a log shows lines. */
function mask(log: Log, value: string): void {
  log.mask(value)
  for (const line of value.split(/\r?\n/)) if (line.trim() !== '') log.mask(line)
}

/** Writes values to files in the private folder; everything else is passed by name. */
export async function resolveSecrets(
  inputs: SecretInputs,
  { files, log, folder, workspace }: Places,
): Promise<Secret[]> {
  const secrets: Secret[] = []
  for (const entry of inputs.values) {
    const { id, value } = split('secrets', entry)
    mask(log, value)
    const src = files.resolve(folder, `secret-${secrets.length}`)
    await files.writeText(src, value)
    secrets.push({ id, src })
  }
  for (const entry of inputs.envs) {
    const { id, value } = split('secret-envs', entry)
    secrets.push({ id, env: value })
  }
  for (const entry of inputs.files) {
    const { id, value } = split('secret-files', entry)
    const src = files.resolve(workspace, value)
    if ((await files.exists(src)) !== 'file')
      throw new UserError(
        'bad-input',
        `Input secret-files names ${value} for "${id}": there is no such file.`,
      )
    secrets.push({ id, src })
  }
  return secrets
}
