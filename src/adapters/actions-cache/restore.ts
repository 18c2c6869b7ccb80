// Git refs in order of preference → the first layer cache that is whole.
import { rm } from 'node:fs/promises'
import { deriveLayersPrefix } from '../../cache/key.ts'
import { nameRef } from '../../cache/scope.ts'
import { type Layout, readLayout } from './layout.ts'
import { type CacheNotes, readNotes } from './notes.ts'
import { restoreFolder } from './toolkit.ts'

export type Restored = { readonly layout: Layout; readonly notes: CacheNotes }
export type RestoreOutcome = {
  readonly restored: Restored | undefined
  readonly problem: string | undefined
  readonly unavailable: boolean
}

export type RestoreRequest = {
  readonly scope: string
  readonly refs: readonly string[]
  /** Where the cache directory is put. */
  readonly folder: string
  readonly limit: number
}

/** Asks for each ref's newest cache; a damaged one counts as a miss, a service in trouble ends the search. */
export async function restoreFirst(request: RestoreRequest): Promise<RestoreOutcome> {
  const { folder, limit, scope } = request
  let problem: string | undefined
  let unavailable = false
  for (const ref of new Set(request.refs)) {
    await rm(folder, { recursive: true, force: true })
    const answer = await restoreFolder({ what: 'layer cache', folder, limit }, deriveLayersPrefix(scope, ref))
    problem ??= answer.problem?.text
    if (answer.problem?.entryOnly === false) {
      unavailable = true
      break
    }
    if (answer.key === undefined) continue
    const restored = await readRestored(folder, scope)
    if (restored !== undefined) return { restored, problem, unavailable }
    problem ??= `The layer cache of ${nameRef(ref)} is damaged or incomplete; it was not used.`
  }
  await rm(folder, { recursive: true, force: true })
  return { restored: undefined, problem, unavailable }
}

async function readRestored(folder: string, scope: string): Promise<Restored | undefined> {
  const [layout, notes] = await Promise.all([readLayout(folder), readNotes(folder)])
  return layout !== undefined && notes?.scope === scope ? { layout, notes } : undefined
}
