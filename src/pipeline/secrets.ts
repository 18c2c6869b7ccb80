// The inputs `secrets`, `secret-envs` and `secret-files` → secrets the build can read, none of them in argv.
import type { Secret } from '../build/plan.ts'
import { UserError } from '../errors.ts'
import type { Files } from '../ports/files.ts'
import type { Log } from '../ports/log.ts'
import type { SecretInputs } from './settings.ts'

const FORMS = { secrets: 'id=value', 'secret-envs': 'id=NAME', 'secret-files': 'id=path' }

/** An id is a name: a line of a key that lost its quotes is none, and must not get into argv as one. */
const ID = /^[\w.-]{1,64}$/

type Entry = { readonly id: string; readonly value: string }

/** Nothing of an entry is shown: each part of it may be the secret. */
function splitAll(input: keyof typeof FORMS, entries: readonly string[]): readonly Entry[] {
  return entries.map((entry, position) => {
    const at = entry.indexOf('=')
    const id = entry.slice(0, Math.max(at, 0)).trim()
    const value = entry.slice(at + 1)
    if (ID.test(id) && value !== '' && !/^=+$/.test(value)) return { id, value }
    throw new UserError(
      'bad-input',
      `Input ${input}: entry ${position + 1} is not of the form ${FORMS[input]}, where id is letters, digits, dots, dashes and underscores. A value of several lines stands in double quotes, the id included.`,
    )
  })
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
  for (const { id, value } of splitAll('secrets', inputs.values)) {
    mask(log, value)
    const src = files.resolve(folder, `secret-${secrets.length}`)
    await files.writeText(src, value)
    secrets.push({ id, src })
  }
  for (const { id, value } of splitAll('secret-envs', inputs.envs)) secrets.push({ id, env: value })
  for (const { id, value } of splitAll('secret-files', inputs.files)) {
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
