// `# layersmith-ignore rule[, rule] -- reason` and `-ignore-file` → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import type { Suppression } from '../suppression.ts'

/** Our own form; it covers the next instruction, or the one it stands inside of. */
export function readLayersmithIgnores(file: Dockerfile): readonly Suppression[] {
  return file.comments.flatMap(({ text, line }) => {
    const match = /^layersmith-ignore(-file)?\s+(.+)$/.exec(text)
    if (match === null) return []
    const names = (match[2] ?? '').replace(/\s--(?:\s.*)?$/, '').split(/[\s,]+/)
    if (match[1] !== undefined) return [{ names }]
    const covered = file.instructions.find(({ endLine }) => endLine > line)
    return covered === undefined ? [] : [{ names, lines: [covered.line, covered.endLine] }]
  })
}
