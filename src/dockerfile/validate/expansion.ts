// The parts of an instruction in which variables are expanded into what is wrong with their syntax.
import { refuse } from '../diagnostic.ts'
import { substitutionError } from '../expand.ts'
import { parseHeredocWord } from '../heredocs.ts'
import { readMounts } from '../mounts.ts'
import type { Argument, Diagnostic, Instruction, Range } from '../syntax.ts'

type Expanded = { readonly value: string | undefined; readonly range: Range; readonly ignoreQuotes?: boolean }

const EXPANDED_FLAGS = new Set(['chown', 'chmod', 'platform', 'checksum'])
const EXPANDED_WORDS = new Set(['EXPOSE', 'USER', 'VOLUME', 'WORKDIR', 'STOPSIGNAL'])

/** Finds bad substitutions and quotes that are never closed. */
export function validateExpansions(instruction: Instruction, escapeChar: string): readonly Diagnostic[] {
  return expandedParts(instruction).flatMap(({ value, range, ignoreQuotes = false }) => {
    const error =
      value === undefined ? undefined : substitutionError(value, { escape: escapeChar, ignoreQuotes })
    if (error === undefined || value === undefined) return []
    const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
    return [refuse('bad-substitution', `"${shown}" cannot be expanded: ${error.message}.`, range)]
  })
}

/** Everything in which the front end expands variables, with its place. */
export function expandedParts(instruction: Instruction): readonly Expanded[] {
  const { keyword, flags, args, pairs } = instruction
  const fromFlags = flags
    .filter(({ name }) => EXPANDED_FLAGS.has(name))
    .map(({ value, valueRange, range }) => ({ value, range: valueRange ?? range }))
  switch (keyword) {
    case 'FROM':
      return [...fromFlags, ...args.slice(0, 1)]
    case 'COPY':
    case 'ADD':
      return [...fromFlags, ...args.filter(isNoHeredoc), ...heredocBodies(instruction)]
    case 'ENV':
    case 'LABEL':
      return pairs.flatMap(({ key, keyRange, value, valueRange, range }) => [
        { value: key, range: keyRange },
        { value, range: valueRange ?? range },
      ])
    case 'ARG':
      return pairs.map(({ value, valueRange, range }) => ({ value, range: valueRange ?? range }))
    case 'RUN':
      return readMounts(instruction).flatMap(({ fields }) => fields.filter(({ key }) => key !== 'from'))
    default:
      return EXPANDED_WORDS.has(keyword) ? args : []
  }
}

function isNoHeredoc({ value }: Argument): boolean {
  return parseHeredocWord(value) === undefined
}

function heredocBodies({ heredocs }: Instruction): readonly Expanded[] {
  return heredocs
    .filter((heredoc) => heredoc.expand)
    .map(({ content, bodyRange }) => ({ value: content, range: bodyRange, ignoreQuotes: true }))
}
