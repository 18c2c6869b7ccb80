// What the main step leaves for the post step, as one value in the runner's state.
import { getState, saveState } from '@actions/core'
import { type Memory, NOTHING_LEFT, type PostState } from '../ports/memory.ts'

const NAME = 'layersmith'

/** Linux takes 128 KiB for one variable, and as a variable the state reaches the post step. */
const LIMIT = 100_000

/** A report too large to pass on is not kept for later runs; everything else has to reach the post step. */
function render(state: PostState): string {
  const text = JSON.stringify(state)
  return Buffer.byteLength(text) <= LIMIT ? text : JSON.stringify({ ...state, report: undefined })
}

/** Remembers by writing the whole state anew each time: the runner keeps the last one. */
export function createMemory(env: Readonly<Record<string, string | undefined>>): Memory {
  let state: PostState = NOTHING_LEFT
  return {
    remember(change) {
      state = { ...state, ...change }
      if (env['GITHUB_STATE']) saveState(NAME, render(state))
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
