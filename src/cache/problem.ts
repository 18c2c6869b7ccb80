// What the cache toolkit said → one sentence a person can act on, and whether trying again makes sense.

export type CachedThing = 'layer cache' | 'report' | 'cache mounts' | 'layer facts'

const consequences: Readonly<Record<CachedThing, { restore: string; save: string }>> = {
  'layer cache': { restore: 'built without it', save: 'the next run starts from an older one' },
  'cache mounts': {
    restore: 'the build starts with empty ones',
    save: 'the next run starts with older ones',
  },
  'layer facts': { restore: 'layers are read again', save: 'the next run reads layers again' },
  report: { restore: 'compared with nothing', save: 'later runs compare with an older one' },
}

export type CacheProblem = {
  readonly text: string
  /** False: the service itself is in trouble, further requests of this run would fail alike. */
  readonly entryOnly: boolean
}

type Action = 'restore' | 'save'
type Kind = {
  readonly pattern: RegExp
  readonly entryOnly: boolean
  say(match: RegExpExecArray, action: Action): string
}

const kinds: readonly Kind[] = [
  {
    pattern: /cache (?:read|write) denied/i,
    entryOnly: false,
    say: () => "this run's cache token does not allow it",
  },
  {
    pattern: /\(401\)/,
    entryOnly: false,
    say: () => "this run's cache token is no longer valid (HTTP 401)",
  },
  {
    pattern: /insufficient usage|quota/i,
    entryOnly: false,
    say: () => "the repository's cache quota is used up; raise it or delete old caches",
  },
  {
    pattern: /\(429\)|rate limit/i,
    entryOnly: false,
    say: () => 'too many cache requests in this repository (HTTP 429)',
  },
  {
    pattern: /\((5\d\d)\)|status code (5\d\d)|responded with (5\d\d)|Unexpected HTTP response: (5\d\d)/,
    entryOnly: false,
    say: (match) => `HTTP ${match.slice(1).find(Boolean)} from the cache service`,
  },
  {
    pattern: /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|EAI_AGAIN/,
    entryOnly: false,
    say: (match) => `the cache service cannot be reached (${match[0]})`,
  },
  {
    pattern: /no answer within (\d+) s/,
    entryOnly: false,
    say: (match) => `no answer from the cache service within ${match[1]} s`,
  },
  {
    pattern: /failed with exit code|Tar failed|tar["']? failed|zstd|gzip/i,
    entryOnly: true,
    say: () => 'the stored archive is damaged',
  },
  {
    pattern: /uploadCacheArchiveSDK/,
    entryOnly: true,
    say: () => 'the upload was refused',
  },
  {
    pattern:
      /Incomplete download|\((?:401|403|404)\)|: (?:401|403|404)\b|timed? ?out|aborted|socket hang up/i,
    entryOnly: true,
    say: (_match, action) =>
      action === 'save' ? 'the upload was refused or cut off' : 'the stored archive could not be downloaded',
  },
]

/** The sentence for a failed restore or save. */
export function deriveProblem(what: CachedThing, action: Action, said: string): CacheProblem {
  const kind = kinds.find(({ pattern }) => pattern.test(said))
  const match = kind?.pattern.exec(said)
  const cause = kind && match ? kind.say(match, action) : shorten(said)
  const verb = action === 'restore' ? 'read' : 'saved'
  const text = `The ${what} could not be ${verb} (${cause}); ${consequences[what][action]}.`
  return { text, entryOnly: kind?.entryOnly ?? true }
}

function shorten(said: string): string {
  const line = said.split('\n')[0]?.trim() ?? ''
  return line.length > 160 ? `${line.slice(0, 159)}…` : line || 'no reason given'
}
