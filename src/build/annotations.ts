// Build inputs → whether they make an index, and the annotations that fit what is made.
import type { BuildInputs } from './plan.ts'

/** Several platforms and attestations are joined by an index; one image without any is a manifest alone. */
export function makesIndex({
  platforms,
  attests,
  provenance,
  sbom,
}: Pick<BuildInputs, 'platforms' | 'attests' | 'provenance' | 'sbom'>): boolean {
  const asked = [provenance, sbom].some((value) => value !== undefined && value !== 'false')
  return platforms.length > 1 || attests.length > 0 || asked
}

/** Without an index one of its level is an error to the engine. */
export function fittingAnnotations(inputs: BuildInputs): readonly string[] {
  if (makesIndex(inputs)) return inputs.annotations
  return inputs.annotations.filter((annotation) => !/^index(-descriptor)?:/.test(annotation))
}
