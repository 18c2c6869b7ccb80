// A folder of the image → whether it is there for sure before an instruction. COPY makes missing ones with its own owner and mode.
import { copyTarget } from './broad-copy.ts'
import type { CopyFacts, Facts, Placed } from './facts.ts'
import { pathBelow, workdirAt } from './image-path.ts'
import { remember } from './remember.ts'
import { baseImage } from './user-at.ts'

/** Folders of every distribution. */
const STANDARD = new Set([
  ...['/', '/bin', '/etc', '/home', '/lib', '/opt', '/root', '/sbin', '/srv', '/tmp', '/usr', '/usr/bin'],
  ...['/usr/lib', '/usr/local', '/usr/local/bin', '/usr/local/lib', '/usr/local/share', '/usr/sbin', '/var'],
])

/** The base brings it, or a WORKDIR above has made it or something in it. */
export function isKnownFolder(
  facts: Facts,
  { stage, order }: Pick<Placed, 'stage' | 'order'>,
  path: string,
): boolean {
  const { chain = [] } = facts.stages[stage] ?? {}
  const first = facts.stages[chain[0] ?? -1]
  const bare = first?.base.kind !== 'image' || baseImage(facts, stage) === 'busybox'
  if (STANDARD.has(path) && !bare) return true
  return workdirs(facts).some(
    (made) =>
      chain.includes(made.stage) &&
      (made.stage !== stage || made.order < order) &&
      pathBelow(path, made.path) !== undefined,
  )
}

const workdirs = remember((facts: Facts) =>
  facts.placed
    .filter(({ instruction, onbuild }) => instruction.keyword === 'WORKDIR' && !onbuild)
    .map(({ stage, order }) => ({ stage, order, path: workdirAt(facts, stage, order + 1) })),
)

/** The folder that gets the files of a COPY. */
export function copyFolder(facts: Facts, copy: CopyFacts): string {
  const target = copyTarget(facts, copy)
  const single = copy.sources.length < 2 && !/(?:^|\/)\.{0,2}["']?$/.test(copy.destination?.value ?? '.')
  return single ? target.slice(0, target.lastIndexOf('/')) || '/' : target
}

/** The longest path that holds both. */
export function commonFolder(one: string, other: string): string {
  const parts = one.split('/')
  const shared = other.split('/').findIndex((part, index) => part !== parts[index])
  return (shared === -1 ? other : parts.slice(0, shared).join('/')) || '/'
}
