// wget and curl in one stage.
import type { Program } from '../../dockerfile/shell.ts'
import { findBothDownloaders } from '../hadolint/downloaders.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'

export const wgetXorCurl = defineRule({
  id: 'wget-xor-curl',
  aliases: ['DL4001', 'DS-0014', 'run-using-wget-and-curl', 'use-either-wget-or-curl'],
  since: '0.1.0',
  summary: 'Use either wget or curl in a stage, not both.',
  category: 'packages',
  severity: 'info',
  default: 'off',
  confidence: 'high',
  fix: 'none',
  why: `curl and wget do the same job. A stage that runs both has to install both, and readers have to know both.

Only programs that run count: an image may well install a tool that it does not use while it is built. Different stages
may use different tools.`,
  references: ['https://docs.docker.com/build/building/best-practices/#dont-install-unnecessary-packages'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSLO https://example.com/a\nRUN «wget» -nv https://example.com/b && wget -nv https://example.com/c\n',
    },
    { bad: 'FROM debian:13\nRUN wget -q https://example.com/a && «curl» -fO https://example.com/b\n' },
    {
      good: 'FROM debian:13\nRUN apt-get install -y wget && curl -fO https://example.com/a\n',
      because: 'wget is not run',
    },
    {
      good: 'FROM debian:13 AS a\nRUN wget -q https://example.com/a\nFROM debian:13\nRUN curl -fO https://example.com/b\n',
      because: 'these are two stages',
    },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\nRUN wget a\n«RUN curl b»\n«RUN wget c»\n',
      because: 'each use from the second program on',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN wget a\nFROM debian:13\nRUN curl b\n',
      because: 'these are two stages',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL4001',
      severity: 'warning',
      message: 'Both wget and curl are used; one of them will do.',
      find: findBothDownloaders,
    }),
  },
  *check({ runs }) {
    const seen = new Map<number, Set<string>>()
    for (const run of runs)
      for (const program of run.programs.filter(isTool)) {
        const used = seen.get(run.stage) ?? new Set()
        seen.set(run.stage, used)
        const both = used.size === 1 && !used.has(program.name)
        used.add(program.name)
        const other = program.name === 'curl' ? 'wget' : 'curl'
        if (both)
          yield {
            range: program.nameRange,
            message: `This stage has used ${other} before; use ${other} here too, so that ${program.name} need not be there.`,
          }
      }
  },
})

function isTool({ name }: Program): boolean {
  return name === 'curl' || name === 'wget'
}
