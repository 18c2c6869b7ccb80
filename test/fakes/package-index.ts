// Archives of distributions in memory.
import { ExternalError } from '../../src/errors.ts'
import type { PackageIndex } from '../../src/ports/package-index.ts'

export type FakePackageIndex = PackageIndex & {
  /** What is behind an address, unpacked. */
  readonly files: Map<string, string | Uint8Array>
  /** Addresses that were read, in order. */
  readonly asked: readonly string[]
}

/** Nothing is there; a host `down.example` does not answer. */
export function createFakePackageIndex(forms: readonly string[] = ['.xz', '.gz', '']): FakePackageIndex {
  const files = new Map<string, string | Uint8Array>()
  const asked: string[] = []
  return {
    files,
    asked,
    forms: async () => forms,
    async read(url) {
      asked.push(url)
      if (url.includes('down.example'))
        throw new ExternalError('packages', 'unreachable', `${url} does not answer: no.`)
      const found = files.get(url)
      return found === undefined ? undefined : Buffer.from(found)
    },
  }
}
