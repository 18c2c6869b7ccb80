// The stages with their bases → what BuildKit says while it goes through their instructions.
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { noteInstruction } from './dispatch.ts'
import type { FromBase } from './from-notes.ts'
import { type Globals, targetPlatform } from './globals.ts'
import type { Notes } from './note.ts'
import { readPlatform } from './platform.ts'
import type { Refusals } from './refusal.ts'
import { type StageState, startStage } from './stage-state.ts'

type Input = {
  readonly facts: Facts
  readonly globals: Globals
  readonly bases: readonly FromBase[]
  readonly refusals: Refusals
}

/** All stages when no target was named; triggers of ONBUILD count where the target needs the stage. */
export function* noteStages(input: Input): Notes {
  const { facts, globals, bases, refusals } = input
  const byName = new Map<string, StageState>()
  for (const stage of facts.stages) {
    const base = bases[stage.index]
    if (base === undefined) return false
    const parent = byName.get(base.reference)
    const state = startStage(parent, base.reference, systemOf(base, facts))
    if (stage.name !== undefined) byName.set(stage.name, state)
    if (facts.asked.target !== undefined && !stage.reachable) continue
    for (const [instruction, at] of commandsOf(stage, parent)) {
      const goesOn = yield* noteInstruction(instruction, at, { facts, globals, state })
      if (!goesOn || refusals.stops('dispatch', at)) return false
    }
  }
  return true
}

type Command = readonly [instruction: Instruction, at: Instruction]

function commandsOf(
  { from, instructions, reachable }: StageFacts,
  parent: StageState | undefined,
): readonly Command[] {
  const triggers = reachable ? (parent?.triggers ?? []) : []
  return [
    ...triggers.map((trigger): Command => [trigger, from]),
    ...instructions.map((instruction): Command => [instruction, instruction]),
  ]
}

function systemOf({ reference, platform }: FromBase, facts: Facts): string {
  const given = reference === 'scratch' ? undefined : platform
  return readPlatform(given ?? targetPlatform(facts)).os
}
