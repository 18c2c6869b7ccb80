// A COPY or ADD into what is wrong with its sources and flags.
import { refuse } from '../diagnostic.ts'
import { parseHeredocWord } from '../heredocs.ts'
import type { Argument, Diagnostic, Flag, Instruction } from '../syntax.ts'
import { checksumProblem } from './checksum.ts'
import { chmodProblem } from './chmod.ts'

/** Checks destination, sources, and the values of --chmod, --checksum and --from. */
export function validateCopy(instruction: Instruction): readonly Diagnostic[] {
  const { keyword, args, flags } = instruction
  const sources = args.slice(0, -1)
  return [
    ...heredocDestination(instruction),
    ...(keyword === 'COPY' ? remoteSources(sources) : []),
    ...flags.flatMap((flag) => validateFlagValue(flag, { keyword, sources })),
  ]
}

type Context = { readonly keyword: string; readonly sources: readonly Argument[] }

function validateFlagValue(flag: Flag, { keyword, sources }: Context): readonly Diagnostic[] {
  const { name, value } = flag
  if (value === undefined) return []
  if (name === 'chmod') return invalidValue(flag, chmodProblem(value))
  if (name === 'checksum' && keyword === 'ADD') return invalidValue(flag, checksumProblem(value, sources))
  if (name !== 'from' || keyword !== 'COPY' || !value.includes('$')) return []
  const problem = '--from takes no variables; name the image in a FROM of its own and copy from that stage'
  return invalidValue(flag, problem)
}

function invalidValue({ range, valueRange }: Flag, problem: string | undefined): readonly Diagnostic[] {
  return problem === undefined ? [] : [refuse('invalid-flag-value', `${problem}.`, valueRange ?? range)]
}

function heredocDestination({ keyword, args, form }: Instruction): readonly Diagnostic[] {
  const last = args.at(-1)
  if (last === undefined || args.length < 2 || form === 'json') return []
  if (parseHeredocWord(last.value) === undefined) return []
  return [refuse('heredoc-destination', `The destination of ${keyword} cannot be a heredoc.`, last.range)]
}

function remoteSources(sources: readonly Argument[]): readonly Diagnostic[] {
  return sources
    .filter(({ value }) => isRemote(value))
    .map(({ value, range }) => refuse('remote-source', `COPY cannot fetch ${value}; use ADD.`, range))
}

function isRemote(source: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^git@[\w.-]+:/iu.test(source)
}
