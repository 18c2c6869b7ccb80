// The words of a FROM into the base they stand for, as far as build arguments are known.
import { refuse } from './diagnostic.ts'
import { expand, type Lookup } from './expand.ts'
import { platformProblem } from './platform-word.ts'
import type { Diagnostic, Flag, Instruction } from './syntax.ts'

export type Base = {
  /** The image after expansion; undefined when a build argument decides, or the word is wrong. */
  readonly reference: string | undefined
  /** As written. */
  readonly raw: string
  /** Index of the stage it is built on. */
  readonly stage: number | undefined
  readonly scratch: boolean
  /** The value of --platform after expansion; undefined when not given or not known. */
  readonly platform: string | undefined
}

type BaseOptions = {
  readonly escape: string
  readonly lookup: Lookup
  /** Earlier stages; their names are matched as written. */
  readonly byName: ReadonlyMap<string, number>
}

/** Resolves the base of a stage. */
export function readBase(from: Instruction, { escape: escapeChar, lookup, byName }: BaseOptions): Base {
  const raw = from.args[0]?.value ?? ''
  const reference = expand(raw, { escape: escapeChar, lookup }).value || undefined
  const stage = reference === undefined || reference === 'scratch' ? undefined : byName.get(reference)
  const platform = platformFlag(from)?.value
  return {
    reference,
    raw,
    stage,
    scratch: reference === 'scratch',
    platform: (platform && expand(platform, { escape: escapeChar, lookup }).value) || undefined,
  }
}

type CheckOptions = Omit<BaseOptions, 'byName'>

/** What the front end refuses in a FROM given what `lookup` knows; unknown values are left alone. */
export function checkBase(from: Instruction, options: CheckOptions): readonly Diagnostic[] {
  return [...checkReference(from, options), ...checkPlatform(from, options)]
}

function checkReference(
  { args }: Instruction,
  { escape: escapeChar, lookup }: CheckOptions,
): readonly Diagnostic[] {
  const [image] = args
  if (image === undefined) return []
  const { value, error } = expand(image.value, { escape: escapeChar, lookup })
  if (error !== undefined && !error.syntax) {
    return [refuse('missing-argument', `A build argument is missing: ${error.message}.`, image.range)]
  }
  if (value === '') {
    return [refuse('blank-base', `"${image.value}" comes to nothing; give its ARG a default.`, image.range)]
  }
  if (value === undefined || !/^[:@/]|[:@/]$/u.test(value)) return []
  const message = `"${image.value}" comes to "${value}", which is no image; give its ARG a default.`
  return [refuse('incomplete-base', message, image.range)]
}

function checkPlatform(
  from: Instruction,
  { escape: escapeChar, lookup }: CheckOptions,
): readonly Diagnostic[] {
  const flag = platformFlag(from)
  if (!flag?.value) return []
  const { value } = expand(flag.value, { escape: escapeChar, lookup })
  const problem = value === undefined ? undefined : platformProblem(value)
  return problem === undefined ? [] : [refuse('invalid-platform', problem, flag.valueRange ?? flag.range)]
}

function platformFlag({ flags }: Instruction): Flag | undefined {
  return flags.find(({ name }) => name === 'platform')
}
