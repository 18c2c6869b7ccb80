// The run's private folder for logins and secrets, made when first needed, and gone when the step ends.
import { type LoggedIn, logIn } from './login.ts'
import type { Ports } from './ports.ts'
import type { Settings } from './settings.ts'

export type Vault = {
  folder(): Promise<string>
  /** Logs in at the first call. */
  loggedIn(): Promise<LoggedIn>
  clear(): Promise<void>
}

/** Nothing is made yet. */
export function openVault(settings: Settings, ports: Ports): Vault {
  let folder: Promise<string> | undefined
  let login: Promise<LoggedIn> | undefined
  const make = async (): Promise<string> => {
    const made = await ports.files.makeTempFolder('layersmith-vault-')
    // for a run that is killed
    ports.memory.remember({ folders: [made] })
    return made
  }
  const open = (): Promise<string> => {
    folder ??= make()
    return folder
  }
  return {
    folder: open,
    loggedIn: () => {
      login ??= open().then((path) => logIn(settings, ports.files.resolve(path, 'docker'), ports))
      return login
    },
    clear: async () => {
      if (folder !== undefined) await ports.files.remove(await folder)
    },
  }
}
