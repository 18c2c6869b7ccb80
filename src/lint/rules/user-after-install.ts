// USER changed back and forth for steps that could stand above the first change.
import type { Instruction } from '../../dockerfile/syntax.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { isReadable } from '../independence.ts'
import { deriveEffect, findSystemInstall } from '../program-effect.ts'
import { runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { isRootUser } from '../user-at.ts'

export const userAfterInstall = defineRule({
  id: 'user-after-install',
  aliases: [],
  since: '0.2.0',
  summary: 'Do what needs root first, then change the user once.',
  category: 'cache',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `The user is part of the cache key of every RUN and owns the folders that WORKDIR makes. Going back to root in the
middle, to install system packages or to repair owners, mixes steps of both kinds: what root does depends on all that the
other user did before, and runs again with it.

Put the steps for root at the top and a single USER below them. The rule is off until you turn it on, as it takes some
rearranging.`,
  references: ['https://docs.docker.com/reference/dockerfile/#user'],
  examples: [
    {
      bad: 'FROM node:24\nUSER node\nCOPY . /app\n«USER root»\nRUN apt-get update && apt-get install -y ffmpeg\nUSER node\n',
    },
    {
      bad: 'FROM python:3.14\nUSER 1000\nCOPY . /app\n«USER 0»\nRUN chown -R 1000 /app\nUSER 1000\n',
      because: 'COPY --chown makes it needless',
    },
    {
      good: 'FROM node:24\nRUN apt-get update && apt-get install -y ffmpeg\nUSER node\nCOPY . /app\n',
      because: 'the user changes once',
    },
    {
      good: 'FROM team/base:3\nUSER root\nRUN apt-get update && apt-get install -y ffmpeg\nUSER app\n',
      because: 'the base image had another user',
    },
    {
      good: 'FROM node:24\nUSER node\nCOPY . /app\nRUN npm run build\nUSER root\nRUN ./install-service.sh\nUSER node\n',
      because: 'the step may need what was built',
    },
  ],
  *check(facts) {
    for (const { instructions } of facts.stages)
      for (const back of findReturns(facts, instructions))
        yield {
          range: back.range,
          message:
            'The user goes back to root only for steps that need nothing of what came before; do them above the first USER.',
        }
  },
})

/** Each USER root that comes after another user, for RUNs that could run above both. */
function findReturns(facts: Facts, instructions: readonly Instruction[]): readonly Instruction[] {
  const users = instructions.filter(({ keyword }) => keyword === 'USER')
  return users.filter((user, index) => {
    const [before, after] = [users[index - 1], users[index + 1]]
    if (before === undefined || after === undefined || !isRoot(user) || isRoot(before) || isRoot(after))
      return false
    const between = instructions.slice(instructions.indexOf(user) + 1, instructions.indexOf(after))
    const runs = between.flatMap((other) => runAt(facts, other) ?? [])
    return between.length === runs.length && runs.length > 0 && runs.every(needsNothing)
  })
}

function isRoot({ rest }: Instruction): boolean {
  return isRootUser(rest.text.trim().split(':')[0])
}

/** System packages by name, or only owners and modes. */
function needsNothing(run: RunFacts): boolean {
  const { programs } = run
  if (!isReadable(run) || programs.length === 0) return false
  if (programs.every(({ name }) => name === 'chown' || name === 'chmod')) return true
  const known = programs.every((program) => ['packages', 'plain'].includes(deriveEffect(program)))
  return known && programs.some((program) => findSystemInstall(program) !== undefined)
}
