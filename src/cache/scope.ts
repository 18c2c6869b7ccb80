// What is built and for which ref → the scope and the refs whose caches may serve it.
import { createHash } from 'node:crypto'

export type ImageFacts = {
  /** Repository names without tags; empty when the image has no name yet. */
  readonly images: readonly string[]
  /** Relative to the workspace, so that every runner derives the same scope. */
  readonly dockerfile: string
  readonly context: string
  readonly target: string | undefined
  readonly platforms: readonly string[]
}

/** Short stable name of one image's cache: the same facts in any order agree, different images never do. */
export function deriveImageScope(facts: ImageFacts): string {
  const canonical = JSON.stringify([
    normalizeSet(facts.images),
    normalizePath(facts.dockerfile),
    normalizePath(facts.context),
    facts.target ?? '',
    normalizeSet(facts.platforms),
  ])
  return shorten(canonical)
}

/** Short name of a git ref for entry keys. */
export function hashRef(ref: string): string {
  return shorten(ref)
}

/** A ref as people say it: `main`, `v1.2`, `pull request 7`. */
export function nameRef(ref: string): string {
  const pull = /^refs\/pull\/(\d+)\//.exec(ref)?.[1]
  return pull === undefined ? ref.replace(/^refs\/(heads|tags)\//, '') : `pull request ${pull}`
}

export type RefFacts = {
  /** GITHUB_REF, e.g. `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string
  /** GITHUB_BASE_REF: branch name, set for pull requests only. */
  readonly baseRef: string | undefined
  /** The event payload as it was read. */
  readonly event: unknown
}

export type CacheRefs = {
  readonly own: string
  readonly base: string | undefined
  readonly default: string | undefined
}

/** Whose caches this run reads, as full refs; a ref named twice stays where it comes first. */
export function deriveCacheRefs({ ref, baseRef, event }: RefFacts): CacheRefs {
  const base = toBranchRef(
    baseRef || textAt(event, ['pull_request', 'base', 'ref']) || textAt(event, ['merge_group', 'base_ref']),
  )
  const main = toBranchRef(textAt(event, ['repository', 'default_branch']))
  const ownBase = base === ref ? undefined : base
  return { own: ref, base: ownBase, default: main === ref || main === ownBase ? undefined : main }
}

/** The refs in lookup order. */
export function listCacheRefs(refs: CacheRefs): readonly string[] {
  return [refs.own, refs.base, refs.default].filter((ref) => ref !== undefined)
}

function normalizeSet(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort()
}

function normalizePath(path: string): string {
  const parts = path.split('/').filter((part, at) => part !== '.' && (part !== '' || at === 0))
  return parts.length === 0 ? '.' : parts.join('/')
}

function shorten(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function toBranchRef(name: string | undefined): string | undefined {
  if (name === undefined || name === '') return undefined
  return name.startsWith('refs/') ? name : `refs/heads/${name}`
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    value,
  )
  return typeof found === 'string' ? found : undefined
}
