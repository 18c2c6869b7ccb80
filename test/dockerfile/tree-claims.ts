// A syntax tree into what is wrong with its ranges: the claims every tree must keep.
import type { Dockerfile, Instruction, Range } from '../../src/dockerfile/syntax.ts'

/** Names every range that lies outside the text, is reversed, or leaves its parent; and every overlap. */
export function rangeProblems(file: Dockerfile): readonly string[] {
  const whole = { start: 0, end: file.text.length }
  const nodes = [...file.directives, ...file.comments, ...file.diagnostics]
  return [
    ...nodes.filter(({ range }) => !isInside(range, whole)).map(({ range }) => `outside: ${show(range)}`),
    ...file.instructions.flatMap((instruction) => instructionProblems(instruction, whole)),
    ...overlaps(file.instructions.map(({ range }) => range)),
  ]
}

function instructionProblems(instruction: Instruction, parent: Range): readonly string[] {
  const { keyword, range, inner, flags, pairs, args, heredocs } = instruction
  const parts = [
    instruction.keywordRange,
    instruction.restRange,
    ...flags.flatMap((flag) => [flag.range, ...optional(flag.valueRange)]),
    ...args.map((arg) => arg.range),
    ...pairs.flatMap((pair) => [pair.range, pair.keyRange, ...optional(pair.valueRange)]),
    ...heredocs.map(({ bodyRange }) => ({ ...bodyRange, end: Math.min(bodyRange.end, range.end) })),
  ]
  return [
    ...(isInside(range, parent) ? [] : [`${keyword} outside: ${show(range)}`]),
    ...parts
      .filter((part) => !isInside(part, range))
      .map((part) => `part of ${keyword} outside: ${show(part)}`),
    ...(inner === undefined ? [] : instructionProblems(inner, range)),
  ]
}

function overlaps(ranges: readonly Range[]): readonly string[] {
  return ranges
    .filter((range, i) => range.start < (ranges[i - 1]?.end ?? 0))
    .map((range) => `overlap: ${show(range)}`)
}

function optional(range: Range | undefined): readonly Range[] {
  return range === undefined ? [] : [range]
}

function isInside(inner: Range, outer: Range): boolean {
  return inner.start <= inner.end && inner.start >= outer.start && inner.end <= outer.end
}

function show({ start, end }: Range): string {
  return `${start}-${end}`
}
