// Turns a declared effect and what a fix did to an image into the parts of it that happened, and into what nobody declared.

import type { FixEffect } from '../../src/lint/fix-effect.ts'
import type { BuiltImage } from './image-builds.ts'
import { compareImages } from './image-tree.ts'

export type Outcome = {
  /** Declared and seen. */
  readonly seen: readonly string[]
  /** Seen and not declared. */
  readonly undeclared: readonly string[]
}

/** Each part of a declaration in a few words. */
export function partsOf({ config = [], removes = [], rewrites = [], repairs }: FixEffect): readonly string[] {
  const fields = config.map((field) => `config ${field}`)
  const paths = [...removes.map((path) => `removes ${path}`), ...rewrites.map((path) => `rewrites ${path}`)]
  return [...fields, ...paths, ...(repairs ? ['repairs'] : [])]
}

/** `named` are the patterns behind the `<names>` of the declaration. */
export function judgeEffect(
  effect: FixEffect,
  named: readonly string[] = [],
  [before, after]: readonly [BuiltImage, BuiltImage],
): Outcome {
  if (after.tree === undefined) return { seen: [], undeclared: [`the fixed file fails: ${errorOf(after)}`] }
  if (before.tree === undefined) return judgeRepair(effect, errorOf(before))
  const { removed, added, changed, config } = compareImages(before.tree, after.tree)
  const removes = (effect.removes ?? []).map((pattern) => ({
    part: `removes ${pattern}`,
    paths: removed.filter((path) => patternsOf(pattern, named).some((one) => matchesPath(one, path))),
  }))
  const gone = removes.flatMap(({ paths }) => paths)
  const rewrites = effect.rewrites ?? []
  const fields: readonly string[] = effect.config ?? []
  return {
    seen: [
      ...fields.filter((field) => config.includes(field)).map((field) => `config ${field}`),
      ...removes.flatMap(({ part, paths }) => (paths.length > 0 ? [part] : [])),
      ...rewrites.filter((path) => changed.includes(path)).map((path) => `rewrites ${path}`),
    ],
    undeclared: [
      ...config.filter((field) => !fields.includes(field)).map((field) => `config ${field}`),
      ...removed
        .filter((path) => !gone.some((one) => `${one}/`.startsWith(`${path}/`)))
        .map((path) => `removed ${path}`),
      ...changed.filter((path) => !rewrites.includes(path)).map((path) => `changed ${path}`),
      ...added.map((path) => `added ${path}`),
    ],
  }
}

/** A build that fails for want of a network proves nothing. */
function judgeRepair({ repairs = false }: FixEffect, error: string): Outcome {
  const proven = repairs && !/failed to do request|connection refused/.test(error)
  return proven
    ? { seen: ['repairs'], undeclared: [] }
    : { seen: [], undeclared: [`the file fails: ${error}`] }
}

function errorOf({ stderr }: BuiltImage): string {
  return stderr.split('\n').findLast((line) => line.startsWith('ERROR')) ?? stderr.slice(-300)
}

function patternsOf(pattern: string, named: readonly string[]): readonly string[] {
  return /^<.*>$/.test(pattern) ? named : [pattern]
}

/** `/a/**` is the folder too. */
function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+$]/g, '\\$&')
    .replace(/\/\*\*$/, '(?:/\0)?')
    .replace(/\/\*\*\//g, '/(?:\0/)?')
    .replace(/\*/g, '[^/]*')
    .replaceAll('\0', '.*')
    .replace(/^~/, '(?:/root|/home/[^/]+)')
  return new RegExp(`^${source}$`).test(path)
}
