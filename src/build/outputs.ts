// A build plan → the flags that say where the result goes, cheapest that does what was asked.
import { AUTO, imageCompression } from './compression.ts'
import type { BuildPlan } from './plan.ts'

/** True when the builder's exporter can push or drop an image without storing and unpacking it. */
function skipsStore({ builder }: BuildPlan): boolean {
  return builder.store !== 'classic'
}

/** Single-platform docker output cannot hold several platforms on builders outside the engine. */
function imageOutput({ compression = AUTO }: BuildPlan, push: boolean, store: boolean): string {
  const place = ['type=image', `push=${push}`, ...(store ? [] : ['store=false'])]
  const parts = [...place, 'oci-mediatypes=true', ...imageCompression(compression)]
  return `--output=${parts.join(',')}`
}

/** The image without a tag in its registries, and with its tags in the engine when it is to be loaded. */
function untaggedOutputs(plan: BuildPlan, repositories: readonly string[]): string[] {
  const { inputs } = plan
  const name = (names: readonly string[]) => `"name=${names.join(',')}"`
  const push = `${imageOutput(plan, true, false)},${name(repositories)},push-by-digest=true,name-canonical=true`
  return [push, ...(inputs.load ? [`--output=type=docker,${name(inputs.tags)}`] : [])]
}

/** True when one of the user's own outputs is a push. */
export function pushesByItself(outputs: readonly string[]): boolean {
  return outputs.some((output) => /(^|,)(type=registry|push=true)(,|$)/.test(output))
}

/**
 * Where the result goes. Measured on the containerd store: a push with `store=false` sends only what the
 * registry lacks and downloads no cached layer; `--push --load` fails there, while a push with store loads too.
 */
export function deriveOutputs(plan: BuildPlan): string[] {
  const { inputs, builder, push } = plan
  const given = inputs.outputs.map((output) => `--output=${output}`)
  const shorthands = [...(push ? ['--push'] : []), ...(inputs.load ? ['--load'] : [])]
  if (plan.byDigest !== undefined) return untaggedOutputs(plan, plan.byDigest)
  if (given.length > 0) return [...given, ...shorthands]
  if (!skipsStore(plan)) return shorthands
  const inEngine = builder.driver === 'docker'
  if (inputs.load && inEngine) return [push ? imageOutput(plan, true, true) : '--load']
  if (inputs.load) return [...(push ? [imageOutput(plan, true, false)] : []), '--load']
  return [imageOutput(plan, push, false)]
}
