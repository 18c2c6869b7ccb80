// Contents of cache mounts, carried from run to run.
import type { MountNote } from '../cache/mount-note.ts'
import type { SaveResult } from './cache.ts'

/** What the post step needs; JSON, no secrets. */
export type MountState = {
  /** Name of the note, which is written last. */
  readonly key: string
  readonly note: MountNote
  /** The compressed archive; undefined when one of that content is stored already. */
  readonly path: string | undefined
}

export type MountQuery = { readonly scope: string; readonly refs: readonly string[] }

export interface MountStore {
  /** The newest note of the first ref that has one whose archive is there; undefined when none or unavailable. */
  find(query: MountQuery): Promise<MountNote | undefined>
  /** Downloads the archive as `mounts.tar` into the folder. Throws ExternalError('cache'). */
  fetch(note: MountNote, folder: string): Promise<void>
  /** Compresses and names the archive of a run. */
  keep(tar: string, note: Omit<MountNote, 'version' | 'archive' | 'size'>, run: string): Promise<MountState>
  /** Never throws for the service's sake: a failure is a `problem`. */
  save(state: MountState): Promise<SaveResult>
}
