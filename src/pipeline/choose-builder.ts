// What the run needs and what is there → the builder to use, creating one only where nothing else can do it.
import type { Builder } from '../build/plan.ts'
import { messageOf } from '../errors.ts'
import type { EngineEnv } from '../ports/engine.ts'
import type { Ports } from './ports.ts'

export type BuilderNeeds = {
  /** Input `builder`; `default` is the engine's own and forbids creating another. */
  readonly name: string | undefined
  /** What is asked for and the classic store cannot do, in words. */
  readonly beyondClassic: readonly string[]
  readonly entitlements: readonly string[]
  /** Unique in this run: becomes part of the builder's name. */
  readonly run: string
}

/** Entitlements a container builder must be started with. */
function entitlementsOf(allow: readonly string[], network: string | undefined): string[] {
  const named = allow.filter(
    (entitlement) => entitlement === 'network.host' || entitlement === 'security.insecure',
  )
  return [...new Set([...named, ...(network === 'host' ? ['network.host'] : [])])]
}

/** The needs of a build. */
export function deriveNeeds(asked: {
  readonly builder: string | undefined
  readonly exportsCache: boolean
  readonly platforms: readonly string[]
  readonly attests: boolean
  readonly outputs: readonly string[]
  readonly allow: readonly string[]
  readonly network: string | undefined
  readonly run: string
}): BuilderNeeds {
  const archives = asked.outputs.some((output) => /(^|,)type=oci(,|$)/.test(output))
  return {
    name: asked.builder,
    beyondClassic: [
      ...(asked.exportsCache ? ['export a layer cache'] : []),
      ...(asked.platforms.length > 1 ? ['build for several platforms'] : []),
      ...(asked.attests ? ['attest'] : []),
      ...(archives ? ['write OCI archives'] : []),
    ],
    entitlements: entitlementsOf(asked.allow, asked.network),
    run: asked.run,
  }
}

/** The builder that was found, or a container builder of our own when the classic store stands in the way. */
export async function chooseBuilder(
  found: Builder,
  needs: BuilderNeeds,
  env: EngineEnv,
  ports: Pick<Ports, 'engine' | 'log' | 'memory'>,
): Promise<Builder> {
  if (found.store !== 'classic' || needs.name !== undefined || needs.beyondClassic.length === 0) return found
  const name = `layersmith-${needs.run}`
  const lacks = `classic store cannot ${needs.beyondClassic.join(' or ')}`
  // remembered first: a builder that is half made has to go as well
  ports.memory.remember({ builder: name })
  try {
    const created = await ports.engine.createBuilder(name, needs.entitlements, env)
    ports.log.info(`Builder     ${describeBuilder(created)}: the engine's ${lacks}`)
    return created
  } catch (error) {
    ports.memory.remember({ builder: undefined })
    ports.log.notice(
      `${messageOf(error).replace(/\.?$/, '.')} Building with the engine's own builder, whose ${lacks}.`,
    )
    return found
  }
}

/** `docker driver, containerd store`: what a person recognises. */
export function describeBuilder({ driver, store, name, ours, nodes }: Builder): string {
  const kind = store === undefined ? `${driver} driver` : `${driver} driver, ${store} store`
  const own = ours ? ', created for this run' : driver === 'docker' ? '' : ` "${name}"`
  return `${kind}${own}${nodes > 1 ? `, ${nodes} nodes` : ''}`
}
