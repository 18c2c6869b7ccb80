// A place in a stage → the SHELL in force there.
import type { Instruction } from '../dockerfile/syntax.ts'
import type { Facts, Placed } from './facts.ts'
import { remember } from './remember.ts'

/** The words of the SHELL that reads an instruction's text, undefined for the default of the image. */
export function shellAt({ stages }: Facts, { stage, order }: Pick<Placed, 'stage' | 'order'>) {
  const own = stages[stage]
  const set = own === undefined ? undefined : shellsBefore(own.instructions)[order]
  if (set !== undefined) return set.args.map(({ value }) => value)
  const parent = own?.chain.at(-2)
  return parent === undefined ? undefined : stages[parent]?.shell
}

/** For each instruction the last SHELL above it. */
const shellsBefore = remember((instructions: readonly Instruction[]) => {
  let last: Instruction | undefined
  return instructions.map((instruction) => {
    const above = last
    if (instruction.keyword === 'SHELL' && instruction.form === 'json') last = instruction
    return above
  })
})
