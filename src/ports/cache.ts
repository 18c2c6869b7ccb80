// The layer cache: opened before the build, finished after it, saved in the post step.
// A directory carried by the Actions cache today, a registry on loopback tomorrow: both fit.

import type { KeptReport } from '../cache/index-entry.ts'
import type { FactsStore } from './facts-store.ts'
import type { BlobPlace } from './layer-reader.ts'
import type { Registry } from './registry.ts'

export type CacheRequest = {
  /** Image scope (see `cache/scope.ts`): never shared by different images. */
  readonly scope: string
  /** Git refs to read from, own first: own ref, pull request base, default branch. */
  readonly refs: readonly string[]
  /** False: nothing is looked up. */
  readonly read?: boolean
  /** False: restore only, export nothing. */
  readonly write: boolean
  /** Commit and run, for the entry's name and for people. */
  readonly commit: string
  readonly run: string
  /** The builder reaches what listens on this machine's loopback address. */
  readonly loopback: boolean
  /** Where it does not, it may be left to keep its layers in the service by itself. */
  readonly byItself: boolean
  /** Base images, as the Dockerfile names them: their layers are left to their registry. */
  readonly bases: readonly string[]
  /** Whether their layers are kept here all the same. */
  readonly storeBases?: boolean
  /** Bytes that the layers of one cache may take; what is worth least goes first. */
  readonly budget: number
  /** Attributes of the export that say how layers are compressed. */
  readonly compression: readonly string[]
  /** Those of the build; the machine's own when empty. */
  readonly platforms: readonly string[]
  readonly registry: () => Promise<Pick<Registry, 'digest' | 'manifest' | 'stream'>>
}

export type CacheStats = {
  /** Where the restored cache came from; undefined on a miss. */
  readonly source: { readonly ref: string; readonly commit: string; readonly savedAt: number } | undefined
  readonly restoredBytes: number
  readonly seconds: number
  /** One sentence when the cache could not be used as asked; shown once as a notice. */
  readonly problem: string | undefined
  /** True when the service itself is in trouble: this run asks nothing more of it. */
  readonly unavailable: boolean
  /** In place of all that, where only the builder knows. */
  readonly note?: string
}

/** What the post step needs; JSON, no secrets. */
export type CacheState =
  | {
      readonly kind: 'directory'
      readonly key: string
      readonly directory: string
      readonly bytes: number
    }
  | {
      readonly kind: 'packs'
      /** Name of the index, which is written last. */
      readonly key: string
      /** What the names of this image's indexes on this ref begin with, and the ref. */
      readonly prefix: string
      readonly ref: string
      /** Holds the index, the list of packs and the blobs that are new. */
      readonly directory: string
      /** Of the packs that are new. */
      readonly bytes: number
    }

/** What the build has told. */
export type Told = {
  /** What it took to make a layer, by blob digest. */
  readonly seconds?: ReadonlyMap<string, number>
  /** What it took to run a step, by its fingerprint: of all that the cache has now. */
  readonly steps?: ReadonlyMap<string, number>
  /** False: every step was cached, so that the same layers under other keys are nothing new. */
  readonly ran?: boolean
  /** A report for later runs to compare with. */
  readonly report?: KeptReport | undefined
  /** Diff ids of the image's layers: what they told is kept, and nothing else; left out by a run that read none. */
  readonly layers?: readonly string[] | undefined
}

/** Layers that passed through the cache or lie in it, for whoever reads what is in them. */
export type LayerContents = {
  /** What they told earlier runs, and what this one keeps for later ones. */
  readonly facts: FactsStore
  /** Digest of the tar in a blob, where the builder has told. */
  diffId(digest: string): string | undefined
  /** Bytes that would have to be fetched, 0 for a layer on this machine; undefined when it cannot be had here. */
  cost(digest: string): number | undefined
  /** Where its bytes lie, fetched and proven where necessary. */
  place(digest: string): Promise<BlobPlace>
}

export type FoundReport = KeptReport & { readonly ref: string }

export interface OpenCache {
  /** Values for `--cache-from` and `--cache-to`. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly stats: CacheStats
  /** Uncompressed (tar) bytes by blob digest, for layers whose blobs passed through. Asked after the build. */
  diskSizes(digests: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** After the build (also a failed one): what is to be saved, undefined when nothing changed or nothing may be written. */
  finish(told?: Told): Promise<CacheState | undefined>
  /** Seconds of steps when they last ran, by fingerprint, where earlier runs have noted them. */
  readonly steps?: ReadonlyMap<string, number>
  /** Reports that came along, those of one ref newest first. */
  readonly reports?: readonly FoundReport[]
  /** Left out by a cache that keeps nothing of the sort. Asked after the build and before `finish`. */
  readonly contents?: LayerContents
  /** Seconds so far in which the cache was looked for, read from or written to; left out where nobody knows. */
  spent?(): number
  /** Base images of the build as `repository@digest`, where they are known. */
  readonly bases: readonly string[]
  /** Something that was offered could not be delivered: a build that failed may work without the cache. */
  faulty(): boolean
  /** False when the builder never asked for anything, so that it cannot have what is offered. Asked after the build. */
  reached(): boolean
  /** Bytes that came over the network so far. */
  fetched(): number
}

export type SaveResult = {
  readonly saved: boolean
  readonly bytes: number
  readonly problem: string | undefined
  /** As in `CacheStats`. */
  readonly unavailable: boolean
  /** Packs that caches of this ref had once and do without now. */
  readonly left?: readonly string[]
}

export interface LayerCache {
  open(request: CacheRequest): Promise<OpenCache>
  /** Never throws for the service's sake: a failure is a `problem`. */
  save(state: CacheState): Promise<SaveResult>
}
