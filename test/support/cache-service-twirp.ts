// The three calls of the Actions cache service v2, as Twirp JSON.

import type { CacheServiceState } from './cache-service-state.ts'
import type { Scope } from './cache-service-token.ts'

export type TwirpAnswer = { readonly status: number; readonly body: unknown }
export type TwirpCall = {
  readonly method: string
  readonly scopes: readonly Scope[]
  readonly body: Readonly<Record<string, unknown>>
  /** Signed URL of a blob by id. */
  readonly sign: (id: number) => string
}

/** Answers one call; a read-only token is refused in words, a taken key with 409. */
export function answerTwirp(state: CacheServiceState, call: TwirpCall): TwirpAnswer {
  switch (call.method) {
    case 'CreateCacheEntry':
      return createEntry(state, call)
    case 'FinalizeCacheEntryUpload':
      return finalizeEntry(state, call)
    case 'GetCacheEntryDownloadURL':
      return findEntry(state, call)
    default:
      return refuse(404, 'bad_route', `no handler for ${call.method}`)
  }
}

function createEntry(state: CacheServiceState, { scopes, body, sign }: TwirpCall): TwirpAnswer {
  const scope = scopes.find(({ write }) => write)?.scope
  if (scope === undefined) {
    return {
      status: 200,
      body: { ok: false, message: 'cache write denied: the token has no writable scope' },
    }
  }
  const entry = state.entries.reserve({ scope, ...keyOf(body) })
  if (entry === undefined) {
    return refuse(409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
  }
  return { status: 200, body: { ok: true, signed_upload_url: sign(entry.id) } }
}

function finalizeEntry(state: CacheServiceState, { scopes, body }: TwirpCall): TwirpAnswer {
  const scope = scopes.find(({ write }) => write)?.scope ?? ''
  const entry = state.entries.finalize(
    { scope, ...keyOf(body) },
    Number(body['size_bytes'] ?? body['sizeBytes'] ?? 0),
  )
  if (entry === undefined) return refuse(404, 'not_found', 'cache entry not found')
  return { status: 200, body: { ok: true, entry_id: String(entry.id) } }
}

function findEntry(state: CacheServiceState, { scopes, body, sign }: TwirpCall): TwirpAnswer {
  const readable = scopes.filter(({ read }) => read).map(({ scope }) => scope)
  if (readable.length === 0) {
    return refuse(403, 'permission_denied', 'cache read denied: the token has no readable scope')
  }
  const { key, version } = keyOf(body)
  const more = (body['restore_keys'] ?? body['restoreKeys'] ?? []) as string[]
  const entry = state.entries.find(readable, [key, ...more], version)
  if (entry === undefined) return { status: 200, body: { ok: false } }
  return { status: 200, body: { ok: true, signed_download_url: sign(entry.id), matched_key: entry.key } }
}

function keyOf(body: Readonly<Record<string, unknown>>): { key: string; version: string } {
  return { key: String(body['key']), version: String(body['version']) }
}

function refuse(status: number, code: string, msg: string): TwirpAnswer {
  return { status, body: { code, msg } }
}
