// An image that carries the compilers it was built with.
import type { Range } from '../../dockerfile/syntax.ts'
import { isAbove, isBuild } from '../costly.ts'
import type { Facts, RunFacts, StageFacts } from '../facts.ts'
import { callRange, hasVerb, type PackageCall, packageCalls } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { isSideStage, isTemplate } from '../stage-purpose.ts'
import { baseImage, baseReference } from '../user-at.ts'

export const finalStageBuildTools = defineRule({
  id: 'final-stage-build-tools',
  aliases: ['prefer-multi-stage-build'],
  since: '0.2.0',
  summary: 'Build in one stage, and copy the result into an image without compilers.',
  category: 'layers',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `An image that was built in one stage carries compilers, headers and sources along: often ten times the size of what
runs, and more programs that can have holes. With two stages the result alone is copied:
\`FROM golang:1.26 AS build … FROM debian:13-slim … COPY --from=build /app /app\`.

Reported are images on a development kit (golang, rust, maven, gradle, dotnet/sdk …) that compile and then start a
program, and compilers that are installed for a build in the final stage and stay. Stages for development and images that
start nothing are left alone.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: [
    {
      bad: 'FROM «golang:1.26»\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n',
    },
    {
      bad: 'FROM python:3.14-slim\nRUN apt-get update && «apt-get install» -y build-essential libpq-dev\nCOPY . /app\nRUN pip install -r /app/requirements.txt\nCMD ["python", "/app/main.py"]\n',
    },
    {
      good: 'FROM golang:1.26 AS build\nCOPY . /src\nRUN go build -C /src -o /app .\nFROM debian:13-slim\nCOPY --from=build /app /app\nCMD ["/app"]\n',
      because: 'the compiler stays in its stage',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add --no-cache -t .deps gcc musl-dev && pip install uwsgi && apk del .deps\nCMD ["uwsgi"]\n',
      because: 'the compiler is removed in the same RUN',
    },
    {
      good: 'FROM golang:1.26\nRUN go install golang.org/x/tools/cmd/stringer@v0.38.0\n',
      because: 'the image is a tool box',
    },
  ],
  *check(facts) {
    const target = facts.stages[facts.target]
    if (target === undefined || isSideStage(target) || isTemplate(facts) || !startsProgram(facts, target))
      return
    const kit = kitRange(facts, target)
    if (kit !== undefined)
      yield {
        range: kit,
        message:
          'The image carries the whole development kit it was built with; build in a stage of its own and copy the result.',
      }
    for (const run of kit === undefined
      ? facts.runs.filter(({ stage }) => target.chain.includes(stage))
      : []) {
      const call = run.onbuild ? undefined : toolsCall(facts, run)
      if (call === undefined || !buildsLater(facts, target, run)) continue
      yield {
        range: callRange(call),
        message:
          'These build tools stay in the image; install and build in a stage of its own and copy the result, or remove them in the same RUN.',
      }
    }
  },
})

function startsProgram({ processes }: Facts, { chain }: StageFacts): boolean {
  return processes.some(({ stage, onbuild }) => chain.includes(stage) && !onbuild)
}

const KITS: Readonly<Record<string, RegExp>> = {
  golang: /^go build/,
  rust: /^cargo build/,
  maven: /^mvnw? .*\b(?:package|install|verify)\b/,
  gradle: /^gradlew? .*\b(?:build|assemble|bootJar|installDist|jar)\b/,
  swift: /^swift build/,
  gcc: /^(?:gcc|g\+\+|make|cmake)/,
}

/** The word of the FROM whose image is a kit, when the chain compiles with it. */
function kitRange(facts: Facts, { chain, index }: StageFacts): Range | undefined {
  const reference = baseReference(facts, index) ?? ''
  const compiles = /^mcr\.microsoft\.com\/dotnet\/sdk\b/.test(reference)
    ? /^dotnet (?:build|publish)/
    : KITS[baseImage(facts, index) ?? '']
  if (compiles === undefined) return undefined
  const lines = facts.runs
    .filter(({ stage, onbuild }) => chain.includes(stage) && !onbuild)
    .flatMap(({ programs }) =>
      programs.map(({ name, args }) => [name, ...args.map(({ value }) => value)].join(' ')),
    )
  return lines.some((line) => compiles.test(line))
    ? facts.stages[chain[0] ?? index]?.from.args[0]?.range
    : undefined
}

const TOOLS =
  /^(?:build-essential|build-base|gcc(?:-\d+)?|gcc-c\+\+|g\+\+(?:-\d+)?|make|cmake|clang(?:-\d+)?|autoconf|automake|rustc|cargo|golang(?:-go)?|maven|gradle|(?:default|openjdk-\d+)-jdk(?:-headless)?|@development-tools)$/

/** An install of compilers that the same RUN does not remove. */
function toolsCall(facts: Facts, run: RunFacts): PackageCall | undefined {
  const calls = packageCalls(facts).get(run) ?? []
  if (calls.some((call) => hasVerb(call, 'remove'))) return undefined
  return calls.find(
    (call) =>
      ['apt', 'apk', 'dnf', 'yum', 'zypper'].includes(call.manager.id) &&
      hasVerb(call, 'install') &&
      call.operands.some(({ value }) => TOOLS.test(value.replace(/[=~<>].*$/, ''))),
  )
}

/** The same RUN or a later one of the chain builds something. */
function buildsLater(facts: Facts, { chain }: StageFacts, run: RunFacts): boolean {
  return facts.runs.some(
    (other) =>
      chain.includes(other.stage) &&
      (other === run || isAbove(facts, run, other)) &&
      other.programs.some(isBuild),
  )
}
