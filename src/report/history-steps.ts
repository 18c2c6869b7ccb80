// The history of an image and the steps of its build, aligned from the end: the way without provenance.
import type { Step } from '../build/record.ts'
import type { HistoryEntry } from '../image/config.ts'
import { isBaseStep } from './layer-steps.ts'

/** A history line as the Dockerfile has it: without shell, argument list and BuildKit's mark. */
export function instructionOf({ createdBy }: HistoryEntry): string | null {
  const text = createdBy
    .replace(/\s+# buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\)\s+/, '')
    .replace(/^(RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /s, 'RUN ')
    .trim()
  return text === '' ? null : text
}

/** The owner of each layer, base first; alignment stops at the first layer that no step explains. */
export function ownersByHistory(
  entries: readonly HistoryEntry[],
  steps: readonly Step[],
): readonly (Step | undefined)[] {
  const makers = layerMakers(steps)
  const owners: (Step | undefined)[] = entries.map(() => undefined)
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const maker = makers.pop()
    const entry = entries[at]
    if (maker === undefined || entry === undefined || !explains(maker, entry)) break
    owners[at] = maker
  }
  return owners
}

/** Steps of the last stage that make a layer, in file order. */
export function layerMakers(steps: readonly Step[]): Step[] {
  const stage = steps.toSorted((a, b) => (b.line ?? 0) - (a.line ?? 0))[0]?.stage
  return steps
    .filter((step) => step.stage === stage && !isBaseStep(step) && makesLayer(step.instruction))
    .toSorted((a, b) => a.index - b.index)
}

function makesLayer(instruction: string): boolean {
  return /^(?:RUN|COPY|ADD)\b/i.test(instruction) || /^WORKDIR\s+(?!\/\s*$)/i.test(instruction)
}

function explains(step: Step, entry: HistoryEntry): boolean {
  const wanted = comparable(step.instruction)
  const found = comparable(instructionOf(entry) ?? '')
  return (
    wanted.keyword === found.keyword && (found.rest.includes(wanted.rest) || wanted.rest.includes(found.rest))
  )
}

/** Flags differ between file and history, and a heredoc stands in one of them in full, in the other in short. */
function comparable(instruction: string): { readonly keyword: string; readonly rest: string } {
  const [, keyword = '', rest = ''] = /^(\S+)(?:\s+(\S.*))?/s.exec(instruction) ?? []
  const words = rest.replace(/--\w[\w-]*(?:=\S+)?\s+/g, '').replace(/\s+/g, ' ')
  return { keyword: keyword.toUpperCase(), rest: words.includes('<<') ? '' : words }
}
