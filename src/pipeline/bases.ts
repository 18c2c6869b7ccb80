// A Dockerfile and what the build is given → the images that the target is made from.
import { deriveStages } from '../dockerfile/stages.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { parseBuildArgs } from './build-args.ts'
import type { Settings } from './settings.ts'

/** As the file names them, arguments filled in; what needs more to be known is left out. */
export function listBases(
  dockerfile: Dockerfile,
  { buildArgs, target }: Settings['build'],
): readonly string[] {
  const { stages } = deriveStages(dockerfile, { buildArgs: parseBuildArgs(buildArgs), target })
  const named = stages.flatMap(({ base: { stage, scratch, reference }, reachable }) =>
    reachable && stage === undefined && !scratch ? (reference ?? []) : [],
  )
  return [...new Set(named)]
}
