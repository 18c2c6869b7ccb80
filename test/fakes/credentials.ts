// The Credentials port in memory.
import type { Credentials, Login } from '../../src/ports/credentials.ts'

export type FakeCredentials = Credentials & { readonly adopted: readonly Login[] }

/** Logins that lead to a folder's name. */
export function createFakeCredentials(): FakeCredentials {
  const adopted: Login[] = []
  return {
    adopted,
    async adopt(login, folder) {
      adopted.push(login)
      return { DOCKER_CONFIG: folder }
    },
  }
}
