// The base of the stage that becomes the image → its full name and, by a question to the registry, its digest.
import { makesIndex } from '../build/annotations.ts'
import type { BuildPlan } from '../build/plan.ts'
import type { BuildRecord } from '../build/record.ts'
import { parseDockerfile } from '../dockerfile/parse.ts'
import { deriveStages } from '../dockerfile/stages.ts'
import { parseReference, type Reference } from '../image/reference.ts'
import { canonicalName } from '../image/reference-name.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { parseBuildArgs } from './build-args.ts'
import type { Ports } from './ports.ts'
import type { Settings } from './settings.ts'
import type { Source } from './source.ts'

export type FinalBase = {
  /** `docker.io/library/node:22`. */
  readonly name: string
  /** Of the index, where there is one; undefined while nobody has said. */
  readonly digest: string | undefined
}

/** What is known by now; waits a little longer for the rest. */
export type AskedBase = () => Promise<FinalBase | undefined>

const OWN = 'org.opencontainers.image.base.'
const NAME = `${OWN}name`
const DIGEST = `${OWN}digest`

/** No registry holds a run up for longer. */
const PATIENCE = 1000

type Asking = { readonly settings: Settings; readonly source: Source; readonly env: EngineEnv }

/** Begins to ask; without an answer the name alone is recorded. HEAD counts as a pull nowhere. */
export function askFinalBase(
  { settings, source, env }: Asking,
  ports: Pick<Ports, 'registry' | 'clock'>,
): AskedBase {
  const reference = finalBaseOf(settings, source)
  if (reference === undefined) return async () => undefined
  const name = nameOf(reference)
  if (reference.digest !== undefined) return async () => ({ name, digest: reference.digest })
  const asking = ports
    .registry(env)
    .then((registry) => registry.digest(name))
    .catch(() => undefined)
  let answered = false
  void asking.then(() => {
    answered = true
  })
  return async () => {
    if (!answered) await Promise.race([asking, ports.clock.sleep(PATIENCE)])
    return { name, digest: answered ? await asking : undefined }
  }
}

/** A pinned base is named by its tag, its digest has a place of its own. */
const nameOf = (reference: Reference): string => canonicalName({ ...reference, digest: undefined })

function finalBaseOf({ build }: Settings, { dockerfile }: Source): Reference | undefined {
  // whoever names the base themselves knows better
  if (dockerfile === undefined || build.labels.some((label) => label.startsWith(OWN))) return undefined
  const { stages, target } = deriveStages(parseDockerfile(dockerfile.text), {
    buildArgs: parseBuildArgs(build.buildArgs),
    target: build.target,
  })
  let stage = target
  while (stage?.base.stage !== undefined) stage = stages[stage.base.stage]
  if (stage === undefined || stage.base.scratch || stage.base.reference === undefined) return undefined
  return referenceOf(stage.base.reference, build.buildContexts)
}

/** A further build context of that name takes the image's place. */
function referenceOf(written: string, contexts: readonly string[]): Reference | undefined {
  const context = contexts.find((entry) => entry.startsWith(`${written}=`))?.slice(written.length + 1)
  const image = context === undefined ? written : /^docker-image:\/\/(.+)$/.exec(context)?.[1]
  const parsed = image === undefined ? undefined : parseReference(image)
  return parsed?.ok ? parsed.reference : undefined
}

/** The plan with the base among labels and, where the engine keeps them, annotations, in place of what we said before. */
export function withBase(plan: BuildPlan, base: FinalBase): BuildPlan {
  const ours = pairsOf(base)
  const isOurs = (entry: string) => entry.includes(OWN)
  const { inputs } = plan
  const labels = [...inputs.labels.filter((label) => !isOurs(label)), ...ours]
  const others = inputs.annotations.filter((annotation) => !isOurs(annotation))
  const levels = keepsAnnotations(plan) ? (makesIndex(inputs) ? ['manifest', 'index'] : ['manifest']) : []
  const annotations = [...others, ...levels.flatMap((level) => ours.map((pair) => `${level}:${pair}`))]
  return { ...plan, inputs: { ...inputs, labels, annotations } }
}

function keepsAnnotations({ inputs, builder, push }: BuildPlan): boolean {
  return push && builder.store !== 'classic' && inputs.outputs.length === 0
}

function pairsOf({ name, digest }: FinalBase): readonly string[] {
  return [`${NAME}=${name}`, ...(digest === undefined ? [] : [`${DIGEST}=${digest}`])]
}

/** The base that was built on, when it is another one than was recorded: the tag moved, or the engine has its own. */
export function correctBase(base: FinalBase, record: BuildRecord): FinalBase | undefined {
  const used = record.platforms
    .flatMap(({ bases }) => bases)
    .find(({ reference }) => {
      const parsed = parseReference(reference)
      return parsed.ok && nameOf(parsed.reference) === base.name
    })
  return used?.digest === undefined || used.digest === base.digest
    ? undefined
    : { ...base, digest: used.digest }
}
