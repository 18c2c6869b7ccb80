// `# kics-scan ignore`, `ignore-line`, `ignore-block`, `disable=` and `enable=` → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import { instructionBelow, instructionNext } from '../covered.ts'
import type { Suppression } from '../suppression.ts'
import { KICS_QUERIES } from './kics-queries.ts'

const COMMENT = /^kics-scan\s+(?:(ignore(?:-line|-block)?)(?![\w-])|(disable|enable)\s*=\s*(\S.*))/

/** The form of KICS; what it ignores without a name are its own queries, not all rules of ours. */
export function readKicsIgnores(file: Dockerfile): readonly Suppression[] {
  return file.comments.flatMap(({ text, line }): readonly Suppression[] => {
    const [, ignore, list, ids = ''] = COMMENT.exec(text) ?? []
    const names = ids.split(/[\s,]+/).map((id) => KICS_QUERIES.get(id.toLowerCase()) ?? id)
    if (list === 'disable') return [{ names }]
    if (list === 'enable') return [{ names: [], everything: 'kics', except: names }]
    if (ignore === undefined) return []
    if (ignore === 'ignore') return [{ names: [], everything: 'kics' }]
    const next = instructionNext(file, line) ?? ([line, line + 1] as const)
    const lines = ignore === 'ignore-line' ? next : instructionBelow(file, line)
    return lines === undefined ? [] : [{ names: [], everything: 'kics', lines }]
  })
}
