// A stage that copies all sources for a single build step.
import { isBuild } from '../costly.ts'
import type { CopyFacts, Facts, RunFacts } from '../facts.ts'
import { runAt } from '../remember.ts'
import { defineRule } from '../rule.ts'

export const bindSourceBuild = defineRule({
  id: 'bind-source-build',
  aliases: [],
  since: '0.2.0',
  summary: 'Mount the sources into a build that is the only step to read them.',
  category: 'cache',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'none',
  why: `When a stage copies the whole context and then only builds, the copy is a step and a layer that nobody uses again.
\`RUN --mount=type=bind,target=. --mount=type=cache,… go build -o /out/app .\` reads the sources where they are. The
mount is read-only, so results have to go elsewhere; with \`rw\` a build may write, and what it wrote is gone afterwards.

It takes a build that can be told where to write, so the rule is off until you turn it on.`,
  references: ['https://docs.docker.com/build/cache/optimize/#use-bind-mounts'],
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nWORKDIR /src\n«COPY . .»\nRUN go build -o /out/app .\nFROM scratch\nCOPY --from=build /out/app /app\n',
    },
    {
      bad: 'FROM debian:13 AS build\nWORKDIR /src\n«COPY . /src»\nRUN cmake -B /out && cmake --build /out\nFROM debian:13\nCOPY --from=build /out /opt/app\n',
    },
    {
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nRUN --mount=type=bind,target=/src go build -o /out/app .\nFROM scratch\nCOPY --from=build /out/app /app\n',
      because: 'the sources are mounted',
    },
    {
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\nRUN go test ./...\nFROM scratch\nCOPY --from=build /out/app /app\n',
      because: 'two steps read them',
    },
    {
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app .\nFROM scratch\nCOPY --from=build /src/app /app\n',
      because: 'the result is written among the sources',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const run = onlyBuild(facts, copy)
      if (run === undefined) continue
      yield {
        range: copy.instruction.range,
        message: `Only line ${run.instruction.line} reads what is copied here; mount the context into that RUN with --mount=type=bind.`,
      }
    }
  },
})

/** The single RUN behind the copy, when it builds and nothing is taken from the copied folder. */
function onlyBuild(facts: Facts, copy: CopyFacts): RunFacts | undefined {
  const stage = facts.stages[copy.stage]
  const whole = copy.sources.some(({ value }) => /^\.\/?$/.test(value)) && copy.instruction.flags.length === 0
  if (stage === undefined || stage.exported || !whole || copy.onbuild || copy.from.kind !== 'context')
    return undefined
  const behind = stage.instructions.slice(copy.order + 1)
  const [only, ...more] = behind.flatMap((instruction) => runAt(facts, instruction) ?? [])
  const other = behind.some(({ keyword }) => ['COPY', 'ADD', 'ONBUILD'].includes(keyword))
  const child = facts.stages.some(({ base }) => base.kind === 'stage' && base.index === copy.stage)
  if (
    only === undefined ||
    more.length > 0 ||
    other ||
    child ||
    only.mounts.some(({ type }) => type === 'bind')
  )
    return undefined
  return only.programs.some(isBuild) && writesElsewhere(only) && !takesFrom(facts, copy) ? only : undefined
}

/** An option names an absolute folder for the result. */
function writesElsewhere({ instruction }: RunFacts): boolean {
  return /(?:\s|=)(?:-o|-B|--output|--outdir|--out-dir|--target-dir|--prefix|--outDir)[\s=]+["']?\//.test(
    instruction.rest.text,
  )
}

/** Another stage copies from below the folder. */
function takesFrom(facts: Facts, copy: CopyFacts): boolean {
  const { instructions = [] } = facts.stages[copy.stage] ?? {}
  const folders = instructions
    .filter(({ keyword }) => keyword === 'WORKDIR')
    .map(({ rest }) => rest.text.trim().replace(/\/+$/, ''))
  const target = (copy.destination?.value ?? '').replace(/\/+$/, '')
  return facts.copies.some(
    ({ from, sources }) =>
      from.kind === 'stage' &&
      from.index === copy.stage &&
      sources.some(({ value }) =>
        [...folders, target].some(
          (folder) => folder.startsWith('/') && (value === folder || value.startsWith(`${folder}/`)),
        ),
      ),
  )
}
