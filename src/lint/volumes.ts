// VOLUME instructions → the folders they declare.
import type { Argument } from '../dockerfile/syntax.ts'
import type { Facts } from './facts.ts'
import { expandAt, resolvePath } from './image-path.ts'

export type Volume = { readonly path: string; readonly range: Argument['range'] }

/** All volumes of the file, variables filled in where they are known. */
export function findVolumes(facts: Facts): readonly Volume[] {
  return facts.placed.flatMap(({ instruction, stage, order }) =>
    instruction.keyword !== 'VOLUME'
      ? []
      : instruction.args.map(({ value, range }) => ({
          path: resolvePath('/', expandAt(facts, stage, order, value)),
          range,
        })),
  )
}
