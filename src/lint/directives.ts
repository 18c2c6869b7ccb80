// The ignore comments of a Dockerfile, in all dialects that are understood → suppressions.
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { readBuildKitSkips, readExactBuildKitSkips } from './directives/buildkit.ts'
import { readCheckovSkips } from './directives/checkov.ts'
import { readDockerfileUtilsIgnores } from './directives/dockerfile-utils.ts'
import { readHadolintIgnores } from './directives/hadolint.ts'
import { readKicsIgnores } from './directives/kics.ts'
import { readLayersmithIgnores } from './directives/layersmith.ts'
import { readNosemgrep } from './directives/nosemgrep.ts'
import { readShellCheckDirectives } from './directives/shellcheck.ts'
import { readTallyIgnores } from './directives/tally.ts'
import { readTrivyIgnores } from './directives/trivy.ts'
import { readExactHadolintIgnores } from './hadolint/ignores.ts'
import type { PeerPreset } from './presets.ts'
import type { Suppression } from './suppression.ts'

type ReadDialect = (file: Dockerfile, today: string | undefined) => readonly Suppression[]

const DIALECTS: readonly ReadDialect[] = [
  readLayersmithIgnores,
  readHadolintIgnores,
  readBuildKitSkips,
  readTrivyIgnores,
  readCheckovSkips,
  readKicsIgnores,
  readNosemgrep,
  readDockerfileUtilsIgnores,
  readTallyIgnores,
  readShellCheckDirectives,
]

/** A peer honours its own comments only, and so does its preset; ours always count. */
const DIALECTS_OF: Readonly<Record<PeerPreset, readonly ReadDialect[]>> = {
  hadolint: [readLayersmithIgnores, readExactHadolintIgnores],
  buildkit: [readLayersmithIgnores, readExactBuildKitSkips],
}

/** Everything the file asks to be silent about. A further dialect is one file and one name in the list. */
export function readSuppressions(
  file: Dockerfile,
  today?: string,
  peer?: PeerPreset,
): readonly Suppression[] {
  if (!file.text.includes('#')) return []
  const dialects = peer === undefined ? DIALECTS : DIALECTS_OF[peer]
  return dialects.flatMap((read) => read(file, today))
}
