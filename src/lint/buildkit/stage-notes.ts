// The stages with their bases → what BuildKit says while it goes through their instructions.
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts, StageFacts } from '../facts.ts'
import { noteInstruction } from './dispatch.ts'
import type { FromBase } from './from-notes.ts'
import { type Globals, givenArgs, targetPlatform } from './globals.ts'
import { type Notes, noteRefusal } from './note.ts'
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
  const needed = neededStages(input)
  const given = givenArgs(facts)
  for (const stage of facts.stages) {
    const base = bases[stage.index]
    if (base === undefined) return false
    const parent = byName.get(base.reference ?? '')
    const state = startStage(parent, base.reference ?? '', systemOf(base, facts))
    if (stage.name !== undefined) byName.set(stage.name, state)
    if (facts.asked.target !== undefined && !needed.has(stage.index)) continue
    const triggers = needed.has(stage.index) ? (parent?.triggers ?? []) : []
    for (const [instruction, at] of commandsOf(stage, triggers)) {
      const goesOn = yield* noteInstruction(instruction, at, { facts, globals, given, state })
      if (!goesOn || refusals.stops('dispatch', at)) return yield* noteRefusal(at, refusals)
    }
  }
  return true
}

type Command = readonly [instruction: Instruction, at: Instruction]

function commandsOf(
  { from, instructions }: StageFacts,
  triggers: readonly Instruction[],
): readonly Command[] {
  return [
    ...triggers.map((trigger): Command => [trigger, from]),
    ...instructions.map((instruction): Command => [instruction, instruction]),
  ]
}

/** What the target needs; for BuildKit a stage may be called scratch, and then FROM scratch means it. */
function neededStages({ facts, bases }: Input): ReadonlySet<number> {
  const byName = new Map<string, number>()
  const parents = facts.stages.map(({ index, name }) => {
    const parent = byName.get(bases[index]?.reference ?? '')
    if (name !== undefined) byName.set(name, index)
    return parent
  })
  const needed = new Set(facts.stages.filter(({ reachable }) => reachable).map(({ index }) => index))
  for (const { index } of facts.stages.toReversed()) {
    const parent = parents[index]
    if (needed.has(index) && parent !== undefined) needed.add(parent)
  }
  return needed
}

function systemOf({ reference, platform }: FromBase, facts: Facts): string {
  const given = reference === 'scratch' ? undefined : platform
  return readPlatform(given ?? targetPlatform(facts)).os
}
