// RUNs whose result depends on the day they run, which the cache does not know.
import type { Program } from '../../dockerfile/shell.ts'
import type { Range } from '../../dockerfile/syntax.ts'
import { earliestPlaces } from '../earliest.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { isCacheBuster, isChangingAddress } from '../volatile-name.ts'

export const timeDependentRun = defineRule({
  id: 'time-dependent-run',
  aliases: [],
  since: '0.2.0',
  summary: 'Name the version of what a RUN fetches.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `A RUN is cached by its text and its parent; the network and the clock are not part of the key. \`git clone\` of a
branch, a download from an address with \`latest\` in it, or a file with \`$(date)\` give today's result once and then the
same old one from the cache, until something above changes. Two builders of one commit get two images.

A tag or a commit, a download with its version, or \`ADD\` of the repository with a commit give the same everywhere.
Versions of packages are the concern of other rules.`,
  references: ['https://docs.docker.com/build/cache/invalidation/#run-instructions'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache git && «git clone https://github.com/example/app.git» /app\n',
    },
    {
      bad: 'FROM debian:13\nRUN «curl -fsSLO https://example.com/tool/releases/latest/download/tool.tar.gz»\nRUN echo "built $(«date -u +%F»)" > /etc/build\n',
    },
    {
      good: 'FROM alpine:3.22\nRUN git clone --depth 1 --branch v1.4.2 https://github.com/example/app.git /app\n',
      because: 'a tag is named',
    },
    {
      good: 'FROM alpine:3.22\nRUN git clone https://github.com/example/app.git /app && git -C /app checkout 4f0c1d2e9a\n',
      because: 'a commit is checked out',
    },
    {
      good: 'FROM alpine:3.22\nRUN apk add --no-cache git\nADD https://api.github.com/repos/example/app/git/refs/heads/main /tmp/head.json\nRUN git clone https://github.com/example/app.git /app\n',
      because: 'the step above changes with the branch, so this runs again',
    },
    {
      good: 'FROM debian:13\nARG SOURCE_DATE_EPOCH=0\nRUN echo "started $(date)" && date -u -d "@$SOURCE_DATE_EPOCH" > /etc/build\n',
      because: 'the one is only printed, the other has a fixed time',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      if ((firstRefresh(facts).get(run.stage) ?? run.order) < run.order) continue
      for (const program of run.programs) {
        const found = judge(run, program)
        if (found !== undefined) yield found
      }
    }
  },
})

/** For each stage the order of the first thing that is there to make steps run again. */
const firstRefresh = remember(({ stages, copies }: Facts) =>
  earliestPlaces([
    ...stages.flatMap(({ index, variables }) =>
      variables.flatMap(({ name, order }) => (isCacheBuster(name) ? [{ stage: index, order }] : [])),
    ),
    ...copies.filter(
      ({ instruction, sources }) =>
        instruction.keyword === 'ADD' && sources.some(({ value }) => isChangingAddress(value)),
    ),
  ]),
)

type Found = { readonly range: Range; readonly message: string }

function judge(run: RunFacts, program: Program): Found | undefined {
  if (program.name === 'git') return judgeClone(run, program)
  if (program.name === 'curl' || program.name === 'wget') return judgeDownload(program)
  if (program.name === 'date' && isKept(run, program) && !hasFixedTime(program))
    return {
      range: program.range,
      message:
        'The date is that of the first build; later ones take the old one from the cache. Pass it as a build argument.',
    }
  return undefined
}

function judgeClone({ programs }: RunFacts, program: Program): Found | undefined {
  const { args, nameRange } = program
  const words = args.map(({ value }) => value)
  const url = args[words.findIndex((word) => /^(?:https?|git|ssh):\/\/|^git@/.test(word))]
  if (!words.includes('clone') || url === undefined) return undefined
  const branch = words.find((_, index) => ['-b', '--branch'].includes(words[index - 1] ?? ''))
  const named = branch ?? words.find((word) => word.startsWith('--branch='))?.slice('--branch='.length)
  // A tag has a number in it, and a variable may be one.
  if (named !== undefined && /[\d$]/.test(named)) return undefined
  const pinned = programs.some(
    (other) =>
      other.name === 'git' &&
      other.args.some(({ value }) => ['checkout', 'reset', 'switch', 'fetch'].includes(value)),
  )
  if (pinned || url.value.includes('@v')) return undefined
  return {
    range: { start: nameRange.start, end: url.range.end },
    message: `${named === undefined ? 'The default branch' : `The branch ${named}`} is cloned once and then comes from the cache, however old; name a tag or a commit.`,
  }
}

function judgeDownload({ nameRange, args }: Program): Found | undefined {
  const url = args.find(({ value }) => /^https?:\/\//.test(value) && MOVING.test(value))
  if (url === undefined) return undefined
  return {
    range: { start: nameRange.start, end: url.range.end },
    message:
      'What this address gives today is cached and used from then on, however old; name a version in the address.',
  }
}

const MOVING = /\/(?:latest|nightly|HEAD)(?:[/?.-]|$)|\/(?:raw\/)?(?:refs\/heads\/)?(?:main|master)\//

function hasFixedTime({ args }: Program): boolean {
  return args.some(({ value }) => /^-[a-zA-Z]*[dr]|^--(?:date|reference|version|help)/.test(value))
}

/** It goes into a file, not only to the terminal. */
function isKept({ programs }: RunFacts, date: Program): boolean {
  const around = date.inSubstitution
    ? programs.find(({ range }) => range.start < date.range.start && range.end >= date.range.end)
    : date
  if (around === undefined) return false
  return around.redirects.some(
    ({ operator, target }) => operator.startsWith('>') && target?.value !== '/dev/null',
  )
}
