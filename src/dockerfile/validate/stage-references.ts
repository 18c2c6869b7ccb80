// The references from stage to stage into those that cannot work.
import type { Diagnostic, Dockerfile } from '../syntax.ts'

/** Finds references to the same or a later stage, and to stages that are not there. */
export function validateStageReferences(_file: Pick<Dockerfile, 'instructions'>): readonly Diagnostic[] {
  return []
}
