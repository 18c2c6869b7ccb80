// Installs and builds that download everything again whenever they run.

import { type CachePlace, mountsFor, runCachePlaces } from '../cache-place.ts'
import { insertText } from '../edits.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'
import { isRootUser, userAt } from '../user-at.ts'

export const cacheMountMissing = defineRule({
  id: 'cache-mount-missing',
  aliases: ['CL004', 'prefer-package-cache-mounts'],
  since: '0.2.0',
  summary: 'Keep the downloads of installs and builds on a cache mount.',
  category: 'cache',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'suggested',
  why: `When one line of a lock file changes, the install runs again and downloads everything. With
\`RUN --mount=type=cache,target=…\` what was downloaded before is still there, and never becomes part of the image.

It helps where builders keep their mounts: on one machine, or where they are carried from run to run. On a fresh builder
every mount is empty, so this rule is off until you turn it on.`,
  references: ['https://docs.docker.com/build/cache/optimize/#use-cache-mounts'],
  examples: [
    {
      bad: 'FROM python:3.14\nCOPY requirements.txt .\nRUN «pip» install -r requirements.txt\n',
      fixed:
        'FROM python:3.14\nCOPY requirements.txt .\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt\n',
    },
    {
      bad: 'FROM maven:3.9\nCOPY . .\nRUN «mvn» -B package\n',
      fixed:
        'FROM maven:3.9\nCOPY . .\nRUN --mount=type=cache,target=/root/.m2,sharing=locked mvn -B package\n',
    },
    {
      good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
      because: 'it has one',
    },
    {
      good: 'FROM python:3.14\nRUN pip install --no-cache-dir flask\n',
      because: 'the cache is switched off on purpose',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      if (run.onbuild || run.script.dialect !== 'posix') continue
      for (const place of runCachePlaces(facts, run)) {
        const { row, program } = place
        const off = program.args.some(({ value }) => row.off?.includes(value))
        if (off || mountsFor(facts, run, place).length > 0 || program.inSubstitution) continue
        const fix = planMount(facts, run, place)
        yield {
          range: program.nameRange,
          message: `Whenever this runs, ${row.tool} downloads everything again; a cache mount keeps it between builds.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
    }
  },
})

/** Not for system packages, which need more than a mount. */
function planMount(facts: Facts, run: RunFacts, { row, paths, variable }: CachePlace): Fix | undefined {
  const { name } = userAt(facts, run.stage, run.order)
  const [path] = paths
  if (path === undefined || row.fixed !== undefined || variable !== undefined || !isRootUser(name))
    return undefined
  const sharing = row.locked ? ',sharing=locked' : ''
  return {
    kind: 'unsafe',
    description: 'Mount the cache',
    edits: [insertText(run.instruction.keywordRange.end, ` --mount=type=cache,target=${path}${sharing}`)],
  }
}
