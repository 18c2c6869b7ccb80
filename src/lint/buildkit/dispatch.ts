// One instruction in its stage → what BuildKit says of it while it builds the stage up.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { validateStopSignal } from '../../dockerfile/validate/stop-signal.ts'
import type { Facts } from '../facts.ts'
import { noteCopy } from './copy-notes.ts'
import { expandWord, noteUnknown, type Place } from './expansion.ts'
import { notePorts } from './expose-notes.ts'
import type { Given, Globals } from './globals.ts'
import { noteMounts } from './mount-notes.ts'
import { type Notes, noteAt } from './note.ts'
import { noteProcess, noteShellForm } from './process-notes.ts'
import type { StageState } from './stage-state.ts'
import { noteArguments, notePairs } from './variable-notes.ts'

export type Dispatch = {
  readonly facts: Facts
  readonly globals: Globals
  readonly given: Given
  readonly state: StageState
}

/** `at` is where things are said to be: the instruction itself, or the FROM that sets off a trigger. */
export function* noteInstruction(
  instruction: Instruction,
  at: Instruction,
  { facts, globals, given, state }: Dispatch,
): Notes {
  const place: Place = { state, escape: facts.file.escape, at: { ...instruction, range: at.range } }
  const { keyword } = instruction
  switch (keyword) {
    case 'ENV':
    case 'LABEL':
      return yield* notePairs(place)
    case 'ARG':
      return yield* noteArguments(place, globals, given)
    case 'CMD':
    case 'ENTRYPOINT':
      yield* noteProcess(keyword, place)
      return yield* noteShellForm(instruction.form === 'json', place, keyword)
    case 'HEALTHCHECK':
      return yield* noteProcess(keyword, place)
    case 'EXPOSE':
      return yield* notePorts(instruction, place)
    case 'COPY':
    case 'ADD':
      return yield* noteCopy(instruction, place, facts)
    case 'RUN':
      return yield* noteMounts(place)
    case 'WORKDIR':
      return yield* noteWorkdir(place)
    case 'SHELL':
      state.shell = true
      return true
    case 'ONBUILD':
      if (instruction.inner !== undefined) state.triggers.push(instruction.inner)
      return true
    default:
      return yield* noteWords(place)
  }
}

/** What stands in USER, VOLUME and STOPSIGNAL. */
function* noteWords(place: Place): Notes {
  const { at } = place
  const words = EXPANDED.has(at.keyword) ? at.args : []
  for (const { value: word } of words) {
    const expansion = expandWord(word, place)
    if (!(yield* noteUnknown(expansion, place))) return false
    if (at.keyword === 'VOLUME' && expansion.value === '') return false
    if (at.keyword === 'STOPSIGNAL' && isNoSignal(place, expansion.value ?? word)) return false
  }
  return true
}

const EXPANDED = new Set(['USER', 'VOLUME', 'STOPSIGNAL'])

function isNoSignal({ at }: Place, value: string): boolean {
  const [first] = at.args
  return first !== undefined && validateStopSignal({ ...at, args: [{ ...first, value }] }, '').length > 0
}

function* noteWorkdir(place: Place): Notes {
  const { state, at } = place
  const expansion = expandWord(at.args[0]?.value ?? '', place)
  if (!(yield* noteUnknown(expansion, place))) return false
  const path = expansion.value ?? '/'
  if (!state.workdir && !isAbsolute(path, state.os)) {
    const message = `The folder ${path} begins wherever the base image left off. Write an absolute one first.`
    yield noteAt('WorkdirRelativePath', at, message)
  }
  state.workdir = true
  return true
}

function isAbsolute(path: string, os: string): boolean {
  return os === 'windows' ? /^(?:c:)?[\\/]/i.test(path) && !/^[\\/]{2}/.test(path) : path.startsWith('/')
}
