// Images that a build uses → those from a registry that is not on the list.
import type { SeenMount, Step } from './seen.ts'

type Image = { readonly registry: string | undefined; readonly name: string }

/** Silent without a list; an image without registry is one of docker.io. */
export function findUntrusted(steps: readonly Step[], trusted: readonly string[]): readonly Step[] {
  if (trusted.length === 0) return []
  const aliases = new Set<string>()
  const isTrusted = ({ registry, name }: Image) => {
    if (aliases.has(name)) return true
    const homes = registry === undefined ? ['docker.io', 'hub.docker.com'] : [registry]
    const allowed = homes.some((home) => trusted.some((entry) => covers(entry, home)))
    return allowed || (registry === undefined && name === 'scratch')
  }
  return steps.filter(({ seen }) => {
    if (seen.kind === 'copy') {
      const from = seen.flags.get('from')
      return from !== undefined && !isTrusted(splitImage(from))
    }
    if (seen.kind === 'run') return !seen.mounts.flatMap(imageOf).every(isTrusted)
    if (seen.kind !== 'from') return false
    const found = !isTrusted(seen)
    if (seen.alias !== undefined) aliases.add(seen.alias)
    return found
  })
}

function imageOf({ type, from }: SeenMount): readonly Image[] {
  return from !== undefined && (type === 'cache' || type === 'bind') ? [splitImage(from)] : []
}

function splitImage(text: string): Image {
  const [first = '', ...rest] = text.split('/')
  const named = rest.length > 0 && first.includes('.')
  return named ? { registry: first, name: rest.join('/') } : { registry: undefined, name: text }
}

/** A star at one end stands for anything. */
function covers(entry: string, registry: string): boolean {
  if (entry === '*') return true
  if (entry.startsWith('*')) return registry.endsWith(entry.slice(1))
  return entry.endsWith('*') ? registry.startsWith(entry.slice(0, -1)) : registry === entry
}
