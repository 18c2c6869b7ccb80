// `# hadolint ignore=…`, `global ignore=…` and `stage ignore=…` → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import type { Suppression } from '../suppression.ts'

const PRAGMA = /^hadolint\s+(global\s+|stage\s+)?ignore\s*=([^#]*)(?:#.*)?$/

/** Hadolint's form: directly above an instruction; a foreign name voids the whole comment, as it does there. */
export function readHadolintIgnores(file: Dockerfile): readonly Suppression[] {
  return file.comments.flatMap(({ text, line }): readonly Suppression[] => {
    const match = PRAGMA.exec(text)
    const names = (match?.[2] ?? '').trim().split(/\s*,\s*/)
    if (match === null || !names.every((name) => /^[DLSC0-9]+$/.test(name))) return []
    const scope = match[1]?.trim()
    if (scope === 'global') return [{ names }]
    const next = file.instructions.findIndex((instruction) => instruction.line === line + 1)
    const instruction = file.instructions[next]
    if (instruction === undefined) return []
    if (scope === undefined) return [{ names, lines: [instruction.line, instruction.endLine] }]
    const following = file.instructions.slice(next + 1).find(({ keyword }) => keyword === 'FROM')
    const last = following === undefined ? Number.POSITIVE_INFINITY : following.line - 1
    return instruction.keyword === 'FROM' ? [{ names, lines: [instruction.line, last] }] : []
  })
}
