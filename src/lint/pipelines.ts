// The programs of a RUN → those that are joined by pipes.
import type { Program } from '../dockerfile/shell.ts'

/** Programs of one pipeline in order; a compound element has several with the same place. */
export type Pipeline = readonly Program[]

/** Finds the pipelines; of nested ones the parts may come as pipelines of their own. */
export function findPipelines(programs: readonly Program[]): readonly Pipeline[] {
  const pipelines: Program[][] = []
  let last: Program | undefined
  for (const program of programs) {
    const { pipe } = program
    if (pipe === undefined) continue
    const before = last?.pipe
    const goesOn = before?.length === pipe.length && (pipe.index > before.index || pipe === before)
    if (goesOn) pipelines.at(-1)?.push(program)
    else pipelines.push([program])
    last = program
  }
  return pipelines
}
