// The package.json of an installed npm package to the package it is.
import type { Package } from '../package.ts'

/** `node_modules/a` and `node_modules/@b/a`, but nothing nested in another package; pnpm keeps all in a store. */
const TOP_LEVEL =
  /^(?:(?!node_modules\/)[^/]+\/)*node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?(?:@[^/]+\/)?[^/.@][^/]*\/package\.json$/

export function isTopLevelPackage(path: string): boolean {
  return TOP_LEVEL.test(path)
}

/** A package without name or version is no package: many a folder holds a package.json of its own. */
export function parsePackageJson(text: string): readonly Package[] {
  const { name, version } = readJson(text)
  if (typeof name !== 'string' || typeof version !== 'string') return []
  return [{ manager: 'node', name, version, architecture: undefined, source: undefined, size: undefined }]
}

function readJson(text: string): { readonly name?: unknown; readonly version?: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
