// LABEL instructions → keys and values without their quotes.
import { unquote } from '../dockerfile/expand.ts'
import type { Instruction, Pair, Range } from '../dockerfile/syntax.ts'
import type { Facts } from './facts.ts'
import { remember } from './remember.ts'

export type Label = {
  readonly key: string
  /** Undefined when a variable is part of it. */
  readonly value: string | undefined
  readonly stage: number
  readonly instruction: Instruction
  readonly pair: Pair
  readonly keyRange: Range
  readonly valueRange: Range
}

/** Every label of the file whose key is known, in order; triggers belong to other images. */
export const labelsOf = remember(({ file, placed }: Facts): readonly Label[] =>
  placed.flatMap(({ instruction, onbuild, stage }) => {
    if (instruction.keyword !== 'LABEL' || onbuild) return []
    return instruction.pairs.flatMap((pair) => {
      const { key, value = '', keyRange, valueRange, range } = pair
      if (key.includes('$')) return []
      const plain = value.includes('$') ? undefined : unquote(value, file.escape)
      const places = { keyRange, valueRange: valueRange ?? range }
      return [{ key: unquote(key, file.escape), value: plain, stage, instruction, pair, ...places }]
    })
  }),
)
