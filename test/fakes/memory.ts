// The Memory port: what the post step would find.
import { type Memory, NOTHING_LEFT, type PostState } from '../../src/ports/memory.ts'

export type FakeMemory = Memory & {
  state(): PostState
  /** Names of what changed, in order. */
  readonly changes: readonly string[]
}

/** A memory that starts empty. */
export function createFakeMemory(
  onChange: (change: Partial<PostState>) => void = () => undefined,
): FakeMemory {
  let state: PostState = NOTHING_LEFT
  const changes: string[] = []
  return {
    changes,
    state: () => state,
    remember(change) {
      state = { ...state, ...change }
      changes.push(...Object.keys(change))
      onChange(change)
    },
  }
}
