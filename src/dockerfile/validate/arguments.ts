// An instruction into what is wrong with the number and form of its arguments.
import { refuse } from '../diagnostic.ts'
import type { Diagnostic, Instruction } from '../syntax.ts'

/** Checks counts, and the forms that a keyword insists on. */
export function validateArguments(instruction: Instruction): readonly Diagnostic[] {
  const { keyword, form, args, pairs, rest } = instruction
  // A form that could not be read has its diagnostic already.
  if (form === 'none' && rest.text !== '' && keyword !== 'HEALTHCHECK') return []
  switch (keyword) {
    case 'ENV':
    case 'LABEL':
    case 'ARG':
      return pairs.length === 0 ? [atLeastOne(instruction)] : blankNames(instruction)
    case 'EXPOSE':
    case 'ONBUILD':
      return rest.text === '' ? [atLeastOne(instruction)] : []
    case 'HEALTHCHECK':
      return rest.text === '' ? [atLeastOne(instruction)] : []
    case 'VOLUME':
      return args.length === 0 ? [atLeastOne(instruction)] : emptyVolumes(instruction)
    case 'SHELL':
      return validateShell(instruction)
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return args.length === 0 ? [countError(instruction, 'exactly one argument')] : []
    case 'COPY':
    case 'ADD':
      return args.length < 2 ? [countError(instruction, 'at least one source and a destination')] : []
    default:
      return []
  }
}

function validateShell(instruction: Instruction): readonly Diagnostic[] {
  if (instruction.args.length === 0) return [atLeastOne(instruction)]
  if (instruction.form === 'json') return []
  const message = 'SHELL takes the exec form only; write ["/bin/bash", "-c"].'
  return [refuse('exec-form-required', message, instruction.restRange)]
}

function blankNames({ keyword, pairs }: Instruction): readonly Diagnostic[] {
  return pairs
    .filter(({ key }) => key === '')
    .map(({ range }) => refuse('blank-name', `${keyword} needs a name before the =.`, range))
}

function emptyVolumes({ args, form }: Instruction): readonly Diagnostic[] {
  const isEmpty = (value: string): boolean =>
    form === 'json' ? value.trim() === '' : /^(?:""|'')+$/.test(value)
  return args
    .filter(({ value }) => isEmpty(value))
    .map(({ range }) => refuse('empty-volume', 'A volume needs a path; remove the empty one.', range))
}

function atLeastOne(instruction: Instruction): Diagnostic {
  return countError(instruction, 'at least one argument')
}

function countError({ keyword, keywordRange, restRange }: Instruction, needed: string): Diagnostic {
  const range = restRange.end > restRange.start ? restRange : keywordRange
  return refuse('argument-count', `${keyword} needs ${needed}.`, range)
}
