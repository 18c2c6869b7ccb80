// Contents of cache mounts in memory.
import type { MountState, MountStore } from '../../src/ports/mounts.ts'

export type FakeMounts = MountStore & { readonly saved: MountState[] }

/** An empty store. */
export function createFakeMounts(): FakeMounts {
  const saved: MountState[] = []
  return {
    saved,
    find: async ({ scope, refs }) =>
      saved.findLast(({ note }) => note.scope === scope && refs.includes(note.ref))?.note,
    fetch: async () => undefined,
    keep: async (tar, note, run) => {
      const archive = `layersmith-2-mounts-data-${'0'.repeat(64)}`
      return { key: `mounts-${run}`, path: tar, note: { version: 1, ...note, archive, size: 1 } }
    },
    async save(state) {
      saved.push(state)
      return { saved: true, bytes: state.note.size, problem: undefined, unavailable: false }
    },
  }
}
