// A copy from a build stage that takes the sources along with the result.
import { copyTarget } from '../broad-copy.ts'
import type { CopyFacts, Facts } from '../facts.ts'
import { pathBelow, resolvePath, UNKNOWN_FOLDER } from '../image-path.ts'
import { defineRule } from '../rule.ts'
import { baseReference } from '../user-at.ts'

export const copyWholeStage = defineRule({
  id: 'copy-whole-stage',
  aliases: [],
  since: '0.2.0',
  summary: 'Copy the results of a build stage, not the folder it worked in.',
  category: 'cache',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `A copy from another stage is keyed by the content of what it takes. When that is the whole folder of the build, the
sources, packages and caches in it make the copy new for every change, even when the result is the same, and all of it
lands in the image. Name the binary, the jar, or the folder with the finished pages.

Where an interpreter runs the sources (node, python, ruby, php …), they are the result, and the rule is silent.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app .\nFROM debian:13\nCOPY --from=build «/src» /opt/app\n',
    },
    {
      bad: 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM nginx:1.29\nCOPY --from=build «/app/» /usr/share/nginx/html\n',
    },
    {
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o app .\nFROM debian:13\nCOPY --from=build /src/app /opt/app\n',
      because: 'only the result is copied',
    },
    {
      good: 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM node:24-slim\nCOPY --from=build /app /app\n',
      because: 'node may need all of it',
    },
    {
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app .\nFROM debian:13\nCOPY --from=build /out /opt/app\n',
      because: 'the folder holds nothing but the result',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const stage = copy.from.kind === 'stage' && !copy.onbuild ? copy.from.index : undefined
      if (stage === undefined || facts.stages[copy.stage]?.exported !== true || interprets(facts, copy))
        continue
      if (!compiles(facts, stage)) continue
      for (const { value, range } of copy.sources) {
        const sources = findSources(facts, stage, resolvePath('/', value))
        if (sources === undefined) continue
        yield {
          range,
          message: `This takes the sources of line ${sources.instruction.line} along, so every change of them makes it new; copy only what the build has made.`,
        }
      }
    }
  },
})

function interprets(facts: Facts, { stage }: CopyFacts): boolean {
  const reference = baseReference(facts, stage)
  if (reference === undefined)
    return facts.stages[facts.stages[stage]?.chain[0] ?? -1]?.base.kind !== 'scratch'
  return !/(?:^|[/])(?:debian|ubuntu|alpine|busybox|nginx(?:-unprivileged)?|httpd|caddy|static(?:-debian\d+)?|base(?:-debian\d+)?|cc(?:-debian\d+)?|wolfi-base|fedora|almalinux|rockylinux|amazonlinux)(?:[:@]|$)/.test(
    reference,
  )
}

const COMPILES = /^(?:go build|cargo build|swift build|(?:npm|pnpm|yarn|bun) (?:run )?build\b|make\b|cmake\b)/

/** The stage turns sources into something that runs without them. */
function compiles({ runs, stages }: Facts, index: number): boolean {
  const chain = stages[index]?.chain ?? []
  return runs.some(
    ({ stage, programs }) =>
      chain.includes(stage) &&
      programs.some(({ name, args }) => COMPILES.test([name, ...args.map(({ value }) => value)].join(' '))),
  )
}

/** The copy that brought the whole context to this folder or below it. */
function findSources(facts: Facts, index: number, path: string): CopyFacts | undefined {
  const chain = facts.stages[index]?.chain ?? []
  return facts.copies.find((copy) => {
    const whole = copy.from.kind === 'context' && copy.sources.some(({ value }) => /^\.\/?$/.test(value))
    if (!whole || copy.onbuild || !chain.includes(copy.stage) || path === '/') return false
    const target = copyTarget(facts, copy)
    return !target.startsWith(UNKNOWN_FOLDER) && target !== '/' && pathBelow(path, target) !== undefined
  })
}
