// apk add that leaves the package index in the image.
import type { Facts, RunFacts } from '../facts.ts'
import type { Edit, Fix } from '../finding.ts'
import { leavesApkIndex } from '../hadolint/left-cache.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { leavesCache } from '../left-cache.ts'
import { callRange, callsOf, hasOption, hasVerb, type PackageCall } from '../package-call.ts'
import { addArguments } from '../program-edits.ts'
import { defineRule } from '../rule.ts'
import { dropStep, dropWord, stepOf } from '../step-edits.ts'

export const apkNoCache = defineRule({
  id: 'apk-no-cache',
  aliases: [
    'DL3019',
    'DS-0025',
    'apk-add-using-local-cache-path',
    'missing-apk-no-cache',
    'DKL-DI-0004',
    'apkadd-missing_nocache_or_updaterm',
    'pf26',
  ],
  since: '0.1.0',
  summary: 'Install with `apk add --no-cache`.',
  category: 'layers',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  effect: { removes: ['/var/cache/apk/**'] },
  fixEffect: 'The package index in /var/cache/apk is no longer in the image.',
  why: `\`apk add\` keeps the package index it fetched in /var/cache/apk, where nobody needs it any more. With \`--no-cache\` it
fetches the index for this one call and keeps nothing; \`apk update\` and \`--update\` are then not needed either.

Silent are stages whose files do not reach the image, a cache or tmpfs mount, and a RUN that removes the cache itself.`,
  references: ['https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Local_Cache'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN «apk add» curl\n',
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN apk update && «apk add» --update curl && curl --version\n',
      fixed: 'FROM alpine:3.22\nRUN apk add --no-cache curl && curl --version\n',
      because: 'the update is not needed either',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk --no-cache add curl\n',
      because: 'the flag may stand before the verb',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add --update curl && rm -rf /var/cache/apk/*\n',
      because: 'the RUN removes the cache',
    },
    {
      good: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/etc/apk/cache apk add curl\n',
      because: 'the cache lies on a mount',
    },
    {
      preset: 'hadolint',
      bad: 'FROM alpine:3.22\n«RUN apk add -U curl && rm -rf /var/cache/apk/*»\n',
      because: 'only the option counts',
    },
    {
      preset: 'hadolint',
      good: 'FROM alpine:3.22\nRUN --mount=type=tmpfs,target=/var/cache/apk apk add curl\n',
      because: 'the index lies on a mount',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3019',
      severity: 'info',
      message: 'apk keeps its index in the layer; add `--no-cache`.',
      isBad: leavesApkIndex,
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'apk')) {
        if (!hasVerb(call, 'install') || call.unknown || isElsewhere(call) || !leavesCache(facts, run, call))
          continue
        const fix = deriveFix(facts, run, call)
        yield {
          range: callRange(call),
          message: 'apk add leaves the package index in the layer; add --no-cache.',
          ...(fix === undefined ? {} : { fix }),
        }
      }
  },
})

function isElsewhere(call: PackageCall): boolean {
  return hasOption(call, '--no-cache', '--cache-dir', '-p', '--root', '-s', '--simulate', '--no-network')
}

function deriveFix(facts: Facts, run: RunFacts, call: PackageCall): Fix | undefined {
  const edits: (Edit | undefined)[] = [addArguments(facts, run, call.verb, '--no-cache')]
  for (const { name, range } of call.options)
    if (/^(?:-U|--update|--update-cache)$/.test(name)) edits.push(dropWord(facts, range))
  const others = callsOf(facts, run, 'apk')
  // An upgrade would still leave the index.
  if (others.some((other) => hasVerb(other, 'upgrade') && !isElsewhere(other))) return undefined
  const updates = others.filter((other) => hasVerb(other, 'refresh'))
  if (updates.length > 3) return undefined
  if (call === others.find((other) => hasVerb(other, 'install')))
    for (const { program } of updates) {
      const step = stepOf(run, program)
      edits.push(step && dropStep(facts, run, step))
    }
  return edits.every((edit) => edit !== undefined)
    ? { kind: 'safe', description: 'Add --no-cache', edits }
    : undefined
}
