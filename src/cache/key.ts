// Scope, ref, run and content → names of cache entries and the prefixes they are found by.
import { hashRef } from './scope.ts'

// The ref is part of every key: the service falls through from own to base to default scope at any
// prefix match and does not say which scope answered.

/** Prefix of all layer caches of one image made on one ref. */
export function deriveLayersPrefix(scope: string, ref: string): string {
  return `layersmith-1-layers-${scope}-${hashRef(ref)}-`
}

/** Name of one layer cache: what it holds is part of the name, so an entry that exists is the same cache. */
export function deriveLayersKey(prefix: string, run: string, indexDigest: string): string {
  return `${prefix}${plain(run)}-${indexDigest.replace(/^sha256:/, '').slice(0, 12)}`
}

/** Prefix of all reports of one image made on one ref. */
export function deriveReportPrefix(scope: string, ref: string): string {
  return `layersmith-1-report-${scope}-${hashRef(ref)}-`
}

/** Name of the report of one commit. */
export function deriveReportKey(prefix: string, commit: string): string {
  return `${prefix}${plain(commit)}`
}

function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80)
}

/** Prefix of all indexes of one image made on one ref. */
export function deriveIndexPrefix(scope: string, ref: string): string {
  return `layersmith-2-index-${scope}-${hashRef(ref)}-`
}

/** Prefix of all notes on cache mounts of one image made on one ref. */
export function deriveMountPrefix(scope: string, ref: string): string {
  return `layersmith-2-mounts-${scope}-${hashRef(ref)}-`
}

/** What all entries of layer facts begin with: the same layer tells the same, whatever the image and ref. */
export const FACTS_PREFIX = 'layersmith-1-facts-'

/** Name of the facts whose files have this digest together. */
export function deriveFactsKey(content: string): string {
  return `${FACTS_PREFIX}${content.slice(0, 16)}`
}
