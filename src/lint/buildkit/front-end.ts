// A file as facts → everything BuildKit's own checks say of it, in the order and as far as its front end gets.
import { findReferenceProblem } from '../../dockerfile/reference.ts'
import type { Facts } from '../facts.ts'
import { remember } from '../remember.ts'
import type { PeerReport } from '../rule.ts'
import { readCheckOptions } from './check-options.ts'
import { noteBlankLines, noteDefaults, noteKeywords, noteStageNames } from './file-notes.ts'
import { type FromBase, noteFroms } from './from-notes.ts'
import { givenArgs, readGlobals } from './globals.ts'
import { noteInstructions } from './instruction-notes.ts'
import { type Notes, noteRefusal } from './note.ts'
import { notePlatforms } from './platform-notes.ts'
import { readRefusals } from './refusal.ts'
import { noteStages } from './stage-notes.ts'

/** The reports of one check. */
export function reportsOf(code: string): (facts: Facts) => readonly PeerReport[] {
  return (facts) => reportsByCode(facts).get(code) ?? []
}

const reportsByCode = remember((facts: Facts) => {
  const { experimental, error } = readCheckOptions(facts.file)
  const reports = [...readLikeBuildKit(facts)].map(
    (report): PeerReport => ({
      ...report,
      wanted: experimental.some((name) => name === 'all' || name === report.code),
      ...(error ? { severity: 'error' } : {}),
    }),
  )
  return Map.groupBy(reports, ({ code }) => code)
})

/** Stops where the front end stops, so that nothing is said of what it never sees. */
function* readLikeBuildKit(facts: Facts): Notes {
  const refusals = readRefusals(facts.file)
  if (refusals.stops('text')) return false
  yield* noteBlankLines(facts)
  if (!(yield* noteInstructions(facts, refusals))) return false
  yield* noteStageNames(facts)
  yield* noteKeywords(facts)
  yield* noteDefaults(facts)
  const globals = readGlobals(facts, givenArgs(facts))
  if (globals === undefined) return false
  const bases: FromBase[] = []
  if (!(yield* noteFroms({ facts, globals, refusals }, bases))) return false
  if (refusals.stops('references')) return false
  yield* notePlatforms(facts, bases)
  if (refusals.stops('bases')) return false
  const noImage = facts.stages.find(({ index }) => isNoImage(bases[index], facts))
  if (noImage !== undefined) return yield* noteRefusal(noImage.from, refusals)
  return yield* noteStages({ facts, globals, bases, refusals })
}

function isNoImage(base: FromBase | undefined, { stages, options }: Facts): boolean {
  const reference = base?.reference
  if (reference === undefined || findReferenceProblem(reference) === undefined) return false
  return !stages.some(({ name }) => name === reference) && !options.buildContexts?.includes(reference)
}
