// An install step that refuses to work without a source file → the RUN with an empty file in its place.
import { commentsWithin, insertText } from './edits.ts'
import type { Facts } from './facts.ts'
import type { Edit } from './finding.ts'
import { programFolder, UNKNOWN_FOLDER, workdirAt } from './image-path.ts'
import { isReadable } from './independence.ts'
import type { InstallStep, LateInstalls } from './late-install.ts'
import { deriveEffect } from './program-effect.ts'
import { stepOf } from './step-edits.ts'
import { isRootUser, userAt } from './user-at.ts'

/** The edits around the step; undefined when the file, or the place for it, is not known well enough. */
export function stubSource(
  facts: Facts,
  late: LateInstalls,
  { run, install, manifests }: InstallStep,
): readonly Edit[] | undefined {
  const { first } = install.form
  const [step] = run.script.steps
  if (typeof first !== 'object' || !('stubs' in first) || step === undefined || !isReadable(run))
    return undefined
  const folder = manifests.folder === '' ? '' : `${manifests.folder}/`
  const stub = first.stubs.find((path) => facts.context?.files.includes(`${folder}${path}`))
  const alone =
    run.script.steps.length === 1 && stepOf(run, install.program) === step && run.instruction.form === 'shell'
  const single = manifests.files.filter((file) => install.ecosystem.key.includes(lastPart(file))).length === 1
  if (stub === undefined || !alone || !single || commentsWithin(facts.file, step.range).length > 0)
    return undefined
  if (
    !isEmptyPlace(facts, late, run) ||
    programFolder(facts, run, install.program)?.startsWith(UNKNOWN_FOLDER)
  )
    return undefined
  const parent = stub.slice(0, stub.indexOf('/'))
  return [
    insertText(step.range.start, `mkdir ${parent} && touch ${stub} && `),
    insertText(step.range.end, ` && rm -r ${parent}`),
  ]
}

/** Nothing can have put sources there before, and root may write. */
function isEmptyPlace(facts: Facts, { copied: { copy } }: LateInstalls, run: InstallStep['run']): boolean {
  const { stage, order } = copy
  const isBefore = (other: { stage: number; order: number }): boolean =>
    other.stage !== stage || other.order < order
  const { chain = [] } = facts.stages[stage] ?? {}
  const copies = facts.copies.some((other) => chain.includes(other.stage) && isBefore(other))
  const runs = facts.runs.filter((other) => chain.includes(other.stage) && isBefore(other))
  const known = runs.every(({ programs }) => programs.every((program) => deriveEffect(program) !== 'unknown'))
  const same = run.stage === stage && workdirAt(facts, stage, run.order) === workdirAt(facts, stage, order)
  return !copies && known && same && isRootUser(userAt(facts, run.stage, run.order).name)
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
