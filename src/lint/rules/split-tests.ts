// Tests in a stage the image is made from.
import type { Program } from '../../dockerfile/shell.ts'
import { unwrapPython } from '../install-step.ts'
import { defineRule } from '../rule.ts'
import { isSideStage } from '../stage-purpose.ts'

export const splitTests = defineRule({
  id: 'split-tests',
  aliases: [],
  since: '0.2.0',
  summary: 'Run tests and checks in a stage of their own.',
  category: 'cache',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `A test that runs in the stage of the build holds up everything below it, in every build. In a stage of its own
(\`FROM build AS test\`), it runs beside the rest, or only when asked for with \`--target test\`, and its results take no
layer of the image.

When the image must not be made without passing tests, keep the dependency: \`COPY --from=test /passed /dev/null\`-style
copies make the builder run the stage. Stages named for tests, checks or development are left alone.`,
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  examples: [
    { bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN «npm test»\nCMD ["node", "."]\n' },
    {
      bad: 'FROM golang:1.26 AS base\nWORKDIR /src\nCOPY . .\nRUN go vet ./... && go build -o /app . && «go test ./...»\nFROM base\nCMD ["/app"]\n',
    },
    {
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go test ./... && go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n',
      because: 'nothing of this stage is in the image, and what fails its tests is not to be copied',
    },
    {
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nFROM build AS test\nRUN go test ./...\nFROM scratch\nCOPY --from=build /app /app\n',
      because: 'the tests have a stage',
    },
    {
      good: 'FROM node:24 AS test\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm test\n',
      because: 'the stage is there for tests',
    },
    {
      good: 'FROM debian:13\nRUN test -x /usr/bin/git && make test-data\n',
      because: 'these are no test runs',
    },
  ],
  *check({ runs, stages }) {
    for (const run of runs) {
      const stage = stages[run.stage]
      if (stage === undefined || run.onbuild || !stage.exported || isSideStage(stage)) continue
      const program = run.programs.find((other) => !other.inFunction && isTest(other))
      if (program === undefined) continue
      yield {
        range: program.range,
        message:
          'These tests hold up every build of the image; run them in a stage of their own, built FROM this one.',
      }
    }
  },
})

const RUNNERS = new Set([
  'pytest',
  'tox',
  'nox',
  'rspec',
  'phpunit',
  'jest',
  'vitest',
  'mocha',
  'ctest',
  'pest',
  'ava',
])

const VERBS: Readonly<Record<string, RegExp>> = {
  npm: /^(?:-\S+ )*(?:test|t|run (?:test|lint)(?::\S+)?|run-script test)(?: |$)/,
  yarn: /^(?:run )?(?:test|lint)(?: |$)/,
  pnpm: /^(?:-\S+ )*(?:run )?(?:test|lint)(?: |$)/,
  bun: /^(?:run )?test(?: |$)/,
  go: /^test(?: |$)/,
  cargo: /^(?:test|clippy)(?: |$)/,
  mvn: /^(?:-\S+ )*test$/,
  gradle: /^(?:-\S+ )*(?:test|check)(?: |$)/,
  gradlew: /^(?:-\S+ )*(?:test|check)(?: |$)/,
  dotnet: /^test(?: |$)/,
  mix: /^test(?: |$)/,
  make: /^(?:-\S+ )*(?:test|tests|check|lint)$/,
  bundle: /^exec (?:rspec|rake test)/,
  poetry: /^run pytest/,
  uv: /^run (?:-\S+ )*pytest/,
}

function isTest(program: Program): boolean {
  const { name, words } = unwrapPython(program)
  const line = words.map(({ value }) => value).join(' ')
  if (/(?:^|\s)--(?:help|version)(?:\s|$)/.test(line)) return false
  if (RUNNERS.has(name)) return true
  const verbs = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  return verbs?.test(line) === true
}
