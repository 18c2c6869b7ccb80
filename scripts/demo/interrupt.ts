// Turns a signal into an end that leaves nothing behind.

import { spawnSync } from 'node:child_process'

const home = new URL('../../test/support/home.ts', import.meta.url)

/** On Ctrl-C and the like: stops all engines of this run, then ends with 130. */
export function cleanUpWhenInterrupted(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cleanUp)
}

// while another process does it, this one stands still and starts nothing new
function cleanUp(): void {
  const script = `import { removeRunFolder } from '${home}'\nawait removeRunFolder()`
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  process.exit(130)
}
