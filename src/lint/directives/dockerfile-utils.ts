// `# dockerfile-utils: ignore` → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import { instructionNext } from '../covered.ts'
import type { Suppression } from '../suppression.ts'

/** The form of the editor's Docker support: for all it says of the instruction on the next line. */
export function readDockerfileUtilsIgnores(file: Dockerfile): readonly Suppression[] {
  return file.comments.flatMap(({ text, line }) => {
    const lines = /^dockerfile-utils\s*:\s*ignore\s*$/i.test(text) ? instructionNext(file, line) : undefined
    return lines === undefined ? [] : [{ names: [], everything: 'dockerfile-utils' as const, lines }]
  })
}
