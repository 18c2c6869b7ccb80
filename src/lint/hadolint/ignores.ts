// hadolint's ignore comments → suppressions, with its own idea of where they reach.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import type { Suppression } from '../suppression.ts'
import type { Step } from './seen.ts'
import { walk } from './view.ts'

const PRAGMA =
  /^[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*([DLSC0-9]+(?:[ \t]*,[ \t]*[DLSC0-9]+)*)[ \t]*(?:#.*)?$/s

type Ignore = {
  readonly scope: 'global' | 'stage' | 'line'
  readonly names: readonly string[]
  readonly line: number
}

/** Names count as they are; a comment is for the line below it, for a stage or for the file. */
export function readExactHadolintIgnores(file: Dockerfile): readonly Suppression[] {
  const steps = walk({ file })
  const ignores = steps.flatMap(readIgnore)
  if (ignores.length === 0) return []
  return [
    ...ignores.flatMap(({ scope, names, line }): readonly Suppression[] => {
      if (scope === 'stage') return []
      const lines = [line + 1, line + 1] as const
      return [{ names, exact: true, ...(scope === 'line' ? { lines } : {}) }]
    }),
    ...readStageIgnores(steps, ignores),
  ]
}

/** The ignore comment that a step is, if it is one. */
export function readIgnore({ seen, line }: Step): readonly Ignore[] {
  const match = seen.kind === 'comment' ? PRAGMA.exec(seen.text) : null
  if (match === null) return []
  const [, scope, names = ''] = match
  return [
    {
      scope: scope === 'global' || scope === 'stage' ? scope : 'line',
      names: names.split(/[ \t]*,[ \t]*/),
      line,
    },
  ]
}

/**
 * A stage begins below its FROM and ends with the next FROM, that line included. A comment elsewhere than above FROM
 * begins one as well, below the line that follows it.
 */
function readStageIgnores(steps: readonly Step[], ignores: readonly Ignore[]): readonly Suppression[] {
  const froms = steps.flatMap(({ seen, line }) => (seen.kind === 'from' ? [[line, []] as const] : []))
  const told = ignores.flatMap(({ scope, names, line }) =>
    scope === 'stage' ? [[line + 1, names] as const] : [],
  )
  const starts = [...new Map<number, readonly string[]>([...froms, ...told])].sort(([a], [b]) => a - b)
  return starts.flatMap(([start, names], index): readonly Suppression[] => {
    const last = starts[index + 1]?.[0] ?? Number.POSITIVE_INFINITY
    return names.length === 0 ? [] : [{ names, exact: true, lines: [start + 1, last] }]
  })
}
