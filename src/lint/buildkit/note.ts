// A check's name, an instruction and a sentence → a report on the lines BuildKit gives.
import type { Instruction, Range } from '../../dockerfile/syntax.ts'
import type { PeerReport } from '../rule.ts'
import type { Refusals } from './refusal.ts'

/** What a step of the front end says; it returns false where the front end gives up. */
export type Notes = Generator<PeerReport, boolean>

/** BuildKit points at whole instructions. */
export function noteAt(code: string, { range }: Pick<Instruction, 'range'>, message: string): PeerReport {
  return noteIn(code, range, message)
}

/** For the few places that are no instruction. */
export function noteIn(code: string, range: Range, message: string): PeerReport {
  return { code, range, message }
}

/** What only the values of variables show to be wrong; the parser tells everything else. */
export function* noteRefusal(at: Instruction, refusals: Refusals): Notes {
  if (!refusals.knows(at)) {
    const message = `BuildKit refuses this ${at.keyword} with the values its variables have. Give them others, or defaults.`
    yield noteAt('syntax', at, message)
  }
  return false
}
