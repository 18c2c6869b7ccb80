// RUNs with pip → those that keep its cache, as hadolint follows PIP_NO_CACHE_DIR through stages.
import { isMounted } from './left-cache.ts'
import { isPipCached } from './pip.ts'
import { runOf } from './runs.ts'
import type { SeenPair, Step } from './seen.ts'

const TRUTHY = ['1', 'true', 'True', 'TRUE', 'on', 'On', 'ON', 'yes', 'Yes', 'YES']
const NAME = 'PIP_NO_CACHE_DIR'

/** A stage starts with what a stage of its base's name has; the first FROM of a file starts with nothing. */
export function* findCachedPip(steps: readonly Step[]): Generator<Step> {
  const off = new Map<string, boolean>()
  let current: string | undefined
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'from') {
      const name = stageKey(seen.alias ?? seen.name)
      if (current !== undefined) off.set(name, off.get(stageKey(seen.name)) === true)
      current = name
    } else if (seen.kind === 'env' && isSwitchedOff(seen.pairs)) {
      current ??= ''
      off.set(current, true)
    } else if (seen.kind === 'run') {
      const run = runOf(seen)
      const silent = (current !== undefined && off.get(current)) || isSetIn(run.args.text)
      if (!silent && run.calls.some(isPipCached) && !isMounted(run, '.cache/pip')) yield step
    }
  }
}

/** No stage is called like what stands before the first FROM. */
function stageKey(name: string): string {
  return `=${name}`
}

function isSwitchedOff(pairs: readonly SeenPair[]): boolean {
  const pair = pairs.find(({ key }) => key === NAME)
  return pair !== undefined && TRUTHY.includes(pair.value)
}

/** Only the first place counts. */
function isSetIn(text: string): boolean {
  const at = text.indexOf(`${NAME}=`)
  return at >= 0 && TRUTHY.some((word) => text.startsWith(word, at + NAME.length + 1))
}
