// A Dockerfile and what the build is given → every image from outside that the target reaches.
import { chainOf, deriveStages, type Stage, type StageGraph } from '../dockerfile/stages.ts'
import type { Dockerfile, Instruction } from '../dockerfile/syntax.ts'
import { parseReference } from '../image/reference.ts'
import { canonicalName } from '../image/reference-name.ts'

export type ExternalUse = {
  readonly kind: 'from' | 'copy' | 'mount' | 'syntax'
  /** Index of the stage; undefined for the syntax image. */
  readonly stage: number | undefined
  readonly line: number
}

export type External = {
  /** As the file names it, arguments filled in. */
  readonly reference: string
  readonly uses: readonly ExternalUse[]
  /** The image is built on it: its layers are the image's first ones. */
  readonly base: boolean
  /** Which platform the build takes: the target's, a fixed one, or one that only the builder knows. */
  readonly platform: 'target' | 'unknown' | { readonly fixed: string }
}

export type Externals = {
  readonly images: readonly External[]
  /** As written: a build argument that is not known decides, or the name is none. */
  readonly unknown: readonly string[]
}

export type BuildGiven = {
  readonly buildArgs: Readonly<Record<string, string>>
  readonly target: string | undefined
  /** `name=value` lines. */
  readonly buildContexts: readonly string[]
}

type Found = {
  readonly reference: string | undefined
  readonly raw: string
  readonly use: ExternalUse
  readonly base: boolean
  readonly platform: External['platform']
}

/** Finds them in the file's order; one that is used several times is listed once for each platform. */
export function listExternals(file: Dockerfile, given: BuildGiven): Externals {
  const graph = deriveStages(file, given)
  const contexts = readContexts(given.buildContexts)
  const found = [...syntaxOf(file, given), ...graph.stages.flatMap((stage) => usesOf(graph, stage))]
  const replaced = found.flatMap((one) => {
    const named = one.reference === undefined ? undefined : contexts.get(contextKey(one.reference))
    if (named === undefined) return [one]
    return named === 'elsewhere' ? [] : [{ ...one, reference: named.image }]
  })
  const bad = (reference: string | undefined) => reference === undefined || !parseReference(reference).ok
  return {
    images: merge(replaced.filter(({ reference }) => !bad(reference))),
    unknown: [...new Set(replaced.filter(({ reference }) => bad(reference)).map(({ raw }) => raw))],
  }
}

function syntaxOf({ directives, text }: Dockerfile, { buildArgs }: BuildGiven): readonly Found[] {
  const directive = directives.find(({ name }) => name === 'syntax')
  // what stands behind the image are options for it
  const reference = buildArgs['BUILDKIT_SYNTAX'] ?? directive?.value.split(/\s/)[0]
  if (reference === undefined || reference === '' || text === '') return []
  const use = { kind: 'syntax', stage: undefined, line: directive?.line ?? 1 } as const
  return [{ reference, raw: reference, use, base: false, platform: 'unknown' }]
}

function usesOf(graph: StageGraph, stage: Stage): readonly Found[] {
  if (!stage.reachable) return []
  const { base, from, index, edges } = stage
  const last = graph.target === undefined ? undefined : chainOf(graph, graph.target).at(-1)
  const own: readonly Found[] =
    base.stage !== undefined || base.scratch
      ? []
      : [
          {
            reference: base.reference,
            raw: base.raw,
            use: { kind: 'from', stage: index, line: from.line },
            base: last?.index === index,
            platform: platformOf(from, base.platform),
          },
        ]
  const others = edges.flatMap(({ kind, name, stage: to, instruction }): readonly Found[] =>
    to === undefined
      ? [
          {
            reference: name.includes('$') ? undefined : name,
            raw: name,
            use: { kind, stage: index, line: instruction.line },
            base: false,
            platform: 'target',
          },
        ]
      : [],
  )
  return [...own, ...others]
}

/** Only the builder knows what BUILDPLATFORM is; without a flag it is the target's. */
function platformOf({ flags }: Instruction, expanded: string | undefined): External['platform'] {
  const written = flags.find(({ name }) => name === 'platform')?.value
  if (written === undefined || /^\$\{?TARGETPLATFORM\}?$/.test(written)) return 'target'
  return expanded === undefined ? 'unknown' : { fixed: expanded }
}

type Context = { readonly image: string } | 'elsewhere'

/** Named contexts stand in for images of their name. */
function readContexts(lines: readonly string[]): ReadonlyMap<string, Context> {
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf('=')
      if (at < 1) return []
      const value = line.slice(at + 1)
      const image = /^docker-image:\/\/(.+)$/.exec(value)?.[1]
      return [[contextKey(line.slice(0, at)), image === undefined ? 'elsewhere' : { image }] as const]
    }),
  )
}

function contextKey(name: string): string {
  const parsed = parseReference(name)
  return parsed.ok ? canonicalName(parsed.reference) : name
}

function merge(found: readonly Found[]): readonly External[] {
  const byKey = new Map<string, External>()
  for (const { reference = '', use, base, platform } of found) {
    const key = JSON.stringify([reference, platform])
    const known = byKey.get(key)
    byKey.set(key, {
      reference,
      platform,
      uses: [...(known?.uses ?? []), use],
      base: base || known?.base === true,
    })
  }
  return [...byKey.values()]
}
