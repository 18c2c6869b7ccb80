// Directories of a live tree to what no program of a finished image needs: caches, package lists, histories.
import type { LiveNode } from './live-tree.ts'
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

/** Live bytes of own layers in such directories, most bytes first. */
export function deriveJunk(replay: Replay): readonly JunkKind[] {
  const seen = new Set<object>()
  const found: { kind: string; path: string; bytes: number; files: number }[] = []
  const open: { node: LiveNode; top: (typeof found)[number] | undefined }[] = [
    { node: replay.root, top: undefined },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, top } = next
    const { content } = node
    if (node.children !== undefined) {
      const kind = top === undefined ? junkKindOf(node.path) : undefined
      const inside = kind === undefined ? top : { kind, path: `/${node.path}`, bytes: 0, files: 0 }
      if (inside !== undefined && inside !== top) found.push(inside)
      for (const child of node.children.values()) open.push({ node: child, top: inside })
    } else if (top !== undefined && content !== undefined && !isBase(replay, content.layer)) {
      if (seen.has(content)) continue
      seen.add(content)
      top.bytes += content.entry.size
      top.files += 1
    }
  }
  const used = found.filter(({ files }) => files > 0).sort((one, other) => other.bytes - one.bytes)
  return [...Map.groupBy(used, ({ kind }) => kind)]
    .map(([name, tops]) => ({
      name,
      bytes: tops.reduce((sum, { bytes }) => sum + bytes, 0),
      files: tops.reduce((sum, { files }) => sum + files, 0),
      paths: tops.map(({ path }) => path),
    }))
    .sort((one, other) => other.bytes - one.bytes)
}
