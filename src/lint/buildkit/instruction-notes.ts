// Instructions by themselves → what BuildKit says while it reads them, before it knows of stages.
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts } from '../facts.ts'
import { type Notes, noteAt } from './note.ts'
import type { Refusals } from './refusal.ts'

/** Goes through all of them up to the first that is refused. */
export function* noteInstructions({ file }: Facts, refusals: Refusals): Notes {
  for (const instruction of file.instructions) {
    const refused = refusals.stops('instructions', instruction)
    if (instruction.keyword === 'MAINTAINER') {
      yield noteAt(
        'MaintainerDeprecated',
        instruction,
        'MAINTAINER is deprecated. Name the authors in a LABEL.',
      )
    }
    if (instruction.keyword === 'FROM') yield* noteCase(instruction, file.text)
    if (refused) return false
    yield* noteDescription(instruction)
  }
  return !refusals.stops('instructions')
}

function* noteCase(from: Instruction, text: string): Notes {
  const [, as, name] = from.args
  if (as === undefined || name === undefined) return true
  if (from.args.length === 3 && name.value !== name.value.toLowerCase()) {
    const message = `The stage name ${name.value} has capitals, and FROM finds stages in lower case only. Write ${name.value.toLowerCase()}.`
    yield noteAt('StageNameCasing', from, message)
  }
  const keyword = text.slice(from.keywordRange.start, from.keywordRange.end)
  const fits = keyword === 'from' ? as.value.toLowerCase() : as.value.toUpperCase()
  if ((keyword === 'from' || keyword === 'FROM') && as.value !== fits) {
    yield noteAt('FromAsCasing', from, `FROM and AS are one instruction but differ in case. Write ${fits}.`)
  }
  return true
}

function* noteDescription(instruction: Instruction): Notes {
  const names = describedNames(instruction)
  const comment = instruction.comments.at(-1)
  const [name] = names
  if (name === undefined || comment === undefined) return true
  if (names.includes(comment.text.split(' ')[0] ?? '')) return true
  const message = `The comment above is no description, as it does not begin with the name. Write "# ${name} …", or put a line with only # below it.`
  yield noteAt('InvalidDefinitionDescription', instruction, message)
  return true
}

function describedNames({ keyword, pairs, args }: Instruction): readonly string[] {
  if (keyword === 'ARG') return pairs.map(({ key }) => key)
  const name = keyword === 'FROM' ? args[2] : undefined
  return name === undefined ? [] : [name.value.toLowerCase()]
}
