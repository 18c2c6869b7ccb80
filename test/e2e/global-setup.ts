// Turns the start of the end-to-end project into a warm engine and registry, and its end into a clean machine.

import { startEngine } from '../support/engine.ts'
import { removeDeadRuns, removeRunFolder, runFolder } from '../support/home.ts'
import { pushBusybox } from '../support/images.ts'
import { startRegistry } from '../support/registry.ts'

/** Starts the parts most tests share by the name `main`. */
export async function setup(): Promise<void> {
  await removeDeadRuns()
  runFolder()
  await startEngine({ name: 'main' })
  await pushBusybox(await startRegistry({ name: 'main' }))
}

/** Stops every engine and registry the tests have started. */
export async function teardown(): Promise<void> {
  await removeRunFolder()
}
