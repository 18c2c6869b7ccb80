// Build inputs and the builder at hand → the one command that builds (and pushes).
import { fittingAnnotations } from './annotations.ts'
import type { Compression } from './compression.ts'
import { deriveOutputs } from './outputs.ts'

export type Driver = 'docker' | 'docker-container' | 'kubernetes' | 'remote' | 'cloud'

export type Builder = {
  readonly name: string
  readonly driver: Driver
  /** Image store behind the docker driver; undefined for the other drivers. */
  readonly store: 'containerd' | 'classic' | undefined
  /** What the builder can run, first is its own. */
  readonly platforms: readonly string[]
  readonly nodes: number
  /** A container on this machine that shares its network: what listens on loopback is reached. */
  readonly hostNetwork?: boolean
  /** Version of its BuildKit, where it tells. */
  readonly buildkit?: string
  /** True when this run created it and has to remove it. */
  readonly ours: boolean
}

/** A secret handed to the build: from a private file or from a variable of the environment. */
export type Secret = { readonly id: string } & ({ readonly src: string } | { readonly env: string })

/** The inputs of docker/build-push-action, parsed; paths are as given. */
export type BuildInputs = {
  readonly context: string
  readonly file: string | undefined
  readonly target: string | undefined
  readonly platforms: readonly string[]
  readonly buildArgs: readonly string[]
  readonly buildContexts: readonly string[]
  readonly secrets: readonly Secret[]
  readonly ssh: readonly string[]
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly annotations: readonly string[]
  readonly load: boolean
  readonly noCache: boolean
  readonly noCacheFilters: readonly string[]
  readonly pull: boolean
  readonly network: string | undefined
  readonly addHosts: readonly string[]
  readonly ulimits: readonly string[]
  readonly shmSize: string | undefined
  readonly cgroupParent: string | undefined
  readonly allow: readonly string[]
  readonly attests: readonly string[]
  readonly provenance: string | undefined
  readonly sbom: string | undefined
  readonly outputs: readonly string[]
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
  readonly call: string | undefined
}

export type BuildPlan = {
  readonly inputs: BuildInputs
  readonly builder: Builder
  readonly push: boolean
  /** Repositories that get the image without a tag, in place of a push of the tags. */
  readonly byDigest?: readonly string[]
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
  /** The engine's own when not given. */
  readonly compression?: Compression
}

/** `args` follow `docker`; `metadataFile` is chosen by the caller. Nothing secret is in it. */
export type BuildCommand = { readonly args: readonly string[]; readonly metadataFile: string }

const each = (flag: string, values: readonly string[]): string[] =>
  values.map((value) => `--${flag}=${value}`)
const maybe = (flag: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`--${flag}=${value}`]
const when = (on: boolean, flag: string): string[] => (on ? [`--${flag}`] : [])

/** buildx reads the value as CSV. */
const csvField = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

function secretFlag(secret: Secret): string {
  const [name, value] = 'src' in secret ? ['src', secret.src] : ['env', secret.env]
  return `id=${secret.id},${csvField(`${name}=${value}`)}`
}

/** Attestations change what is pushed from a manifest to an index, so none is made unless asked for. */
function attestationFlags({ attests, provenance, sbom }: BuildInputs): string[] {
  const asked = attests.filter(
    (attest) =>
      !(provenance !== undefined && /(^|,)type=provenance(,|$)/.test(attest)) &&
      !(sbom !== undefined && /(^|,)type=sbom(,|$)/.test(attest)),
  )
  const hasProvenance =
    provenance !== undefined || asked.some((attest) => /(^|,)type=provenance(,|$)/.test(attest))
  return [
    ...each('attest', asked),
    ...maybe('provenance', hasProvenance ? provenance : 'false'),
    ...maybe('sbom', sbom),
  ]
}

/** The arguments of `docker` for the plan; `metadataFile` is an absolute path. */
export function deriveCommand(plan: BuildPlan, metadataFile: string): BuildCommand {
  const { inputs, builder } = plan
  const call = inputs.call !== undefined && inputs.call !== 'build'
  const args = [
    'buildx',
    'build',
    '--progress=rawjson',
    `--builder=${builder.name}`,
    ...maybe('file', inputs.file),
    ...maybe('target', inputs.target),
    ...(inputs.platforms.length === 0 ? [] : [`--platform=${inputs.platforms.join(',')}`]),
    ...each('build-arg', inputs.buildArgs),
    ...each('build-context', inputs.buildContexts),
    ...inputs.secrets.map((secret) => `--secret=${secretFlag(secret)}`),
    ...each('ssh', inputs.ssh),
    ...each('label', inputs.labels),
    ...each('no-cache-filter', inputs.noCacheFilters),
    ...each('add-host', inputs.addHosts),
    ...each('ulimit', inputs.ulimits),
    ...each('allow', inputs.allow),
    ...maybe('network', inputs.network),
    ...maybe('shm-size', inputs.shmSize),
    ...maybe('cgroup-parent', inputs.cgroupParent),
    ...when(inputs.noCache, 'no-cache'),
    ...when(inputs.pull, 'pull'),
    ...(call ? maybe('call', inputs.call) : resultFlags(plan, metadataFile)),
    inputs.context,
  ]
  return { args, metadataFile }
}

function resultFlags(plan: BuildPlan, metadataFile: string): string[] {
  const { inputs } = plan
  return [
    `--metadata-file=${metadataFile}`,
    // a tag would take the place of every name that an output has
    ...(plan.byDigest === undefined ? each('tag', inputs.tags) : []),
    ...each('annotation', fittingAnnotations(inputs)),
    ...attestationFlags(inputs),
    ...deriveOutputs(plan),
    ...each('cache-from', [...inputs.cacheFrom, ...plan.cacheFrom]),
    ...each('cache-to', [...inputs.cacheTo, ...plan.cacheTo]),
  ]
}
