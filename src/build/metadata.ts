// Text of the metadata file → digest, image id, build ref and provenance by platform.
import { type Provenance, readProvenance } from './provenance.ts'

export type BuildMetadata = {
  readonly digest: string | undefined
  readonly imageId: string | undefined
  readonly mediaType: string | undefined
  /** `os/arch[/variant]` of a single-platform result. */
  readonly platform: string | undefined
  /** `builder/node/id`. */
  readonly ref: string | undefined
  /** Key '' when the file holds one provenance without a platform. */
  readonly provenance: ReadonlyMap<string, Provenance>
}

export const NO_METADATA: BuildMetadata = {
  digest: undefined,
  imageId: undefined,
  mediaType: undefined,
  platform: undefined,
  ref: undefined,
  provenance: new Map(),
}

const KEY = 'buildx.build.provenance'

type Raw = { readonly [key: string]: unknown }
type RawDescriptor = {
  mediaType?: string
  platform?: { os?: string; architecture?: string; variant?: string }
}

function platformOf(descriptor: RawDescriptor | undefined): string | undefined {
  const { os, architecture, variant } = descriptor?.platform ?? {}
  if (os === undefined || architecture === undefined) return undefined
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/')
}

function parseObject(text: string): Raw | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined
  } catch {
    return undefined
  }
}

/** Reads the file; a broken one counts as empty, since a report must not fail a build that worked. */
export function readMetadata(text: string | undefined): BuildMetadata {
  if (text === undefined) return NO_METADATA
  const raw = parseObject(text)
  if (raw === undefined) return NO_METADATA
  const string = (key: string): string | undefined => (typeof raw[key] === 'string' ? raw[key] : undefined)
  const descriptor = raw['containerimage.descriptor'] as RawDescriptor | undefined
  const provenance = new Map<string, Provenance>()
  for (const [key, value] of Object.entries(raw)) {
    const read = key === KEY || key.startsWith(`${KEY}/`) ? readProvenance(value) : undefined
    if (read !== undefined) provenance.set(key.slice(KEY.length + 1), read)
  }
  return {
    digest: string('containerimage.digest'),
    imageId: string('containerimage.config.digest'),
    mediaType: descriptor?.mediaType,
    platform: platformOf(descriptor),
    ref: string('buildx.build.ref'),
    provenance,
  }
}

/** The metadata as people's workflows read it: without the provenance, which nobody asked to publish. */
export function renderMetadataOutput(text: string | undefined): string {
  const raw = text === undefined ? undefined : parseObject(text)
  if (raw === undefined) return ''
  return JSON.stringify(Object.fromEntries(Object.entries(raw).filter(([key]) => !key.startsWith(KEY))))
}
