// Debian's archive files (InRelease, Packages) → which versions an archive has of the packages asked for.
import type { AptSource } from './apt-sources.ts'
import type { Available } from './package-updates.ts'

export type Release = {
  /** Milliseconds since the epoch. */
  readonly date: number | undefined
  /** sha256 in hex by path below the release. */
  readonly hashes: ReadonlyMap<string, string>
  readonly security: boolean
}

/** Where the signed list of an archive's files is. */
export function releaseUrl({ uri, suite }: AptSource): string {
  return suite.endsWith('/') ? `${uri}${suite}InRelease` : `${uri}dists/${suite}/InRelease`
}

/** Reads InRelease; its signature is not checked, as nothing is installed by it. */
export function parseRelease(text: string, suite: string): Release {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  const date = Date.parse(field('Date'))
  const section = /^SHA256:[^\n]*\n((?: [^\n]*\n)*)/m.exec(`${text}\n`)?.[1] ?? ''
  const rows = section.split('\n').map((line) => line.trim().split(/\s+/))
  const names = [suite, field('Suite'), field('Codename'), field('Label'), field('Archive')]
  return {
    date: Number.isNaN(date) ? undefined : date,
    hashes: new Map(
      rows.flatMap(([hash = '', , path]) => (path === undefined ? [] : [[path, hash] as const])),
    ),
    security: names.some((name) => /security/i.test(name)),
  }
}

export type IndexFile = { readonly url: string; readonly sha256: string }

/** The lists of packages of a source for an architecture, in the first form that can be read. */
export function packageLists(
  source: AptSource,
  { hashes }: Release,
  { architecture, forms }: { readonly architecture: string; readonly forms: readonly string[] },
): readonly (IndexFile | undefined)[] {
  const folder = releaseUrl(source).replace(/InRelease$/, '')
  const stems = source.suite.endsWith('/')
    ? ['Packages']
    : source.components.map((component) => `${component}/binary-${architecture}/Packages`)
  return stems
    .filter((stem) => ['', '.xz', '.gz', '.bz2'].some((form) => hashes.has(`${stem}${form}`)))
    .map((stem) => {
      const form = forms.find((one) => hashes.has(`${stem}${one}`))
      if (form === undefined) return undefined
      return { url: `${folder}${stem}${form}`, sha256: hashes.get(`${stem}${form}`) ?? '' }
    })
}

/** Versions of the wanted packages; what is still being rolled out to a part of the machines is left out. */
export function scanPackages(
  text: string,
  wanted: ReadonlySet<string>,
  security: boolean,
): readonly Available[] {
  const found: Available[] = []
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n\n', at)
    const stop = end === -1 ? text.length : end
    const line = text.indexOf('\n', at)
    // nearly every paragraph begins with its name, and nearly none is wanted
    const name = text.startsWith('Package: ', at)
      ? text.slice(at + 9, line === -1 ? stop : line).trim()
      : undefined
    if (name === undefined || wanted.has(name))
      found.push(...readParagraph(text.slice(at, stop), wanted, security))
    at = stop + 2
  }
  return found
}

function readParagraph(
  paragraph: string,
  wanted: ReadonlySet<string>,
  security: boolean,
): readonly Available[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(paragraph)?.[1]?.trim()
  const [name = '', version, architecture] = ['Package', 'Version', 'Architecture'].map(field)
  const phase = Number(field('Phased-Update-Percentage') ?? '100')
  if (!wanted.has(name) || version === undefined || phase < 100) return []
  return [{ name, version, architecture, security }]
}
