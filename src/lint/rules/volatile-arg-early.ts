// An ARG with a new value for every build, declared above steps that do not use it.
import { blockText, insertAfter, insertBefore, removeBlocks } from '../block.ts'
import { type EarlyArg, findEarlyArgs } from '../early-arg.ts'
import type { Facts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const volatileArgEarly = defineRule({
  id: 'volatile-arg-early',
  aliases: ['CL007'],
  since: '0.1.0',
  summary: 'Declare an ARG that changes with every build right before it is used.',
  category: 'cache',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The RUNs between no longer see the variable in their environment. The fix is safe only when all of them are
known not to read it.`,
  why: `The value of every ARG in scope is part of the cache key of every RUN below it, whether the RUN uses it or not. An
ARG that gets the commit, the date or the number of the build makes all of them run again each time.

The rule knows such ARGs by their names, and by labels like \`org.opencontainers.image.revision\` that they fill. One
with a fixed default (a version, a hash) counts as pinned. LABELs, and ENVs made of the ARG alone, move down with it;
where they stand does not matter for the cache. An ARG that gets no value at all changes nothing.`,
  references: ['https://docs.docker.com/reference/dockerfile/#impact-on-build-caching'],
  examples: [
    {
      bad: 'FROM debian:13\n«ARG GIT_SHA»\nRUN apt-get update && apt-get install -y ffmpeg\nLABEL org.opencontainers.image.revision=$GIT_SHA\n',
      fixed:
        'FROM debian:13\nRUN apt-get update && apt-get install -y ffmpeg\nARG GIT_SHA\nLABEL org.opencontainers.image.revision=$GIT_SHA\n',
    },
    {
      bad: 'FROM node:24\n# set by CI\n«ARG BUILD_DATE=unknown»\nLABEL created=$BUILD_DATE\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCMD ["node", "."]\n',
      fixed:
        'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\n# set by CI\nARG BUILD_DATE=unknown\nLABEL created=$BUILD_DATE\nCMD ["node", "."]\n',
    },
    {
      good: 'FROM golang:1.26\nCOPY . .\nARG GIT_SHA\nRUN go build -ldflags "-X main.commit=$GIT_SHA" ./...\n',
      because: 'the next step uses it',
    },
    {
      good: 'FROM debian:13\nARG TOOL_VERSION=1.4.2\nARG GIT_COMMIT=4f0c1d2e9a\nRUN apt-get update && apt-get install -y ffmpeg\nRUN ./get-tool.sh "$TOOL_VERSION" "$GIT_COMMIT"\n',
      because: 'both are pinned to one value',
    },
  ],
  *check(facts) {
    for (const early of findEarlyArgs(facts)) {
      const { variable, rerun } = early
      const single = variable.instruction.pairs.length === 1
      const fix = single ? planMove(facts, early) : undefined
      // many tools read it without being told
      const mild = variable.name === 'SOURCE_DATE_EPOCH'
      yield {
        range: single ? variable.instruction.range : variable.pair.range,
        message: `Every new value of ${variable.name} reruns ${nameLines(early)}, which ${rerun.length === 1 ? 'does' : 'do'} not mention it.`,
        ...(mild ? { severity: 'info' as const } : {}),
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

const MAX_LINES = 6

function nameLines({ rerun }: EarlyArg): string {
  const lines = rerun.map(({ instruction }) => instruction.line)
  if (lines.length === 1) return `the RUN in line ${lines[0]}`
  const shown = lines.length > MAX_LINES ? lines.slice(0, MAX_LINES - 1) : lines.slice(0, -1)
  const last = lines.length > MAX_LINES ? `${lines.length - shown.length} more` : lines.at(-1)
  return `the RUNs in lines ${shown.join(', ')} and ${last}`
}

function planMove(facts: Facts, { variable, movers, place, doubts }: EarlyArg): Fix | undefined {
  const { text } = facts.file
  if (place === undefined || repeatsLabel(facts, movers)) return undefined
  const lines = movers.map((instruction) => blockText(text, instruction)).join('')
  const why = doubts[0] === undefined ? '' : ` (${doubts[0]})`
  return {
    kind: doubts.length === 0 ? 'safe' : 'unsafe',
    description: `Declare ${variable.name} where it is needed${why}`,
    edits: [
      ...removeBlocks(text, movers),
      'before' in place ? insertBefore(text, place.before, lines) : insertAfter(text, place.after, lines),
    ],
  }
}

/** Of two LABELs with one key the last wins; their order must not change. */
function repeatsLabel({ file }: Facts, movers: EarlyArg['movers']): boolean {
  const moved = movers.filter(({ keyword }) => keyword === 'LABEL')
  const keys = new Set(moved.flatMap(({ pairs }) => pairs.map(({ key }) => key)))
  return file.instructions.some(
    (other) =>
      other.keyword === 'LABEL' && !moved.includes(other) && other.pairs.some(({ key }) => keys.has(key)),
  )
}
