// The definition of a build (LLB, from its provenance) → the cache mounts of each step, by the ids the builder knows them by.

export type CacheMount = {
  /** As `id=` has it; the builder's own id is a slash longer. */
  readonly id: string
  /** Owner and mode of a mount that was given some: each combination is a cache of its own. */
  readonly owner: { readonly uid: number; readonly gid: number; readonly mode: number } | undefined
  readonly sharing: 'shared' | 'private' | 'locked'
}

export type StepMounts = {
  /** Step id in the provenance. */
  readonly step: string
  readonly mounts: readonly CacheMount[]
  /** The image its file system is from, with digest; undefined for one that began empty. */
  readonly image: string | undefined
}

type Json = { readonly [key: string]: unknown }
const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const string = (value: unknown): string => (typeof value === 'string' ? value : '')
const integer = (value: unknown): number => (Number.isSafeInteger(value) ? (value as number) : 0)

const CACHE = 3
const SHARING: readonly CacheMount['sharing'][] = ['shared', 'private', 'locked']

type Steps = ReadonlyMap<string, Json>

/** Steps that have cache mounts; those that begin with the content of an image or stage are left out. */
export function readStepMounts(definition: readonly unknown[]): readonly StepMounts[] {
  const steps: Steps = new Map(definition.map(object).map((step) => [string(step['id']), step]))
  return [...steps].flatMap(([id, step]): readonly StepMounts[] => {
    const mounts = array(object(opOf(step)['exec'])['mounts']).map(object)
    const found = mounts.flatMap((mount) => readMount(mount, step, steps))
    return found.length === 0 ? [] : [{ step: id, mounts: found, image: imageOf(step, steps) }]
  })
}

function readMount(mount: Json, step: Json, steps: Steps): readonly CacheMount[] {
  const options = object(mount['cacheOpt'])
  const id = string(options['ID'])
  if (mount['mountType'] !== CACHE || !id.startsWith('/')) return []
  const sharing = SHARING[integer(options['sharing'])] ?? 'shared'
  const known = { id: id.slice(1), sharing }
  if (mount['input'] === -1) return [{ ...known, owner: undefined }]
  const owner = ownerOf(steps.get(inputOf(step, integer(mount['input']))))
  return owner === undefined ? [] : [{ ...known, owner }]
}

/** The hidden step that BuildKit makes a folder with, for a mount with an owner or a mode. */
function ownerOf(step: Json | undefined): CacheMount['owner'] {
  const [action, ...more] = array(object(opOf(step ?? {})['file'])['actions']).map(object)
  const folder = object(object(action?.['Action'])['mkdir'])
  if (action?.['input'] !== -1 || more.length > 0 || folder['path'] !== '/cache') return undefined
  const by = (who: string) => integer(object(object(object(folder['owner'])[who])['User'])['byId'])
  return { uid: by('user'), gid: by('group'), mode: integer(folder['mode']) }
}

/** Down the file system of the step, to where it comes from. */
function imageOf(step: Json, steps: Steps): string | undefined {
  let at: Json | undefined = step
  for (let depth = 0; at !== undefined && depth < steps.size; depth += 1) {
    const source = string(object(opOf(at)['source'])['identifier'])
    if (source !== '') return /^docker-image:\/\/(.+)$/.exec(source)?.[1]
    at = steps.get(inputOf(at, 0))
  }
  return undefined
}

function opOf(step: Json): Json {
  return object(object(step['op'])['Op'])
}

function inputOf(step: Json, index: number): string {
  return string(array(step['inputs'])[index]).replace(/:\d+$/, '')
}
