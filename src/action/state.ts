// What the main step leaves for the post step, as one value in the runner's state.
import { getState, saveState } from '@actions/core'
import { type Memory, NOTHING_LEFT, type PostState } from '../ports/memory.ts'

const NAME = 'layersmith'

/** Remembers by writing the whole state anew each time: the runner keeps the last one. */
export function createMemory(env: Readonly<Record<string, string | undefined>>): Memory {
  let state: PostState = NOTHING_LEFT
  return {
    remember(change) {
      state = { ...state, ...change }
      if (env['GITHUB_STATE']) saveState(NAME, JSON.stringify(state))
    },
  }
}

/** The state of the main step; undefined when it left none (it never started). */
export function readPostState(): PostState | undefined {
  const text = getState(NAME)
  if (text === '') return undefined
  try {
    return { ...NOTHING_LEFT, ...(JSON.parse(text) as Partial<PostState>) }
  } catch {
    return undefined
  }
}
