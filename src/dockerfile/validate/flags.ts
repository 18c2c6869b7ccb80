// The flags of an instruction into what is wrong with them.
import { refuse, suggest } from '../diagnostic.ts'
import type { Diagnostic, Flag, Instruction } from '../syntax.ts'
import { FLAGS, type FlagTable } from './flag-table.ts'

/** Checks names, repetitions and the presence of values. */
export function validateFlags(instruction: Instruction): readonly Diagnostic[] {
  const table = FLAGS.get(instruction.keyword)
  if (table === undefined || isHealthcheckNone(instruction)) return []
  const seen = new Set<string>()
  return instruction.flags.flatMap((flag) => {
    const found = validateFlag(instruction.keyword, flag, { table, seen })
    seen.add(flag.name)
    return found
  })
}

type Context = { readonly table: FlagTable; readonly seen: ReadonlySet<string> }

function validateFlag(keyword: string, flag: Flag, { table, seen }: Context): readonly Diagnostic[] {
  const { name, value, range } = flag
  const kind = Object.hasOwn(table, name) ? table[name] : undefined
  if (kind === undefined) {
    const names = Object.keys(table)
    const known = names.length === 0 ? 'it takes none.' : `it takes ${names.map((n) => `--${n}`).join(', ')}.`
    return [
      refuse('unknown-flag', `${keyword} has no flag --${name};${suggestFlag(name, names)} ${known}`, range),
    ]
  }
  if (seen.has(name) && kind !== 'repeated') {
    return [refuse('duplicate-flag', `--${name} is given twice; keep one of them.`, range)]
  }
  if (kind === 'boolean') return validateBoolean(flag)
  if (value === undefined) return [missingValue(flag)]
  return []
}

function validateBoolean(flag: Flag): readonly Diagnostic[] {
  const { name, value, range } = flag
  if (value === '') return [missingValue(flag)]
  if (value === undefined || /^(?:true|false)$/iu.test(value)) return []
  return [refuse('invalid-flag-value', `--${name} is true or false, not "${value}".`, range)]
}

function missingValue({ name, range }: Flag): Diagnostic {
  return refuse('missing-flag-value', `--${name} needs a value; write --${name}=….`, range)
}

function suggestFlag(name: string, names: readonly string[]): string {
  return suggest(
    `--${name}`,
    names.map((known) => `--${known}`),
  )
    .replace(/^ D/u, ' d')
    .replace(/\?$/u, '?')
}

/** The front end looks at the flags of `HEALTHCHECK CMD` only. */
function isHealthcheckNone({ keyword, args, inner }: Instruction): boolean {
  return keyword === 'HEALTHCHECK' && inner === undefined && args.length === 0
}
