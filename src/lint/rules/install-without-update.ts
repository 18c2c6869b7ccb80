// apt-get install although nothing has fetched package lists.
import type { Program } from '../../dockerfile/shell.ts'
import { earliestPlaces, isPreceded } from '../earliest.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { failsRun, stopsAtErrors } from '../fails-run.ts'
import { isMounted } from '../left-cache.ts'
import { callRange, callsOf, hasOption, hasVerb, type PackageCall } from '../package-call.ts'
import { prependStep } from '../program-edits.ts'
import { deriveEffect } from '../program-effect.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { baseImage } from '../user-at.ts'

const LISTS = ['/var/lib/apt/lists']
/** They may run `apt-get update` themselves. */
const REFRESHERS = /^(?:add-apt-repository|extrepo|docker-php-ext-install|install_packages|npx|playwright)$/
const HARMLESS =
  /^(?:\[|test|ls|ln|cp|mv|cat|chmod|chown|curl|wget|gpg|tar|sed|tee|dpkg|dpkg-reconfigure|debconf-set-selections|install|grep|find|apt-key|set|tr|cut|awk|sleep)$/

export const installWithoutUpdate = defineRule({
  id: 'install-without-update',
  aliases: [],
  since: '0.1.0',
  summary: 'Fetch package lists before installing from them.',
  category: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  effect: { repairs: true },
  fixEffect: 'The package lists are fetched; an install that could only fail can work.',
  why: `Official Debian and Ubuntu based images come without package lists. \`apt-get install\` in a RUN that did not run
\`apt-get update\` first finds no package, unless a layer below has kept its lists.

Reported only where the base is an official image and nothing in the stages below the RUN may have fetched lists: a
script, a program that is not known, or lists on a mount make the rule silent.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «apt-get install» -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
    {
      bad: 'FROM python:3.14\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN pip install flask==3.1 && «apt-get install» -y curl\n',
      fixed:
        'FROM python:3.14\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\nRUN pip install flask==3.1 && apt-get update && apt-get install -y curl\n',
      because: 'the lists of the first RUN were removed',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n',
      because: 'the lists of the layer below are there (apt-cache-split has more to say)',
    },
    {
      good: 'FROM registry.example.com/base\nRUN apt-get install -y curl\n',
      because: 'this base may have lists',
    },
    {
      good: 'FROM debian:13\nRUN dpkg -i a.deb || apt-get install -y ./b.deb\n',
      because: 'a local file is installed',
    },
    {
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/setup | bash - && apt-get install -y nodejs\n',
      because: 'the script may fetch lists',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      const call = findInstall(facts, run)
      if (call === undefined || !isBare(facts, run, call)) continue
      const { name, range, wrappers } = call.program
      const prefix = `${wrappers.includes('sudo') ? 'sudo ' : ''}${name} update`
      const stops = stopsAtErrors(facts, run)
      const edit = prependStep(run, { at: range.start, command: prefix, stops })
      const kind = failsRun(facts, run, call.program) ? 'safe' : 'unsafe'
      yield {
        range: callRange(call),
        message: `${name} install has no package lists here: the base image brings none and nothing before fetched them. Run ${name} update first.`,
        ...(edit ? { fix: { kind, description: `Run ${name} update before`, edits: [edit] } } : {}),
      }
    }
  },
})

/** The first call that needs lists, when it installs by name. */
function findInstall(facts: Facts, run: RunFacts): PackageCall | undefined {
  if (run.onbuild || !run.script.complete || isMounted(facts, run, LISTS)) return undefined
  const call = callsOf(facts, run, 'apt').find((one) => hasVerb(one, 'refresh', 'install', 'upgrade'))
  if (
    call === undefined ||
    call.verb.value !== 'install' ||
    call.unknown ||
    call.program.wrappers.includes('xargs')
  )
    return undefined
  if (hasOption(call, '--no-download', '-s', '--simulate', '-c', '--config-file')) return undefined
  const named = call.operands.some(({ value, literal }) => literal && !/\/|\.deb$/.test(value))
  return named ? call : undefined
}

/** No lists can be there. */
function isBare(facts: Facts, run: RunFacts, call: PackageCall): boolean {
  if (baseImage(facts, run.stage) === undefined) return false
  const before = run.programs.filter(({ range }) => range.start < call.program.range.start)
  if (!before.every(isHarmless)) return false
  return !isPreceded(facts, run, firstChange(facts))
}

/** For each stage the first instruction that may leave lists behind. */
const firstChange = remember((facts: Facts) =>
  earliestPlaces([
    ...facts.runs.filter((run) => mayKeepLists(facts, run)),
    ...facts.copies.filter(({ destination }) =>
      /^["']?(?:\/|\/var(?:\/.*)?)["']?$/.test(destination?.value ?? ''),
    ),
  ]),
)

function mayKeepLists(facts: Facts, run: RunFacts): boolean {
  if (!run.script.complete || isMounted(facts, run, LISTS)) return !run.script.complete
  const refresh = callsOf(facts, run, 'apt').some((call) => hasVerb(call, 'refresh'))
  const removed = run.programs.some(
    ({ name, args }) => name === 'rm' && args.some(({ value }) => value.startsWith('/var/lib/apt')),
  )
  return refresh ? !removed : !run.programs.every(isHarmless)
}

function isHarmless(program: Program): boolean {
  const { name } = program
  return !REFRESHERS.test(name) && (HARMLESS.test(name) || deriveEffect(program) !== 'unknown')
}
