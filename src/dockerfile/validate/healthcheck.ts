// A HEALTHCHECK into what is wrong with its command, durations and retries.
import { refuse } from '../diagnostic.ts'
import type { Diagnostic, Flag, Instruction } from '../syntax.ts'

/** Checks what follows the keyword, and the values of the flags. */
export function validateHealthcheck(instruction: Instruction): readonly Diagnostic[] {
  const { inner, rest } = instruction
  if (rest.text === '') return []
  if (inner === undefined) return validateNone(instruction)
  return [...validateCommand(inner), ...instruction.flags.flatMap(validateValue)]
}

function validateNone({ args, rest, restRange }: Instruction): readonly Diagnostic[] {
  if (!/^none(?![^\t\v\f\r ])/iu.test(rest.text)) {
    return [refuse('invalid-healthcheck', 'HEALTHCHECK is followed by CMD or NONE.', restRange)]
  }
  return args.map(({ range }) => refuse('argument-count', 'HEALTHCHECK NONE takes nothing more.', range))
}

function validateCommand({ args, form, rest, keywordRange }: Instruction): readonly Diagnostic[] {
  if (args.length > 0 || (form === 'none' && rest.text !== '')) return []
  return [refuse('argument-count', 'HEALTHCHECK CMD needs a command.', keywordRange)]
}

function validateValue(flag: Flag): readonly Diagnostic[] {
  const { name, value, valueRange, range } = flag
  if (value === undefined || value === '') return []
  if (name === 'retries') return validateRetries(flag)
  const milliseconds = parseDuration(value)
  const at = valueRange ?? range
  if (milliseconds === undefined) {
    return [refuse('invalid-duration', `"${value}" is no duration; write 30s, 1m30s or 500ms.`, at)]
  }
  if (milliseconds === 0 || milliseconds >= 1) return []
  return [refuse('invalid-duration', `--${name} must be 0 or at least 1ms.`, at)]
}

function validateRetries({ value, valueRange, range }: Flag): readonly Diagnostic[] {
  if (/^\+?\d+$/u.test(value ?? '') && Number(value) < 2 ** 31) return []
  const message = `--retries is a whole number from 0 on, not "${value ?? ''}".`
  return [refuse('invalid-retries', message, valueRange ?? range)]
}

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** Milliseconds of `1h2m3.5s`; undefined when it is no duration. */
function parseDuration(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[+-]/u, '')
  if (digits === '0') return 0
  if (digits.length > 100 || !/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|[uµμ]s|ms|s|m|h))+$/u.test(digits))
    return undefined
  let total = 0
  for (const [, amount, unit] of digits.matchAll(/([\d.]+)([^\d.]+)/gu)) {
    total += Number(amount) * (UNITS[unit ?? ''] ?? 0)
  }
  return sign * total
}
