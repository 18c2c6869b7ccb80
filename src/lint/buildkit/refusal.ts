// What the front end refuses → the step in which it stops, so that what it says before is still said.
import type { Diagnostic, Dockerfile, Instruction } from '../../dockerfile/syntax.ts'

/** The steps of the front end in order: reading text, reading instructions, stages, references, going through them. */
export type Step = 'text' | 'instructions' | 'stages' | 'references' | 'bases' | 'dispatch'

const STEPS: Readonly<Record<string, Step>> = {
  'duplicate-directive': 'text',
  'invalid-escape': 'text',
  'invalid-check-option': 'text',
  'line-too-long': 'text',
  'unterminated-heredoc': 'text',
  'non-string-element': 'text',
  'no-instructions': 'text',
  'missing-equals': 'text',
  'missing-value': 'text',
  'blank-base': 'stages',
  'missing-argument': 'stages',
  'invalid-platform': 'stages',
  'unknown-stage': 'references',
  'circular-stage': 'references',
  'incomplete-base': 'bases',
  'later-stage': 'dispatch',
  'remote-source': 'dispatch',
  'invalid-port': 'dispatch',
  'invalid-signal': 'dispatch',
  'bad-substitution': 'dispatch',
}

const LATE_FLAGS = new Set(['chmod', 'checksum'])

/** The refusals of a file by step; of all others the instruction itself is refused. */
export type Refusals = {
  /** True when the step stops at this instruction, or anywhere when none is given. */
  readonly stops: (step: Step, instruction?: Instruction) => boolean
  /** True when the parser has something against the instruction. */
  readonly knows: (instruction: Instruction) => boolean
}

/** Sorts what the parser found. */
export function readRefusals({ text, diagnostics, instructions }: Dockerfile): Refusals {
  const found = new Map<Step, Set<Instruction | undefined>>()
  const errors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .toSorted((a, b) => a.range.start - b.range.start)
  let index = -1
  for (const diagnostic of errors) {
    while ((instructions[index + 1]?.range.start ?? Number.POSITIVE_INFINITY) <= diagnostic.range.start)
      index++
    const at = instructions[index]
    const step = isLateMount(diagnostic, text) ? 'dispatch' : stepOf(diagnostic, at)
    found.set(step, (found.get(step) ?? new Set()).add(at))
  }
  return {
    stops: (step, instruction) =>
      instruction === undefined ? found.has(step) : (found.get(step)?.has(instruction) ?? false),
    knows: (instruction) => [...found.values()].some((refused) => refused.has(instruction)),
  }
}

function stepOf({ code, range }: Diagnostic, at: Instruction | undefined): Step {
  if (code === 'bad-substitution' && at?.keyword === 'FROM') return 'stages'
  if (code !== 'invalid-flag-value') return STEPS[code] ?? 'instructions'
  const flag = at?.flags.find((one) => one.range.start <= range.start && range.start < one.range.end)
  if (flag?.name === 'from') return 'references'
  return LATE_FLAGS.has(flag?.name ?? '') ? 'dispatch' : 'instructions'
}

/** Fields with a value are looked at when their variables have values. */
function isLateMount({ code, range }: Diagnostic, text: string): boolean {
  const field = text.slice(range.start, range.end)
  return code === 'invalid-mount' && field.includes('=') && !/^from=.*\$/i.test(field)
}
