// Tricks that are meant to defeat the cache: what they really make run again.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { findCostly, nameLines, runsBelow } from '../costly.ts'
import { findEarlyArgs } from '../early-arg.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { isCacheBuster, isChangingAddress } from '../volatile-name.ts'

export const cacheBuster = defineRule({
  id: 'cache-buster',
  aliases: [],
  since: '0.2.0',
  summary: 'Put a step that defeats the cache on purpose behind everything that may stay cached.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `Whoever needs one fresh step defeats the cache with an ARG like \`CACHEBUST\` or by ADDing an address that changes.
Both make every later step of the stage run again, not only the one that was meant. Far down, right before that step,
they cost least.

A RUN with \`date\` or \`$RANDOM\` defeats nothing: a RUN is cached by its text, and the text is the same.

A comment above the instruction says that it is wanted there, and the rule is silent.`,
  references: ['https://docs.docker.com/build/cache/invalidation/'],
  examples: [
    {
      bad: 'FROM debian:13\n«ARG CACHEBUST=1»\nRUN git clone https://github.com/example/app.git /app\nRUN apt-get update && apt-get install -y ffmpeg\nRUN make -C /app\n',
    },
    {
      bad: 'FROM alpine:3.22\n«ADD https://api.github.com/repos/example/app/git/refs/heads/main /tmp/head.json»\nRUN apk add --no-cache build-base git\nRUN git clone https://github.com/example/app.git && make -C app\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN «echo $RANDOM»\nRUN apk add --no-cache git\n',
      because: 'it does not do what it is there for',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y git ffmpeg\nARG CACHEBUST=1\nRUN git clone https://github.com/example/app.git /app\n',
      because: 'only the step it is meant for runs again',
    },
    {
      good: 'FROM debian:13\n# security updates every week\nARG CACHEBUST=1\nRUN apt-get update && apt-get upgrade -y\nRUN apt-get install -y ffmpeg\n',
      because: 'the comment says why',
    },
  ],
  *check(facts) {
    const reported = new Set(findEarlyArgs(facts).map(({ variable }) => variable.instruction))
    for (const place of facts.placed) {
      const { instruction, outer, onbuild } = place
      if (onbuild || outer.comments.length > 0 || reported.has(outer)) continue
      const idle = instruction.keyword === 'RUN' ? idleTrick(facts, instruction) : undefined
      if (idle !== undefined) {
        yield {
          range: idle,
          message:
            'This does not defeat the cache: a RUN is cached by its text, which stays the same. Remove it, or use an ARG that gets a new value.',
        }
      } else if (isTrick(instruction)) {
        const [, ...more] = runsBelow(facts, place)
        if (more.some(findCostly))
          yield {
            range: instruction.range,
            message: `${nameTrick(instruction)} also reruns ${nameLines(more)}; place it right before the step that has to be fresh.`,
          }
      }
    }
  },
})

function isTrick({ keyword, pairs, args }: Instruction): boolean {
  if (keyword === 'ARG') return pairs.some(({ key }) => isCacheBuster(key))
  return keyword === 'ADD' && args.slice(0, -1).some(({ value }) => isChangingAddress(value))
}

function nameTrick({ keyword, pairs }: Instruction): string {
  return keyword === 'ARG' ? `A new value of ${pairs[0]?.key ?? 'this ARG'}` : 'A change at this address'
}

/** A RUN that only prints the time or a random number. */
function idleTrick(facts: Facts, instruction: Instruction): RunFacts['instruction']['range'] | undefined {
  const run = runAt(facts, instruction)
  const [program, ...others] = run?.programs.filter(({ inSubstitution }) => !inSubstitution) ?? []
  if (program === undefined || others.length > 0 || program.redirects.length > 0) return undefined
  const { name, args, range } = program
  if (name === 'date') return range
  const prints = name === 'echo' && args.some(({ value }) => /\$\{?RANDOM\b|\$\(date\b|`date\b/.test(value))
  return prints ? range : undefined
}
