// The input `registries` → who logs in where. No message shows a value: any of them may be the secret.
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { UserError } from '../errors.ts'

export type GivenLogin = { readonly registry: string; readonly username: string; readonly password: string }

const KEYS = ['registry', 'username', 'password'] as const

/** Reads a YAML list of registry, username and password. */
export function parseLogins(text: string): readonly GivenLogin[] {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 1
    throw refused(`line ${line} is not valid YAML. Put a value with special characters in quotes.`)
  }
  if (document.contents === null) return []
  if (!isSeq(document.contents)) throw refused('it must be a YAML list, each entry beginning with "- ".')
  return document.contents.items.map((item, at) => readEntry(item, at + 1))
}

function readEntry(item: unknown, at: number): GivenLogin {
  if (!isMap(item)) throw refused(`entry ${at} must have the keys registry, username and password.`)
  const found = new Map<string, string>()
  for (const { key, value } of item.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!KEYS.some((known) => known === name))
      throw refused(`entry ${at} has a key that is none of registry, username and password.`)
    found.set(name, isScalar(value) ? textOf(value) : '')
  }
  const missing = KEYS.filter((key) => key !== 'registry' && (found.get(key) ?? '') === '')
  if (missing.length > 0) throw refused(`entry ${at} has no ${missing.join(' and no ')}.`)
  const [registry = '', username = '', password = ''] = KEYS.map((key) => found.get(key))
  return { registry: registry || 'docker.io', username, password }
}

/** As written: an account number keeps its leading zeros. */
function textOf({ source, value }: { readonly source?: string; readonly value: unknown }): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : (source ?? String(value))
}

function refused(why: string): UserError {
  return new UserError('bad-input', `Input registries: ${why}`)
}
