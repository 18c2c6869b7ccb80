// A FROM into what is wrong with its words.
import { refuse } from '../diagnostic.ts'
import type { Diagnostic, Instruction } from '../syntax.ts'

// The engine also wants the name to be a valid part of an image reference.
const STAGE_NAME = /^[a-z][a-z0-9]*(?:(?:[._]|__|-+)[a-z0-9]+)*$/u

/** Checks the number of words and the name of the stage. */
export function validateFrom({ args, restRange, keywordRange }: Instruction): readonly Diagnostic[] {
  const [, as, name] = args
  if (args.length === 1) return []
  if (args.length !== 3 || as?.value.toLowerCase() !== 'as' || name === undefined) {
    const message = 'FROM takes one image, or one image and AS with a name.'
    return [refuse('argument-count', message, args.length === 0 ? keywordRange : restRange)]
  }
  if (STAGE_NAME.test(name.value.toLowerCase())) return []
  const message = `"${name.value}" cannot name a stage; begin with a letter, then use letters, digits, and . _ - between them.`
  return [refuse('invalid-stage-name', message, name.range)]
}
