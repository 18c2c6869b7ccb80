// The Credentials port: a private copy of the user's docker configuration with one login in it.
import type { Credentials } from '../../ports/credentials.ts'
import { writePrivateConfig } from './private-config.ts'

/** `from` is the user's docker config folder. Its `buildx` state stays shared through links. */
export function createCredentials(from: string): Credentials {
  return {
    adopt: async (login, folder) => {
      await writePrivateConfig({ ...login, from, into: folder })
      return { DOCKER_CONFIG: folder }
    },
  }
}
