// `# trivy:ignore:DS-0002`, `:exp:2026-12-31`, several on a line → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import { instructionBelow } from '../covered.ts'
import type { Suppression } from '../suppression.ts'

/** Trivy's form: above the first instruction for the whole file, else for the next; expired ones are void. */
export function readTrivyIgnores(file: Dockerfile, today?: string): readonly Suppression[] {
  const first = file.instructions[0]?.line ?? Number.POSITIVE_INFINITY
  return file.comments.flatMap(({ text, line }): readonly Suppression[] => {
    const names = [...text.matchAll(/(?<!\S)(?:trivy|tfsec):ignore:(\S+)/g)].flatMap(([, rule = '']) =>
      isExpired(rule, today) ? [] : (rule.split(':')[0] ?? ''),
    )
    if (names.length === 0) return []
    if (line < first) return [{ names }]
    const lines = instructionBelow(file, line)
    return lines === undefined ? [] : [{ names, lines }]
  })
}

/** The last day still counts, as days compare as texts. */
function isExpired(rule: string, today: string | undefined): boolean {
  const until = /:exp:(\d{4}-\d{2}-\d{2})/.exec(rule)?.[1]
  return until !== undefined && today !== undefined && until < today
}
