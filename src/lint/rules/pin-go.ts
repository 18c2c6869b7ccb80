// go install, get or run of a package without a version.
import { deriveCopied } from '../copied.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { isGoUnpinned } from '../hadolint/unpinned.ts'
import { programFolder, resolvePath } from '../image-path.ts'
import type { PackageCall } from '../package-call.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { findUnpinned } from '../unpinned.ts'

export const pinGo = defineRule({
  id: 'pin-go',
  aliases: ['DL3062'],
  since: '0.1.0',
  summary: 'Name the versions of Go programs.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'high',
  fix: 'none',
  why: `\`go install example.com/tool@latest\` takes what is newest on the day the layer is built. A cached layer has another
version than a fresh build.

A package without \`@version\` is reported only where no go.mod can be there, because go.mod says which version is meant.
Local packages and \`tool\` are left alone.`,
  references: ['https://go.dev/ref/mod#version-queries'],
  examples: [
    { bad: 'FROM golang:1.25\nRUN «go install» github.com/air-verse/air@latest\n' },
    {
      bad: 'FROM golang:1.25\nRUN «go run» golang.org/x/tools/cmd/stringer -type Kind && «go get» -u golang.org/x/tools/cmd/goimports\n',
    },
    {
      good: 'FROM golang:1.25\nRUN go install -ldflags "-s -w" github.com/air-verse/air@v1.62.0\n',
      because: 'the version is there',
    },
    {
      good: 'FROM golang:1.25\nRUN go install ./cmd/... && go run . github.com/a/b && go install tool\n',
      because: 'these are local',
    },
    {
      good: 'FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go install github.com/air-verse/air\n',
      because: 'go.mod has the version',
    },
    { preset: 'hadolint', bad: 'FROM golang:1.25\n«RUN go install example.com/tool@latest»\n' },
    {
      preset: 'hadolint',
      good: 'FROM golang:1.25\nRUN go run ./cmd example.com/tool && go install example.com/other\n',
      because: 'next to a go run, installs are not looked at',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3062',
      severity: 'warning',
      message: 'Modules without a version change from build to build; name one as `module@version`.',
      isBad: ({ calls }) => isGoUnpinned(calls),
    }),
  },
  *check(facts) {
    yield* findUnpinned(facts, {
      managers: ['go'],
      skip: (call, run) => !isLatest(call) && hasModule(facts, run, call),
      packages: ({ verb, operands }) => (verb.value === 'run' ? operands.slice(0, 1) : operands),
      isPinned: (text) => /@(?!latest$)/.test(text) || !/^[\w-]+(?:\.[\w-]+)+\//.test(text),
      example: (name) => `${name.replace(/@latest$/, '')}@v1.2.3`,
    })
  },
})

function isLatest({ operands }: PackageCall): boolean {
  return operands.some(({ value }) => value.endsWith('@latest'))
}

/** A go.mod may have been copied or made where the program runs. */
function hasModule(facts: Facts, run: RunFacts, call: PackageCall): boolean {
  if (run.mounts.some(({ type }) => type === 'bind')) return true
  const program = run.programs.find(({ range }) => range.start === call.program.range.start)
  const folder = program && programFolder(facts, run, program)
  if (folder === undefined) return true
  const chain = facts.stages[run.stage]?.chain ?? []
  const path = resolvePath(folder, 'go.mod')
  return moduleCopies(facts).some(
    (copy) =>
      chain.includes(copy.stage) &&
      (copy.stage !== run.stage || copy.order < run.order) &&
      deriveCopied(facts, copy).holds(path),
  )
}

/** Copies that may bring a go.mod. */
const moduleCopies = remember(({ copies }: Facts) => copies.filter(({ onbuild }) => !onbuild))
