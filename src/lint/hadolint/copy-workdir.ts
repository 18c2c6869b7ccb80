// COPY instructions → those to a relative path before any WORKDIR, as hadolint follows it through stages.
import type { Step } from './seen.ts'

type State = {
  /** The alias or else the image; undefined before the first FROM. */
  readonly current: string | undefined
  /** By name; a later stage of the same name takes its place. */
  readonly set: ReadonlyMap<string | undefined, boolean>
}

/** A stage has what a stage of its base's name had; the first FROM of a file starts with nothing. */
export function* findRelativeCopies(steps: readonly Step[]): Generator<Step> {
  let state: State | undefined
  const set = new Map<string | undefined, boolean>()
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'from') {
      const current = seen.alias ?? seen.name
      if (state !== undefined) set.set(current, set.get(seen.name) ?? false)
      state = { current, set }
    } else if (seen.kind === 'workdir') {
      state ??= { current: undefined, set }
      set.set(state.current, true)
    } else if (seen.kind === 'copy') {
      const known = state !== undefined && set.get(state.current) === true
      if (!known && !isAbsolute(seen.target)) yield step
    }
  }
}

/** A path from `/`, a Windows drive, or a variable, in quotes or without. */
function isAbsolute(target: string): boolean {
  return /^(?:[/$]|\p{L}:)/u.test(target.replace(/^["']+/, ''))
}
