// Text that changes with every build, written by a heredoc above steps that take long.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { blockText, insertAfter, insertBefore, removeBlock } from '../block.ts'
import { findCostly, nameLines } from '../costly.ts'
import { volatileArgs } from '../early-arg.ts'
import type { Facts, Placed, RunFacts, StageFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { mentions } from '../reference-to.ts'
import { runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'

export const heredocChurn = defineRule({
  id: 'heredoc-churn',
  aliases: [],
  since: '0.2.0',
  summary: 'Write files with the commit or date of the build after the steps that do not need them.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  why: `The body of a heredoc is part of the cache key like any other text, with its variables filled in. A COPY that writes
the commit, the version or the date of the build into a file is a new step for every build, and so is everything below
it. Behind the installs it costs next to nothing.`,
  references: ['https://docs.docker.com/reference/dockerfile/#here-documents'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nARG GIT_SHA\n«COPY <<EOF version.json\n{"commit": "$GIT_SHA"}\nEOF»\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
      fixed:
        'FROM node:24\nWORKDIR /app\nARG GIT_SHA\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY <<EOF version.json\n{"commit": "$GIT_SHA"}\nEOF\n',
      because: 'the ARG is another matter',
    },
    {
      bad: 'FROM debian:13\nARG BUILD_DATE\n«RUN <<EOF\necho "$BUILD_DATE" > /etc/build\nEOF»\nRUN apt-get update && apt-get install -y ffmpeg\n',
      fixed:
        'FROM debian:13\nARG BUILD_DATE\nRUN apt-get update && apt-get install -y ffmpeg\nRUN <<EOF\necho "$BUILD_DATE" > /etc/build\nEOF\n',
    },
    {
      good: 'FROM node:24\nCOPY package.json package-lock.json ./\nRUN npm ci\nARG GIT_SHA\nCOPY <<EOF version.json\n{"commit": "$GIT_SHA"}\nEOF\n',
      because: 'nothing below it takes long',
    },
    {
      good: 'FROM node:24\nARG GIT_SHA\nCOPY <<"EOF" show.sh\necho "$GIT_SHA"\nEOF\nRUN npm install -g esbuild@0.25.0\n',
      because: 'a quoted delimiter leaves the text as it is',
    },
  ],
  *check(facts) {
    for (const place of facts.placed) {
      const stage = facts.stages[place.stage]
      const name = stage && !place.onbuild ? findVolatile(facts, stage, place) : undefined
      if (stage === undefined || name === undefined) continue
      const path = fileOf(place.instruction)
      const below = stage.instructions.slice(place.order + 1)
      const reader = below.findIndex((other) => mayRead(other, [name, path]))
      const passed = reader < 0 ? below : below.slice(0, reader)
      const reruns = passed.flatMap((other) => runAt(facts, other) ?? [])
      if (!reruns.some(findCostly)) continue
      const next = reader < 0 ? undefined : below[reader]
      yield {
        range: place.instruction.range,
        message: `Every new value of ${name} reruns ${nameLines(reruns)} because this text comes first; write it further down.`,
        fix: planMove(facts, place.instruction, { reruns, next }),
      }
    }
  },
})

/** The ARG or ENV in the text of a heredoc that CI gives new values. */
function findVolatile(facts: Facts, stage: StageFacts, { instruction, order }: Placed): string | undefined {
  const filled = instruction.heredocs.filter(({ expand }) => expand || instruction.keyword === 'RUN')
  if (filled.length === 0) return undefined
  return volatileArgs(facts, stage).find(
    (variable) => variable.order < order && filled.some(({ content }) => mentions(content, [variable.name])),
  )?.name
}

/** Base name of the file that is written, as far as it can be seen. */
function fileOf({ keyword, args, heredocs }: Instruction): string {
  const written =
    keyword === 'RUN'
      ? (/>>?\s*["']?([^\s"';&|]+)/.exec(heredocs.map(({ content }) => content).join('\n'))?.[1] ?? '')
      : (args.at(-1)?.value ?? '')
  return written.replace(/\/+$/, '').replace(/^.*\//, '')
}

/** Names the variable or the file, or changes what either means. */
function mayRead({ keyword, rest, heredocs }: Instruction, [name, path]: readonly [string, string]): boolean {
  if (['WORKDIR', 'USER', 'SHELL', 'ONBUILD'].includes(keyword)) return true
  const texts = [rest.text, ...heredocs.map(({ content }) => content)]
  return texts.some((text) => text.includes(name) || (path !== '' && text.includes(path)))
}

type Place = { readonly reruns: readonly RunFacts[]; readonly next: Instruction | undefined }

function planMove({ file: { text } }: Facts, instruction: Instruction, { reruns, next }: Place): Fix {
  const lines = blockText(text, instruction)
  const last = reruns.at(-1)?.outer ?? instruction
  return {
    kind: 'unsafe',
    description: `Write it after line ${last.endLine}`,
    edits: [
      removeBlock(text, instruction),
      next === undefined ? insertAfter(text, last, lines) : insertBefore(text, next, lines),
    ],
  }
}
