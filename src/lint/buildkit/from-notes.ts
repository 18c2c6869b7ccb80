// A FROM and the global ARGs → what BuildKit says of it, and the base it comes to.
import { type Expansion, expand } from '../../dockerfile/expand.ts'
import { platformProblem } from '../../dockerfile/platform-word.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts, StageFacts } from '../facts.ts'
import type { PeerReport } from '../rule.ts'
import { unknownNames } from './expansion.ts'
import type { Globals } from './globals.ts'
import { type Notes, noteAt, noteRefusal } from './note.ts'
import { readPlatform } from './platform.ts'
import type { Refusals } from './refusal.ts'

/** What the front end makes of a FROM; undefined where only the build knows. */
export type FromBase = { readonly reference: string | undefined; readonly platform: string | undefined }

type Known = { readonly facts: Facts; readonly globals: Globals; readonly refusals: Refusals }

/** Adds the base of every stage to `bases`; false when one of them comes to nothing. */
export function* noteFroms(known: Known, bases: FromBase[]): Notes {
  for (const stage of known.facts.stages) {
    const { from } = stage
    const image = yield* expandIn(from, from.args[0]?.value ?? '', known)
    if (image.error !== undefined || image.value === '') return yield* noteRefusal(from, known.refusals)
    const flag = from.flags.find(({ name }) => name === 'platform')?.value
    const platform = flag ? yield* readFlag(stage, flag, known) : undefined
    if (platform?.error) return yield* noteRefusal(from, known.refusals)
    bases.push({ reference: image.value, platform: platform?.value })
  }
  return true
}

function* expandIn(
  from: Instruction,
  word: string,
  { facts, globals }: Known,
): Generator<PeerReport, Expansion> {
  const expansion = expand(word, { escape: facts.file.escape, lookup: globals.lookup })
  for (const name of unknownNames(expansion, (known) => globals.declared.has(known))) {
    const message = `No ARG before the first FROM declares ${name}. Declare it there.`
    yield noteAt('UndefinedArgInFrom', from, message)
  }
  return expansion
}

type Flag = { readonly value: string | undefined; readonly error: boolean }

function* readFlag({ from, name = '' }: StageFacts, flag: string, known: Known): Generator<PeerReport, Flag> {
  const { value, uses, error } = yield* expandIn(from, flag, known)
  const names = new Set(uses.map((use) => use.name))
  const target = known.globals.values.get('TARGETPLATFORM')?.value
  if (names.size === 1 && names.has('TARGETPLATFORM') && error === undefined && value === target) {
    const message = `The platform of the build is what a FROM takes anyway. Drop --platform=${flag}.`
    yield noteAt('RedundantTargetPlatform', from, message)
  }
  if (value === undefined) return { value, error: error !== undefined }
  if (platformProblem(value) !== undefined) return { value, error: true }
  const { os, architecture } = readPlatform(value)
  if (names.size === 0 && !name.includes(os) && !name.includes(architecture)) {
    const message = `--platform=${value} ties the stage to one platform. Use $BUILDPLATFORM, or say so in the stage's name.`
    yield noteAt('FromPlatformFlagConstDisallowed', from, message)
  }
  return { value, error: false }
}
