// The file as a whole → what BuildKit says of blank lines, keywords, stage names and the defaults of ARGs.
import { expand } from '../../dockerfile/expand.ts'
import { findReferenceProblem } from '../../dockerfile/reference.ts'
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts } from '../facts.ts'
import { readGlobals } from './globals.ts'
import { type Notes, noteAt, noteIn } from './note.ts'

/** Blank lines in instructions; BuildKit names the last line of the instruction, heredocs left out. */
export function* noteBlankLines({ file }: Facts): Notes {
  const blanks = file.diagnostics.filter(({ code }) => code === 'empty-continuation')
  let index = 0
  for (const { range } of blanks.toSorted((a, b) => a.range.start - b.range.start)) {
    while ((file.instructions[index + 1]?.range.start ?? Number.POSITIVE_INFINITY) <= range.start) index++
    const instruction = file.instructions[index]
    if (instruction === undefined) continue
    const body = instruction.heredocs[0]?.bodyRange.start
    const end = Math.max(range.end, body === undefined ? instruction.range.end : body - 1)
    const start = file.text.lastIndexOf('\n', end - 1) + 1
    const message =
      'The instruction goes on over blank lines, which builders are going to refuse. Delete them.'
    yield noteIn('NoEmptyContinuation', { start, end }, message)
  }
  return true
}

/** Names that two stages have, and names that mean something else. */
export function* noteStageNames({ stages }: Facts): Notes {
  const seen = new Set<string>()
  for (const { name, from } of stages) {
    if (name === undefined) continue
    if (name === 'scratch' || name === 'context') {
      const message = `The name ${name} means something else, so this stage cannot be referred to. Choose another name.`
      yield noteAt('ReservedStageName', from, message)
    }
    if (seen.has(name)) {
      const message = `Another stage is called ${name} already. Choose another name.`
      yield noteAt('DuplicateStageName', from, message)
    }
    seen.add(name)
  }
  return true
}

/** Keywords against the case of most of them; those before the first FROM do not count. */
export function* noteKeywords({ file, stages }: Facts): Notes {
  const written = stages.flatMap(({ from, instructions }) => [from, ...instructions])
  const textOf = ({ keywordRange: { start, end } }: Instruction) => file.text.slice(start, end)
  const words = written.map(textOf)
  const lower = words.filter((word) => word === word.toLowerCase()).length
  const upper = words.filter((word) => word === word.toUpperCase()).length
  const wanted = (word: string) => (lower > upper ? word.toLowerCase() : word.toUpperCase())
  for (const instruction of written) {
    const word = textOf(instruction)
    if (word === wanted(word)) continue
    const message = `The keyword ${word} differs in case from most keywords of this file. Write ${wanted(word)}.`
    yield noteAt('ConsistentInstructionCasing', instruction, message)
  }
  return true
}

/** Bases that are no image when no build argument is given. */
export function* noteDefaults(facts: Facts): Notes {
  const globals = readGlobals(facts, () => undefined)
  if (globals === undefined) return true
  for (const { from } of facts.stages) {
    const written = from.args[0]?.value ?? ''
    const { value, error } = expand(written, { escape: facts.file.escape, lookup: globals.lookup })
    if (error !== undefined) return true
    if (value === undefined || findReferenceProblem(value) === undefined) continue
    const shown = value === '' ? 'nothing' : `"${value}", which is no image`
    yield noteAt(
      'InvalidDefaultArgInFrom',
      from,
      `With the defaults of its ARGs ${written} comes to ${shown}. Give the ARG a default that works.`,
    )
  }
  return true
}
