// `# tally ignore=ns/rule;reason=…` and `# tally global ignore=…` → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import { instructionBelow } from '../covered.ts'
import type { Suppression } from '../suppression.ts'

const PRAGMA = /^tally\s+(global\s+)?ignore\s*=\s*([^;#]*)/i

/** Tally's form: for the next instruction, or for the file. Names may have a namespace. */
export function readTallyIgnores(file: Dockerfile): readonly Suppression[] {
  return file.comments.flatMap(({ text, line }): readonly Suppression[] => {
    const match = PRAGMA.exec(text)
    const names = (match?.[2] ?? '').split(/[\s,]+/).filter((name) => name !== '')
    if (match === null || names.length === 0) return []
    const everything = names.includes('all') ? ('all' as const) : undefined
    if (match[1] !== undefined) return [{ names, everything }]
    const lines = instructionBelow(file, line)
    return lines === undefined ? [] : [{ names, everything, lines }]
  })
}
