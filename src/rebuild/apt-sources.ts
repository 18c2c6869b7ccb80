// An image's `sources.list` and `sources.list.d` → the archives that its apt asks.

export type AptSource = {
  /** With one slash at the end. */
  readonly uri: string
  /** `bookworm-security`; ends with a slash where the archive has no suites. */
  readonly suite: string
  readonly components: readonly string[]
  /** Empty: the image's own. */
  readonly architectures: readonly string[]
}

export type AptSources = {
  readonly sources: readonly AptSource[]
  /** Addresses that are not looked at, as written. */
  readonly skipped: readonly string[]
}

type Stanza = {
  readonly types: readonly string[]
  readonly uris: readonly string[]
  readonly suites: readonly string[]
  readonly components: readonly string[]
  readonly architectures: readonly string[]
}

/** Reads both forms; files that apt would not read are left out by their names. */
export function readAptSources(files: ReadonlyMap<string, string>): AptSources {
  const stanzas = [...files].sort().flatMap(([path, text]) => {
    if (path === 'etc/apt/sources.list' || path.endsWith('.list')) return text.split('\n').flatMap(readLine)
    return path.endsWith('.sources') ? readStanzas(text) : []
  })
  const deb = stanzas.filter(({ types }) => types.includes('deb'))
  const each = deb.flatMap(({ uris, suites, components, architectures }) =>
    uris.flatMap((uri) => suites.map((suite) => ({ uri, suite, components, architectures }))),
  )
  const [known, others] = [each.filter(isWeb), each.filter((source) => !isWeb(source))]
  const sources = known.map((source) => ({ ...source, uri: source.uri.replace(/\/*$/, '/') }))
  return { sources, skipped: [...new Set(others.map(({ uri }) => withoutLogin(uri)))] }
}

/** True for the files that say where packages come from. */
export function isAptSource(path: string): boolean {
  return path === 'etc/apt/sources.list' || /^etc\/apt\/sources\.list\.d\/[^/]+\.(?:list|sources)$/.test(path)
}

function isWeb({ uri }: { readonly uri: string }): boolean {
  return /^https?:\/\//.test(uri)
}

function withoutLogin(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//')
}

/** `deb [arch=amd64 signed-by=…] uri suite component…`. */
function readLine(line: string): readonly Stanza[] {
  const text = (line.split('#')[0] ?? '').trim()
  const options = /^deb\s+\[([^\]]*)\]/.exec(text)?.[1] ?? ''
  const [type = '', uri, suite, ...components] = text.replace(/\[[^\]]*\]/, ' ').split(/\s+/)
  if (type !== 'deb' || uri === undefined || suite === undefined) return []
  const architectures = /(?:^|\s)arch=(\S+)/.exec(options)?.[1]?.split(',') ?? []
  return [{ types: [type], uris: [uri], suites: [suite], components, architectures }]
}

/** Paragraphs of `Field: words`, continued by lines that begin with a blank. */
function readStanzas(text: string): readonly Stanza[] {
  const plain = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
  return plain.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const fields = new Map<string, readonly string[]>()
    for (const line of paragraph.replace(/\n[ \t]/g, ' ').split('\n')) {
      const colon = line.indexOf(':')
      const words = line.slice(colon + 1).split(/\s+/)
      if (colon > 0)
        fields.set(
          line.slice(0, colon).trim().toLowerCase(),
          words.filter((word) => word !== ''),
        )
    }
    const words = (name: string) => fields.get(name) ?? []
    if (/^(?:no|false|0)$/i.test(words('enabled')[0] ?? '')) return []
    return [
      {
        ...{ types: words('types'), uris: words('uris'), suites: words('suites') },
        ...{ components: words('components'), architectures: words('architectures') },
      },
    ]
  })
}
