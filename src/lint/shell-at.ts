// A place in a stage → the SHELL in force there.
import type { Facts, Placed } from './facts.ts'

/** The words of the SHELL that reads an instruction's text, undefined for the default of the image. */
export function shellAt({ stages }: Facts, { stage, order }: Pick<Placed, 'stage' | 'order'>) {
  const own = stages[stage]?.instructions.slice(0, order) ?? []
  const set = own.findLast(({ keyword, form }) => keyword === 'SHELL' && form === 'json')
  if (set !== undefined) return set.args.map(({ value }) => value)
  const parent = stages[stage]?.chain.at(-2)
  return parent === undefined ? undefined : stages[parent]?.shell
}
