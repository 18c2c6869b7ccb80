// Two RUNs in a row that make more sense as one.
import type { Facts, RunFacts } from '../facts.ts'
import { findNeighbours } from '../hadolint/neighbours.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { reachesImage } from '../left-cache.ts'
import { mergeRuns as joinRuns } from '../merge-runs.ts'
import { callsOf, hasVerb } from '../package-call.ts'
import { defineRule } from '../rule.ts'

export const mergeRuns = defineRule({
  id: 'merge-runs',
  aliases: ['DL3059', 'multiple-run-add-copy-instructions-listed', 'prefer-run-heredoc'],
  since: '0.1.0',
  summary: 'Put steps that belong together into one RUN.',
  category: 'layers',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect: 'The two RUNs are one layer, and are run again together.',
  why: `A file that a later RUN changes or deletes is stored twice: once as the first RUN left it, and once more as it is
afterwards. Two installs by one package manager write its database twice.

The number of layers as such costs nothing, and RUNs that stand alone are cached alone. So only neighbours are reported
that are short, have the same flags, and of which the second either does nothing but change what the first has made, or
installs with the same package manager. Stages that are thrown away are left alone.`,
  references: ['https://docs.docker.com/build/building/best-practices/#run'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN make -C /src install\n«RUN rm -rf /src»\n',
      fixed: 'FROM debian:13\nRUN make -C /src install \\\n    && rm -rf /src\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache git\n«RUN apk add --no-cache curl»\n',
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache git \\\n    && apk add --no-cache curl\n',
    },
    { good: 'FROM debian:13\nRUN ./configure\nRUN make\n', because: 'each is cached by itself' },
    {
      good: 'FROM debian:13\nRUN make -C /src install\nCOPY etc /etc\nRUN rm -rf /src\n',
      because: 'something stands between them',
    },
    {
      good: 'FROM debian:13 AS build\nRUN make -C /src\nRUN rm /src/x.o\nFROM scratch\nCOPY --from=build /src/app /\n',
      because: 'the stage is thrown away',
    },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\nRUN make\n# then\n«RUN make test»\n«RUN make install»\n',
      because: 'comments do not separate',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN make\nRUN a && b\nRUN c\nRUN --network=none d\n',
      because: 'one with two commands, and other flags',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL3059',
      severity: 'info',
      message: 'RUNs in a row make a layer each; think of joining them.',
      skipsTriggers: true,
      find: findNeighbours,
    }),
  },
  *check(facts) {
    for (const [index, later] of facts.runs.entries()) {
      const run = facts.runs[index - 1]
      if (run === undefined || !areNeighbours(facts, run, later)) continue
      const tool = sharedTool(facts, run, later)
      const undoes = changesOnly(run, later)
      if (tool === undefined && !undoes) continue
      const edit = joinRuns(facts, run, later)
      const line = run.instruction.line
      const message = undoes
        ? `This changes what the RUN on line ${line} has made, which stays in its layer. Do it in that RUN.`
        : `${tool} installs in the RUN on line ${line} too, and writes its database twice. Install all in one RUN.`
      const fix = edit && { kind: 'unsafe' as const, description: 'Merge the two RUNs', edits: [edit] }
      yield { range: later.instruction.range, message, ...(fix === undefined ? {} : { fix }) }
    }
  },
})

function areNeighbours(facts: Facts, run: RunFacts, later: RunFacts): boolean {
  const next = run.stage === later.stage && run.order + 1 === later.order && !run.onbuild && !later.onbuild
  const flags = [run, later].map(({ instruction }) =>
    instruction.flags
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
      .join(' '),
  )
  return next && flags[0] === flags[1] && reachesImage(facts, run.stage) && [run, later].every(isShort)
}

function isShort({ script }: RunFacts): boolean {
  return script.dialect === 'posix' && script.steps.length <= 5
}

const SYSTEM = ['apt', 'apk', 'yum', 'dnf', 'zypper'] as const

function sharedTool(facts: Facts, run: RunFacts, later: RunFacts): string | undefined {
  return SYSTEM.find((id) =>
    [run, later].every((one) => callsOf(facts, one, id).some((call) => hasVerb(call, 'install'))),
  )
}

const CHANGES = new Set(['rm', 'rmdir', 'chmod', 'chown', 'chgrp', 'mv', 'strip'])

/** Every path the second names stands in the first. */
function changesOnly(run: RunFacts, later: RunFacts): boolean {
  const paths = later.programs.flatMap(({ args }) =>
    args.map(({ value }) => value).filter((value) => value.startsWith('/')),
  )
  const text = run.instruction.rest.text
  const known =
    paths.length > 0 && paths.every((path) => path.length > 3 && text.includes(path.replace(/\/?\*?$/, '')))
  return known && later.script.complete && later.programs.every(({ name }) => CHANGES.has(name))
}
