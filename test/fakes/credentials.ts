// The Credentials port in memory.
import type { Credentials, Login } from '../../src/ports/credentials.ts'

export type FakeCredentials = Credentials & { readonly adopted: readonly Login[] }

/** `known` are hosts of the user's own configuration. Logins that lead to a folder's name. */
export function createFakeCredentials(known: readonly string[] = []): FakeCredentials {
  const adopted: Login[] = []
  return {
    adopted,
    async adopt(logins, folder) {
      adopted.push(...logins)
      return { DOCKER_CONFIG: folder }
    },
    knows: async (host) => known.includes(host),
  }
}
