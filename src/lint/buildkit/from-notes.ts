// A FROM and the global ARGs → what BuildKit says of it, and the base it comes to.
import { expand } from '../../dockerfile/expand.ts'
import { platformProblem } from '../../dockerfile/platform-word.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { unknownNames } from './expansion.ts'
import type { Globals } from './globals.ts'
import { type Notes, noteAt } from './note.ts'
import { readPlatform } from './platform.ts'

/** What the front end makes of a FROM. */
export type FromBase = { readonly reference: string; readonly platform: string | undefined }

/** Adds the base of every stage to `bases`; false when one of them comes to nothing. */
export function* noteFroms(facts: Facts, globals: Globals, bases: FromBase[]): Notes {
  for (const stage of facts.stages) {
    const reference = yield* expandIn(stage.from, stage.from.args[0]?.value ?? '', { facts, globals })
    if (!reference) return false
    const flag = stage.from.flags.find(({ name }) => name === 'platform')?.value
    const platform = flag ? yield* readFlag(stage, flag, { facts, globals }) : undefined
    if (flag && platform === undefined) return false
    bases.push({ reference, platform })
  }
  return true
}

type Known = { readonly facts: Facts; readonly globals: Globals }

function* expandIn(
  from: Instruction,
  word: string,
  { facts, globals }: Known,
): Generator<ReturnType<typeof noteAt>, string | undefined> {
  const expansion = expand(word, { escape: facts.file.escape, lookup: globals.lookup })
  for (const name of unknownNames(expansion, (known) => globals.declared.has(known))) {
    yield noteAt(
      'UndefinedArgInFrom',
      from,
      `No ARG before the first FROM declares ${name}. Declare it there.`,
    )
  }
  return expansion.error === undefined ? expansion.value : undefined
}

function* readFlag(
  { from, name = '' }: StageFacts,
  flag: string,
  known: Known,
): Generator<ReturnType<typeof noteAt>, string | undefined> {
  const platform = yield* expandIn(from, flag, known)
  const { uses, error } = expand(flag, { escape: known.facts.file.escape, lookup: known.globals.lookup })
  const names = new Set(uses.map((use) => use.name))
  const target = known.globals.values.get('TARGETPLATFORM')?.value
  if (names.size === 1 && names.has('TARGETPLATFORM') && error === undefined && platform === target) {
    const message = `The platform of the build is what a FROM takes anyway. Drop --platform=${flag}.`
    yield noteAt('RedundantTargetPlatform', from, message)
  }
  if (platform === undefined || platformProblem(platform) !== undefined) return undefined
  const { os, architecture } = readPlatform(platform)
  if (names.size === 0 && !name.includes(os) && !name.includes(architecture)) {
    const message = `--platform=${platform} ties the stage to one platform. Use $BUILDPLATFORM, or say so in the stage's name.`
    yield noteAt('FromPlatformFlagConstDisallowed', from, message)
  }
  return platform
}
