// A syntax tree into the form in which the vectors hold the real front end's tree.
import type { Dockerfile, Flag, Instruction } from '../../src/dockerfile/syntax.ts'
import { FLAGS } from '../../src/dockerfile/validate/flag-table.ts'

export type InstructionDump = {
  readonly keyword: string
  readonly start: number
  readonly end: number
  readonly flags: readonly string[]
  readonly args: readonly string[]
  readonly json: boolean
  readonly heredocs: readonly { chomp: boolean; content: string; expand: boolean; name: string }[]
}

/** Dumps all instructions of a file. */
export function dumpInstructions(file: Dockerfile): readonly InstructionDump[] {
  return file.instructions.map((instruction) => ({
    keyword: keywordAsWritten(file, instruction),
    start: instruction.line,
    end: instruction.endLine,
    flags: instruction.flags.map(dumpFlag),
    args: dumpArguments(instruction),
    json: instruction.form === 'json',
    heredocs: instruction.heredocs.map(({ name, expand, chomp, bodyRange }) => ({
      chomp,
      content: file.text.slice(bodyRange.start, bodyRange.end),
      expand,
      name,
    })),
  }))
}

/** The vectors keep the case; a keyword over several lines is put together again. */
function keywordAsWritten({ text }: Dockerfile, { keyword, keywordRange }: Instruction): string {
  return text.slice(keywordRange.start, keywordRange.end).replace(/\\\n/gu, '').slice(0, keyword.length)
}

function dumpFlag({ name, value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name}=${value}`
}

function dumpArguments(instruction: Instruction): readonly string[] {
  const { keyword, args, pairs, inner, rest } = instruction
  if (!FLAGS.has(keyword)) return ['']
  if (keyword === 'ONBUILD') return inner === undefined ? [] : [dumpTrigger(inner)]
  if (keyword === 'HEALTHCHECK') return [rest.text.split(' ')[0] ?? '', ...args.map(({ value }) => value)]
  if (keyword === 'ENV' || keyword === 'LABEL') {
    return pairs.flatMap(({ key, value, legacy }) => [key, value ?? '', legacy ? '' : '='])
  }
  return args.map(({ value }) => value)
}

/** The front end's own notation for a trigger: `copy ["--from=b"] "x" "y"`. */
function dumpTrigger({ keyword, flags, args, inner }: Instruction): string {
  const options =
    flags.length === 0 ? [] : [`[${flags.map((flag) => JSON.stringify(dumpFlag(flag))).join(' ')}]`]
  const nested = inner === undefined ? [] : [`(${dumpTrigger(inner)})`]
  return [
    keyword.toLowerCase(),
    ...options,
    ...nested,
    ...args.map(({ value }) => JSON.stringify(value)),
  ].join(' ')
}
