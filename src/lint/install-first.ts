// A broad copy and the installs behind it → the fix that installs first and copies the sources then.
import type { Instruction } from '../dockerfile/syntax.ts'
import { blockRange, blockText, insertAfter, insertBefore, removeBlock } from './block.ts'
import { copiedFolders } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import { copyPasses, deriveCopied, feedsPackages } from './copied.ts'
import type { Facts, RunFacts } from './facts.ts'
import type { Edit, Fix } from './finding.ts'
import { deriveInstallShape, type InstallShape } from './install-shape.ts'
import type { InstallStep, LateInstalls } from './late-install.ts'
import { renderManifestCopy } from './manifest-copy.ts'
import { stubSource } from './stub-source.ts'
import { findVariableDoubt } from './variable-doubt.ts'

type Plan = {
  readonly facts: Facts
  readonly context: ContextListing
  readonly late: LateInstalls
}

/** The fix, safe only when nothing speaks against it; undefined when a person has to write it. */
export function planInstallFirst(facts: Facts, context: ContextListing, late: LateInstalls): Fix | undefined {
  const plan: Plan = { facts, context, late }
  const { stage, order } = late.copied.copy
  if (copiedFolders(facts, late.copied.copy).length !== 1) return undefined
  const passed: InstallStep[] = []
  const stubs: Edit[] = []
  for (const placed of facts.placed.filter((other) => other.stage === stage && other.order > order)) {
    const here = late.steps.filter(({ run }) => run.outer === placed.outer)
    const first = here[0]
    if (first === undefined) {
      if (copyPasses(facts, late.copied.copy, placed)) continue
      return passed.length > 0 ? moveCopy(plan, passed, stubs) : moveInstall(plan, late.steps[0])
    }
    const stub = stubSource(facts, late, first)
    const shape = shapeOf(plan, first.run, here)
    if (shape?.kind === 'whole' || stub !== undefined) {
      passed.push(...here)
      stubs.push(...(stub ?? []))
    } else if (passed.length > 0) return moveCopy(plan, passed, stubs)
    else return shape === undefined ? undefined : divide(plan, { steps: here, run: first.run, shape })
  }
  return passed.length > 0 ? moveCopy(plan, passed, stubs) : undefined
}

function shapeOf(
  { facts, late }: Plan,
  run: RunFacts,
  steps: readonly InstallStep[],
): InstallShape | undefined {
  if (feedsPackages(facts, late.copied.copy, run)) return undefined
  return deriveInstallShape({ facts, run, steps, copied: [deriveCopied(facts, late.copied.copy)] })
}

/** The copy moves behind the last install; where it was, the manifests are copied. */
function moveCopy(plan: Plan, steps: readonly InstallStep[], stubs: readonly Edit[]): Fix | undefined {
  const { text } = plan.facts.file
  const copy = plan.late.copied.copy.outer
  const last = steps.at(-1)?.run.outer
  const manifests = manifestLines(plan, steps)
  if (manifests === undefined || last === undefined) return undefined
  const variable = findVariableDoubt(plan.facts, plan.context, plan.late, steps)
  const doubts = [...steps.flatMap(({ manifests }) => manifests.doubts), ...(variable ? [variable] : [])]
  const why = doubts[0] === undefined ? '' : ` (${doubts[0]})`
  return {
    kind: doubts.length === 0 ? 'safe' : 'unsafe',
    description: `Run ${labels(steps)} before the sources are copied${why}`,
    edits: [replaceCopy(text, copy, manifests), ...stubs, insertAfter(text, last, blockText(text, copy))],
  }
}

/** When something stands between that may need the sources, the install moves instead. */
function moveInstall(plan: Plan, step: InstallStep | undefined): Fix | undefined {
  const { facts, late } = plan
  const { text } = facts.file
  const copy = late.copied.copy
  if (step === undefined || step.run.stage !== copy.stage) return undefined
  const between = facts.placed.filter(
    ({ stage, order }) => stage === copy.stage && order > copy.order && order < step.run.order,
  )
  const steps = late.steps.filter(({ run }) => run === step.run)
  if (between.some(({ outer }) => !['RUN', 'COPY', 'ADD', 'LABEL', 'EXPOSE'].includes(outer.keyword)))
    return undefined
  if (shapeOf(plan, step.run, steps)?.kind !== 'whole') return undefined
  const manifests = manifestLines(plan, steps)
  if (manifests === undefined) return undefined
  const other = between.find(({ outer }) => outer.keyword === 'RUN') ?? between[0]
  return {
    kind: 'unsafe',
    description: `Run ${labels(steps)} before the sources are copied (it also moves before line ${other?.outer.line})`,
    edits: [
      insertBefore(text, copy.outer, manifests + blockText(text, step.run.outer)),
      removeBlock(text, step.run.outer),
    ],
  }
}

type Division = {
  readonly run: RunFacts
  readonly steps: readonly InstallStep[]
  readonly shape: Exclude<InstallShape, { kind: 'whole' }>
}

/** One RUN becomes an install before the copy and the rest after it. */
function divide(plan: Plan, { run, steps, shape }: Division): Fix | undefined {
  const { text } = plan.facts.file
  const copy = plan.late.copied.copy.outer
  const manifests = manifestLines(plan, steps)
  if (manifests === undefined) return undefined
  const flags = run.instruction.flags.map(({ range }) => `${text.slice(range.start, range.end)} `).join('')
  const first = `RUN ${flags}${shape.first}\n`
  const sources = blockText(text, copy)
  const edit =
    shape.kind === 'split'
      ? { range: run.instruction.range, text: `${first}${sources}RUN ${flags}${shape.second}` }
      : insertBefore(text, run.outer, first + sources)
  return {
    kind: 'unsafe',
    description:
      shape.kind === 'split'
        ? `Run ${labels(steps)} before the sources are copied, and the rest of the RUN after it`
        : `Run ${shape.label} before the sources are copied`,
    edits: [replaceCopy(text, copy, manifests), edit],
  }
}

function manifestLines({ facts, context, late }: Plan, steps: readonly InstallStep[]): string | undefined {
  const files = [...new Set(steps.flatMap(({ manifests }) => [...manifests.files, ...manifests.missing]))]
  return renderManifestCopy({ facts, context, copied: late.copied, files })
}

function replaceCopy(text: string, copy: Instruction, lines: string): Edit {
  return lines === '' ? removeBlock(text, copy) : { range: blockRange(text, copy), text: lines }
}

function labels(steps: readonly InstallStep[]): string {
  return [...new Set(steps.map(({ install }) => install.label))].join(' and ')
}
