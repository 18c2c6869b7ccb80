// The ignore comments of a Dockerfile, in all dialects that are understood → suppressions.
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { readBuildKitSkips } from './directives/buildkit.ts'
import { readHadolintIgnores } from './directives/hadolint.ts'
import { readLayersmithIgnores } from './directives/layersmith.ts'
import type { Suppression } from './suppression.ts'

const DIALECTS = [readLayersmithIgnores, readHadolintIgnores, readBuildKitSkips]

/** Everything the file asks to be silent about. A further dialect is one file and one name in the list. */
export function readSuppressions(file: Dockerfile): readonly Suppression[] {
  return DIALECTS.flatMap((read) => read(file))
}
