// Directories of a live tree to what no program of a finished image needs: caches, package lists, histories.
import type { FileContent, LiveNode } from './live-tree.ts'
import { nameOf } from './path.ts'
import type { Replay } from './replay.ts'
import { isBase } from './same-content.ts'

export type JunkKind = {
  /** For people: `apt package lists`. */
  readonly name: string
  readonly bytes: number
  readonly files: number
  /** The directories, as absolute paths; most bytes first. */
  readonly paths: readonly string[]
}

/** A place that begins with `/` is that very directory; any other may be anywhere. `*` is one name. */
// biome-ignore format: one line a kind reads as the table it is
const KINDS: readonly (readonly [name: string, ...places: string[]])[] = [
  ['apt package lists', '/var/lib/apt/lists'],
  ['apt archives', '/var/cache/apt'],
  ['apk cache', '/var/cache/apk', '/etc/apk/cache'],
  ['dnf and yum cache', '/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'],
  ['zypper cache', '/var/cache/zypp'],
  ['pacman cache', '/var/cache/pacman/pkg'],
  ['pip cache', '.cache/pip'],
  ['Poetry cache', '.cache/pypoetry'],
  ['uv cache', '.cache/uv'],
  ['conda packages', 'conda/pkgs', 'miniconda/pkgs', 'miniconda3/pkgs', 'mambaforge/pkgs', 'miniforge3/pkgs'],
  ['npm cache', '.npm/_cacache', '.npm/_logs', '.npm/_npx'],
  ['Yarn cache', '.cache/yarn', '.yarn/berry/cache'],
  ['pnpm store', '.local/share/pnpm/store', '.pnpm-store', '.cache/pnpm'],
  ['Bun cache', '.bun/install/cache'],
  ['Go module cache', 'go/pkg/mod'],
  ['Go build cache', '.cache/go-build'],
  ['Cargo registry', '.cargo/registry', '.cargo/git', '/usr/local/cargo/registry', '/usr/local/cargo/git'],
  ['Composer cache', '.composer/cache', '.cache/composer'],
  ['gem cache', '/usr/local/bundle/cache', 'gems/*/cache', '.bundle/cache', '.gem/specs'],
  ['Maven repository', '.m2/repository'],
  ['Gradle cache', '.gradle/caches', '.gradle/wrapper/dists'],
  ['NuGet packages', '.nuget/packages', '.local/share/NuGet/http-cache'],
  ['Python bytecode', '__pycache__'],
  ['git history', '.git'],
  ['temporary files', '/tmp', '/var/tmp'],
]

type Place = { readonly kind: string; readonly names: readonly string[]; readonly fromRoot: boolean }

const places: ReadonlyMap<string, readonly Place[]> = Map.groupBy(
  KINDS.flatMap(([kind, ...paths]) =>
    paths.map((path) => ({ kind, names: path.split('/').filter(Boolean), fromRoot: path.startsWith('/') })),
  ),
  ({ names }) => names.at(-1) ?? '',
)

/** The kind of junk a directory is the top of. */
export function junkKindOf(directory: string): string | undefined {
  const candidates = places.get(nameOf(directory))
  if (candidates === undefined) return undefined
  const path = directory.split('/')
  return candidates.find(({ names, fromRoot }) => {
    if (fromRoot ? path.length !== names.length : path.length < names.length) return false
    return names.every((name, at) => name === '*' || name === path[path.length - names.length + at])
  })?.kind
}

type Top = { readonly kind: string; readonly path: string; bytes: number; files: number }

/** Live bytes of own layers in such directories, most bytes first; of one inside another, the outer counts. */
export function deriveJunk(replay: Replay): readonly JunkKind[] {
  const tops: Top[] = []
  const seen = new Set<FileContent>()
  const open: { readonly directory: LiveNode; readonly top: Top | undefined }[] = [
    { directory: replay.root, top: undefined },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, children } = next.directory
    const top = next.top ?? topAt(path)
    if (top !== undefined && top !== next.top) tops.push(top)
    for (const node of children?.values() ?? []) {
      if (node.children !== undefined) open.push({ directory: node, top })
      else if (top !== undefined) weigh(replay, { top, seen, content: node.content })
    }
  }
  return sumByKind(tops.filter(({ files }) => files > 0))
}

function topAt(path: string): Top | undefined {
  const kind = junkKindOf(path)
  return kind === undefined ? undefined : { kind, path: `/${path}`, bytes: 0, files: 0 }
}

type Weighed = {
  readonly top: Top
  readonly seen: Set<FileContent>
  readonly content: FileContent | undefined
}

function weigh(replay: Replay, { top, seen, content }: Weighed): void {
  if (content === undefined || seen.has(content) || isBase(replay, content.layer)) return
  seen.add(content)
  top.bytes += content.entry.size
  top.files += 1
}

function sumByKind(tops: readonly Top[]): readonly JunkKind[] {
  const heaviest = (one: { bytes: number }, other: { bytes: number }) => other.bytes - one.bytes
  return [...Map.groupBy(tops.toSorted(heaviest), ({ kind }) => kind)]
    .map(([name, same]) => ({
      name,
      bytes: same.reduce((sum, { bytes }) => sum + bytes, 0),
      files: same.reduce((sum, { files }) => sum + files, 0),
      paths: same.map(({ path }) => path),
    }))
    .sort(heaviest)
}
