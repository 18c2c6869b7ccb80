// The own layers of two images to pairs: the same blob, else the same place in the sequence of instructions.
import type { ReportLayer } from './model.ts'

export type LayerPair =
  | { readonly kind: 'same' | 'changed'; readonly before: ReportLayer; readonly after: ReportLayer }
  | { readonly kind: 'removed'; readonly before: ReportLayer }
  | { readonly kind: 'added'; readonly after: ReportLayer }

/** True when both are the same layer: equal blob, or equal content under another compression. */
export function isSameLayer(a: ReportLayer, b: ReportLayer): boolean {
  return a.digest === b.digest || (a.diffId !== null && a.diffId === b.diffId)
}

/** Pairs layers; in the order of `after`, removed ones first. Swapping the arguments swaps the result. */
export function pairLayers(
  before: readonly ReportLayer[],
  after: readonly ReportLayer[],
): readonly LayerPair[] {
  const partners = sameLayers(before, after)
  const same = new Set(partners.values())
  const restBefore = before.filter((layer) => !same.has(layer))
  const restAfter = after.filter((layer) => !partners.has(layer))
  const changed = commonInstructions(restBefore, restAfter)
  const paired = new Set(changed.values())
  return [
    ...restBefore
      .filter((layer) => !paired.has(layer))
      .map((layer) => ({ kind: 'removed' as const, before: layer })),
    ...after.map((layer) => pairOf(layer, { partners, changed })),
  ]
}

type Partners = ReadonlyMap<ReportLayer, ReportLayer>

function pairOf(
  after: ReportLayer,
  { partners, changed }: { partners: Partners; changed: Partners },
): LayerPair {
  const same = partners.get(after)
  if (same !== undefined) return { kind: 'same', before: same, after }
  const before = changed.get(after)
  return before === undefined ? { kind: 'added', after } : { kind: 'changed', before, after }
}

function sameLayers(
  before: readonly ReportLayer[],
  after: readonly ReportLayer[],
): Map<ReportLayer, ReportLayer> {
  const free = [...before]
  const partners = new Map<ReportLayer, ReportLayer>()
  for (const layer of after) {
    const at = free.findIndex((candidate) => isSameLayer(candidate, layer))
    const [partner] = at < 0 ? [] : free.splice(at, 1)
    if (partner !== undefined) partners.set(layer, partner)
  }
  return partners
}

/** Longest common subsequence of the instructions. Ties go by the text, so that swapping changes nothing. */
function commonInstructions(
  before: readonly ReportLayer[],
  after: readonly ReportLayer[],
): Map<ReportLayer, ReportLayer> {
  const a = before.map(textOf)
  const b = after.map(textOf)
  const lengths = lengthsOfCommon(a, b)
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0
  const pairs = new Map<ReportLayer, ReportLayer>()
  let i = 0
  let j = 0
  for (;;) {
    const [left, right] = [before[i], after[j]]
    const [leftText, rightText] = [a[i] ?? '', b[j] ?? '']
    if (left === undefined || right === undefined) return pairs
    const [skipLeft, skipRight] = [lengthAt(i + 1, j), lengthAt(i, j + 1)]
    if (leftText === rightText) {
      pairs.set(right, left)
      i += 1
      j += 1
    } else if (skipLeft > skipRight || (skipLeft === skipRight && leftText < rightText)) i += 1
    else j += 1
  }
}

function lengthsOfCommon(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0)
      const row = lengths[i]
      if (row !== undefined) row[j] = a[i] === b[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : skip
    }
  }
  return lengths
}

function textOf({ instruction, digest }: ReportLayer): string {
  return instruction === null ? digest : instruction.replace(/\s+/g, ' ').trim()
}
