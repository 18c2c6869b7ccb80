// A registry → the same one, asked for each thing once; a host that is down or has had enough is left alone.
import { ExternalError } from '../errors.ts'
import { requireReference } from '../image/reference-name.ts'
import type { ManifestInfo, Registry } from '../ports/registry.ts'

export type Lookup = {
  digest(reference: string): Promise<string>
  manifest(reference: string): Promise<ManifestInfo>
  blob(reference: string, digest: string): Promise<string>
}

const FINAL: ReadonlySet<string> = new Set(['rate-limited', 'unreachable', 'unavailable'])

/** Requests to one host go one after the other, so that the first refusal spares the rest. */
export function createLookup(registry: Registry): Lookup {
  const answers = new Map<string, Promise<unknown>>()
  const lines = new Map<string, Promise<unknown>>()
  const refusals = new Map<string, ExternalError>()
  const once = <T>(key: string, reference: string, ask: () => Promise<T>): Promise<T> => {
    const known = answers.get(key) as Promise<T> | undefined
    if (known !== undefined) return known
    const host = requireReference(reference).domain
    const answer = (lines.get(host) ?? Promise.resolve()).then(async () => {
      const refused = refusals.get(host)
      if (refused !== undefined) throw refused
      return ask().catch((error: unknown) => {
        if (error instanceof ExternalError && FINAL.has(error.reason)) refusals.set(host, error)
        throw error
      })
    })
    answers.set(key, answer)
    lines.set(
      host,
      answer.catch(() => undefined),
    )
    return answer
  }
  return {
    digest: (reference) => once(`digest ${reference}`, reference, () => registry.digest(reference)),
    manifest: (reference) => once(`manifest ${reference}`, reference, () => registry.manifest(reference)),
    blob: (reference, digest) =>
      once(`blob ${reference} ${digest}`, reference, () => registry.blob(reference, digest)),
  }
}
