// The target platform, asked for above steps of a cross-compiling stage that do not depend on it.
import type { Instruction } from '../../dockerfile/syntax.ts'
import { blockText, insertBefore, removeBlock } from '../block.ts'
import { findCostly, nameLines } from '../costly.ts'
import { type Descent, descend } from '../descend.ts'
import { findDoubts } from '../early-arg.ts'
import type { Facts, StageFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'

export const platformArgEarly = defineRule({
  id: 'platform-arg-early',
  aliases: [],
  since: '0.2.0',
  summary: 'In a stage on the build platform, declare TARGETARCH after the steps all platforms share.',
  category: 'cache',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: `The RUNs between no longer see the variable in their environment. The fix is safe only when all of them are
known not to read it.`,
  why: `A stage FROM \`--platform=$BUILDPLATFORM\` is the same for all target platforms until it asks for one of them with
\`ARG TARGETARCH\`. Every RUN below that line is done once for each platform, because the value is in its environment; the
RUNs above it are done once for all of them.

Only stages on \`$BUILDPLATFORM\` are looked at: anywhere else the platforms have nothing in common.`,
  references: ['https://docs.docker.com/build/building/multi-platform/#cross-compilation'],
  examples: [
    {
      bad: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\n«ARG TARGETOS TARGETARCH»\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .\n',
      fixed:
        'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .\n',
    },
    {
      bad: 'FROM --platform=$BUILDPLATFORM node:24 AS build\n# amd64, arm64\n«ARG TARGETPLATFORM»\nRUN npm install -g esbuild@0.25.0\nRUN ./build.sh "$TARGETPLATFORM"\n',
      fixed:
        'FROM --platform=$BUILDPLATFORM node:24 AS build\nRUN npm install -g esbuild@0.25.0\n# amd64, arm64\nARG TARGETPLATFORM\nRUN ./build.sh "$TARGETPLATFORM"\n',
    },
    {
      good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nCOPY go.mod go.sum ./\nRUN go mod download\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build -o /app .\n',
      because: 'the download is done once for all platforms',
    },
    {
      good: 'FROM golang:1.26 AS build\nARG TARGETARCH\nCOPY go.mod go.sum ./\nRUN go mod download\nRUN ./fetch.sh "$TARGETARCH"\n',
      because: 'the stage itself is another one for each platform',
    },
    {
      good: 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nARG TARGETARCH\nCOPY go.mod go.sum ./\nRUN go mod download\nRUN go build -o /app .\n',
      because: 'nothing names it, so a program may read it from the environment',
    },
  ],
  *check(facts) {
    for (const stage of facts.stages.filter(isOnBuildPlatform))
      for (const [order, instruction] of stage.instructions.entries()) {
        const names = instruction.keyword === 'ARG' ? platformNames(instruction) : []
        if (names.length === 0) continue
        const descent = descend(facts, stage, { names, instruction, order })
        if (descent.next === undefined || !descent.rerun.some(findCostly)) continue
        const fix = planMove(facts, { instruction, descent, name: names[0] ?? '' })
        yield {
          range: instruction.range,
          message: `The RUN in ${nameLines(descent.rerun)} is done once for every target platform because of this ARG, which it does not mention; declare it further down.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
  },
})

function isOnBuildPlatform({ from }: StageFacts): boolean {
  const platform = from.flags.find(({ name }) => name === 'platform')?.value
  return /^\$(?:BUILDPLATFORM|\{BUILDPLATFORM\})$/.test(platform ?? '')
}

/** Empty when the ARG declares anything else, too. */
function platformNames({ pairs }: Instruction): readonly string[] {
  const names = pairs.map(({ key }) => key)
  return names.every((name) => /^TARGET(?:PLATFORM|OS|ARCH|VARIANT|OSVERSION)$/.test(name)) ? names : []
}

type Move = { readonly instruction: Instruction; readonly descent: Descent; readonly name: string }

function planMove({ file: { text } }: Facts, { instruction, descent, name }: Move): Fix | undefined {
  const { next, rerun, movers } = descent
  if (next === undefined || movers.length > 1) return undefined
  const doubt = findDoubts(name, rerun)[0]
  return {
    kind: doubt === undefined ? 'safe' : 'unsafe',
    description: `Declare it right before line ${next.line}${doubt === undefined ? '' : ` (${doubt})`}`,
    edits: [removeBlock(text, instruction), insertBefore(text, next, blockText(text, instruction))],
  }
}
