// Documentation and caches that tools leave in a layer.
import type { Program } from '../../dockerfile/shell.ts'
import { isCacheMoved } from '../cache-place.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Edit, Fix } from '../finding.ts'
import { isMounted, isRemovedAfter, reachesImage } from '../left-cache.ts'
import { callRange, callsOf, hasOption, hasVerb } from '../package-call.ts'
import { addArguments, appendStep } from '../program-edits.ts'
import { defineRule, type Report } from '../rule.ts'
import { settingFinder } from '../settings-before.ts'

const quietGems = settingFinder(/--no-(?:document|doc|ri|rdoc)\b/)

export const docsAndCaches = defineRule({
  id: 'docs-and-caches',
  aliases: ['pf13', 'pf15'],
  since: '0.1.0',
  summary: 'Leave out documentation and caches that the image does not need.',
  category: 'layers',
  severity: 'info',
  default: 'off',
  confidence: 'medium',
  fix: 'safe',
  effect: { removes: ['/usr/local/bundle/doc/**', '/opt/conda/pkgs/**', '~/.cache/go-build/**'] },
  fixEffect: `The documentation of gems, the packages conda has downloaded, or Go's cache of compiled packages is not in the
layer. For pip the fix is only suggested: without compiled files programs start more slowly the first time.`,
  why: `Some tools keep more than what they install: \`gem\` makes documentation, \`conda\` keeps every package it downloads,
\`go\` keeps what it compiles, and \`pip\` compiles modules that may never be loaded. In an image this is size for nothing.

Stages that are thrown away and caches on a mount are left alone. The rule is off by default because what is not needed
is for the project to say.`,
  references: ['https://docs.docker.com/build/cache/optimize/'],
  examples: [
    {
      bad: 'FROM ruby:3.4\nRUN «gem install» rake\n',
      fixed: 'FROM ruby:3.4\nRUN gem install --no-document rake\n',
    },
    {
      bad: 'FROM condaforge/miniforge3:25.3.1-0\nRUN «conda install -y numpy» && python -V\n',
      fixed:
        'FROM condaforge/miniforge3:25.3.1-0\nRUN conda install -y numpy && python -V && conda clean -afy\n',
    },
    {
      bad: 'FROM golang:1.26\nRUN «go build -o /app ./...»\n',
      fixed: 'FROM golang:1.26\nRUN go build -o /app ./... && go clean -cache\n',
    },
    {
      bad: 'FROM python:3.14\nRUN «pip install» flask\n',
      fixed: 'FROM python:3.14\nRUN pip install --no-compile flask\n',
    },
    { good: 'FROM ruby:3.4\nRUN gem install -N rake\n', because: 'the documentation is left out' },
    {
      good: 'FROM golang:1.26\nRUN --mount=type=cache,target=/root/.cache/go-build go build ./...\n',
      because: 'the cache is on a mount',
    },
    {
      good: 'FROM golang:1.26 AS build\nRUN go build -o /app ./...\nFROM scratch\nCOPY --from=build /app /\n',
      because: 'the stage is thrown away',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      if (!run.script.complete || run.onbuild || !reachesImage(facts, run.stage)) continue
      yield* checkGem(facts, run)
      yield* checkPip(facts, run)
      yield* checkCache(facts, run, CONDA)
      yield* checkCache(facts, run, GO)
    }
  },
})

function* checkGem(facts: Facts, run: RunFacts): Iterable<Report> {
  for (const call of callsOf(facts, run, 'gem')) {
    if (!hasVerb(call, 'install') || call.unknown || quietGems(facts, run)) continue
    if (hasOption(call, '-N', '--no-document')) continue
    const edit = addArguments(facts, run, call.verb, '--no-document')
    const message = 'gem installs documentation too; add --no-document.'
    const kind = isCacheMoved(facts, run, call.program) ? 'unsafe' : 'safe'
    yield withFix({ range: callRange(call), message }, edit, kind)
  }
}

function* checkPip(facts: Facts, run: RunFacts): Iterable<Report> {
  for (const call of callsOf(facts, run, 'pip')) {
    if (!hasVerb(call, 'install') || call.unknown || hasOption(call, '--no-compile')) continue
    const edit = addArguments(facts, run, call.verb, '--no-compile')
    const message = 'pip compiles every module, used or not; add --no-compile.'
    yield withFix({ range: callRange(call), message }, edit, 'unsafe')
  }
}

type Cache = {
  readonly fills: (program: Program) => boolean
  readonly cleans: (program: Program) => boolean
  readonly paths: readonly string[]
  readonly command: string
  readonly what: string
}

const CONDA: Cache = {
  fills: ({ name, args }) =>
    /^(?:conda|mamba)$/.test(name) && /^(?:install|create|update|env (?:create|update))\b/.test(words(args)),
  cleans: ({ name, args }) => /^(?:conda|mamba|micromamba)$/.test(name) && words(args).startsWith('clean'),
  paths: ['/opt/conda/pkgs'],
  command: 'conda clean -afy',
  what: 'conda keeps the packages it downloads',
}

const GO: Cache = {
  fills: ({ name, args }) => name === 'go' && /^(?:build|install|test|vet|run)\b/.test(words(args)),
  cleans: ({ name, args }) => name === 'go' && /^clean\b.*-cache\b/.test(words(args)),
  paths: ['/root/.cache/go-build'],
  command: 'go clean -cache',
  what: 'go keeps what it compiles',
}

function words(args: Program['args']): string {
  return args.map(({ value }) => value).join(' ')
}

/** The last filling of a stage that nothing cleans. */
function* checkCache(facts: Facts, run: RunFacts, cache: Cache): Iterable<Report> {
  const program = run.programs.findLast(cache.fills)
  if (program === undefined || isMounted(facts, run, cache.paths)) return
  const { start } = program.range
  const later = facts.runs.some(
    (other) => other.stage === run.stage && other.order > run.order && other.programs.some(cache.fills),
  )
  const cleaned = run.programs.some((other) => other.range.start > start && cache.cleans(other))
  if (later || cleaned || isRemovedAfter(run, start, cache.paths)) return
  const edit = appendStep(facts, run, cache.command)
  const message = `${cache.what}, and the layer keeps it too; end with ${cache.command}.`
  yield withFix(
    { range: program.range, message },
    edit,
    isCacheMoved(facts, run, program) ? 'unsafe' : 'safe',
  )
}

function withFix(report: Report, edit: Edit | undefined, kind: Fix['kind'] = 'safe'): Report {
  if (edit === undefined) return report
  return { ...report, fix: { kind, description: 'Leave it out', edits: [edit] } }
}
