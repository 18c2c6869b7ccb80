// What is known of an engine's daemon → may its image store be switched, and the configuration that does it.

export type DaemonFacts = {
  /** The machine is thrown away after the job: nobody else uses its engine. */
  readonly throwAway: boolean
  /** Where the client finds the engine, as in DOCKER_HOST. */
  readonly endpoint: string
  /** As `docker info` lists them: `name=rootless`. */
  readonly securityOptions: readonly string[]
  readonly runningContainers: number
  /** Its configuration file, text undefined when there is none; undefined when no process of this machine is the engine. */
  readonly config: { readonly path: string; readonly text: string | undefined } | undefined
  /** Commands may be run as root. */
  readonly root: boolean
}

export type StoreSwitch =
  /** `text` is the whole new configuration file. */
  | {
      readonly kind: 'switch'
      readonly path: string
      readonly before: string | undefined
      readonly text: string
    }
  /** Half a sentence. */
  | { readonly kind: 'keep'; readonly because: string }

/** Restarting the engine must hurt nobody, and be undone when it fails. */
export function decideStoreSwitch(facts: DaemonFacts): StoreSwitch {
  const because = findObstacle(facts)
  if (because !== undefined || facts.config === undefined)
    return { kind: 'keep', because: because ?? 'its daemon is not a process of this machine' }
  const { path, text: before } = facts.config
  const text = withContainerdStore(before)
  if (text === undefined) return { kind: 'keep', because: `${path} is not a JSON object` }
  return { kind: 'switch', path, before, text }
}

function findObstacle(facts: DaemonFacts): string | undefined {
  const { throwAway, endpoint, securityOptions, runningContainers, config, root } = facts
  const has = (name: string) =>
    securityOptions.some((option) => option === `name=${name}` || option.startsWith(`name=${name},`))
  if (!throwAway) return 'this runner is not one that GitHub throws away after the job'
  if (!endpoint.startsWith('unix://')) return `it is not on this machine (${endpoint})`
  if (config === undefined) return 'its daemon is not a process of this machine'
  if (has('rootless')) return 'it runs without root'
  if (has('userns')) return 'it maps user ids (userns-remap), which the containerd store does not know'
  if (runningContainers > 0) {
    const containers =
      runningContainers === 1 ? 'a running container' : `${runningContainers} running containers`
    return `the restart would stop ${containers}`
  }
  return root ? undefined : 'restarting it takes root, or sudo without a password'
}

type Json = Readonly<Record<string, unknown>>

/** A driver chosen for the classic store goes, as the other one takes the word for a snapshotter of its own. */
function withContainerdStore(text: string | undefined): string | undefined {
  const found = text === undefined || text.trim() === '' ? {} : parseObject(text)
  if (found === undefined) return undefined
  const { 'storage-driver': _driver, 'storage-opts': _options, ...kept } = found
  const features = { ...asObject(found['features']), 'containerd-snapshotter': true }
  return `${JSON.stringify({ ...kept, features }, null, 2)}\n`
}

function parseObject(text: string): Json | undefined {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return undefined
  }
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}
