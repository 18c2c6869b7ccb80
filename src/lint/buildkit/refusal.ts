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
}

/** Sorts what the parser found. */
export function readRefusals({ diagnostics, instructions }: Dockerfile): Refusals {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const found = errors.map((diagnostic) => {
    const at = instructions.findLast(({ range }) => range.start <= diagnostic.range.start)
    return { step: stepOf(diagnostic, at), at }
  })
  return {
    stops: (step, instruction) =>
      found.some((one) => one.step === step && (instruction === undefined || one.at === instruction)),
  }
}

function stepOf({ code, range }: Diagnostic, at: Instruction | undefined): Step {
  if (code === 'bad-substitution' && at?.keyword === 'FROM') return 'stages'
  if (code !== 'invalid-flag-value' && code !== 'invalid-mount') return STEPS[code] ?? 'instructions'
  const flag = at?.flags.find((one) => one.range.start <= range.start && range.start < one.range.end)
  if (flag?.name === 'from') return 'references'
  // a mount as a whole is judged when its variables have values
  const late = flag?.name === 'mount' ? flag.valueRange?.end === range.end : LATE_FLAGS.has(flag?.name ?? '')
  return late ? 'dispatch' : 'instructions'
}
