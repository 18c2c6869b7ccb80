// A report and its file → the report whose fix is safe only where the text of no trigger changes.
import type { Instruction } from '../dockerfile/syntax.ts'
import type { Facts } from './facts.ts'
import { remember } from './remember.ts'
import type { Report } from './rule.ts'

/** The image holds the text of an ONBUILD, so that any other text makes another image. */
export function mindTriggers<Told extends Report>({ file }: Facts, report: Told): Told {
  const { fix } = report
  if (fix === undefined || fix.kind === 'unsafe') return report
  const triggers = triggersOf(file.instructions)
  const touched = fix.edits.some(({ range }) =>
    triggers.some(({ restRange: { start, end } }) => range.start < end && range.end > start),
  )
  return touched ? { ...report, fix: { ...fix, kind: 'unsafe' } } : report
}

const triggersOf = remember((instructions: readonly Instruction[]) =>
  instructions.filter(({ keyword }) => keyword === 'ONBUILD'),
)
