// A folder nobody else may read, for as long as something is done with it.
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Removes the folder whatever happens, an interruption of the process included. */
export async function inPrivateFolder<T>(root: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(root, 'layersmith-shell-'))
  const stop = (signal: NodeJS.Signals) => {
    rmSync(folder, { recursive: true, force: true })
    forget()
    // the process ends as it would have without us, once nobody else listens either
    setImmediate(() => process.kill(process.pid, signal))
  }
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    return await use(folder)
  } finally {
    forget()
    await rm(folder, { recursive: true, force: true })
  }
}
