// The Credentials port: a private copy of the user's docker configuration with logins in it.
import type { Credentials } from '../../ports/credentials.ts'
import { dockerConfigCredentials } from './docker-config.ts'
import { writePrivateConfig } from './private-config.ts'

/** `from` is the user's docker config folder. Its `buildx` state stays shared through links. */
export function createCredentials(from: string): Credentials {
  return {
    adopt: async (logins, folder) => {
      for (const [at, login] of logins.entries())
        await writePrivateConfig({ ...login, from: at === 0 ? from : folder, into: folder })
      return { DOCKER_CONFIG: folder }
    },
    // a helper that fails is named by whoever needs it
    knows: async (host) =>
      dockerConfigCredentials(from)(host).then(
        (credential) => credential !== undefined,
        () => true,
      ),
  }
}
