// The references from stage to stage, and the bases, into those that no build argument can mend.
import type { Lookup } from '../expand.ts'
import { globalLookup } from '../scope.ts'
import { checkBase } from '../stage-base.ts'
import { edgeProblem, readEdges } from '../stage-edges.ts'
import { outlineStages } from '../stage-outline.ts'
import type { Diagnostic, Dockerfile, Instruction } from '../syntax.ts'

/** Finds references to the same or a later stage, to stages that are not there, and bases that come to nothing. */
export function validateStageReferences(
  file: Pick<Dockerfile, 'instructions' | 'escape'>,
): readonly Diagnostic[] {
  const outline = outlineStages(file.instructions)
  const options = { escape: file.escape, lookup: anyValue(outline.preamble) }
  return outline.stages.flatMap((stage) => [
    ...checkBase(stage.from, options),
    ...readEdges(stage, outline).flatMap((edge) => edgeProblem(edge, outline.stages.length) ?? []),
  ])
}

/** Declared ARGs may get any value; all other names are unset. */
function anyValue(preamble: readonly Instruction[]): Lookup {
  const declared = new Set(preamble.flatMap(({ pairs }) => pairs.map(({ key }) => key)))
  const provided = globalLookup(new Map())
  return (name) => (declared.has(name) ? { value: undefined } : provided(name))
}
