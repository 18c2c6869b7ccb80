// The file → what its image ends up with: the instruction that counts, the user that runs.
import { unquote } from '../dockerfile/expand.ts'
import type { Instruction } from '../dockerfile/syntax.ts'
import type { Facts, Placed } from './facts.ts'
import { remember } from './remember.ts'

/** The last instruction of a kind in the target and the stages below it. */
export function lastInTarget(facts: Facts, keyword: string): Placed | undefined {
  const chain = facts.stages[facts.target]?.chain ?? []
  return facts.placed.findLast(
    ({ stage, onbuild, instruction }) => !onbuild && instruction.keyword === keyword && chain.includes(stage),
  )
}

/** User and group of a USER instruction; undefined for each that holds a variable. */
export function readUserWord({ rest }: Instruction, escapeChar: string) {
  const text = unquote(rest.text.trim(), escapeChar)
  const colon = text.indexOf(':')
  const known = (part: string) => (part.includes('$') ? undefined : part)
  return {
    name: known(colon === -1 ? text : text.slice(0, colon)),
    group: colon === -1 ? undefined : known(text.slice(colon + 1)),
  }
}

const DROPS = /(?:^|\/)(?:gosu|su-exec|setpriv|runuser|s6-svscan|s6-setuidgid|my_init)$|^\/init$/

/** The container starts as root on purpose and its first program changes to another user. */
export const dropsRights = remember((facts: Facts): boolean => {
  const process = [lastInTarget(facts, 'ENTRYPOINT'), lastInTarget(facts, 'CMD')]
  return process.some((place) =>
    place?.instruction.args.some(({ value }) => value.split(/\s+/).some((word) => DROPS.test(word))),
  )
})
