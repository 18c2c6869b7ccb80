// apt-get update in another RUN than the install that needs it.
import type { Program } from '../../dockerfile/shell.ts'
import { readAptCall, usesLists } from '../apt.ts'
import { commentsWithin, joinInstructions } from '../edits.ts'
import type { Facts, Mount, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { defineRule } from '../rule.ts'

/** Programs beside `update` that cannot be a hidden install. */
const HARMLESS =
  /^(?:|\[|:|apt|apt-get|apt-key|apt-cache|aptitude|add-apt-repository|cat|cd|chmod|cp|curl|dpkg|echo|env|export|find|gpg|install|ln|ls|mkdir|mv|printf|rm|sed|set|sleep|tee|test|touch|true|wget)$/

/** Programs of the first RUN whose effect on its shell the second would inherit. */
const LASTING = /^(?:cd|export|set|unset|umask|trap|exec|exit|ulimit|alias|source|\.|eval|shopt|readonly|)$/

export const aptCacheSplit = defineRule({
  id: 'apt-cache-split',
  aliases: ['DS-0017', 'CKV_DOCKER_5'],
  since: '0.1.0',
  summary: 'Run apt-get update and install in one RUN.',
  category: 'cache',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  fixEffect: `The two RUNs become one layer, and whenever the list of packages changes the index is fetched again. It is
offered where the installing RUN follows at once, with the same flags and joined by \`&&\` throughout.`,
  why: `A RUN is cached by its text. \`apt-get update\` never changes its text, so its layer, with the package index of the
day it was built, is taken from the cache for months. When the install is then edited it runs against that old index: it
gets outdated packages, or fails because the mirror has removed them.

A RUN whose package lists lie on a cache mount is left alone, and so is one that runs something which may install by
itself.`,
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «apt-get update»\nRUN apt-get install -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update \\\n    && apt-get install -y curl\n',
    },
    {
      bad: 'FROM debian:13\nRUN «apt-get update»\n# for the health check\nRUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
      fixed:
        'FROM debian:13\nRUN apt-get update \\\n    # for the health check\n    && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
      because: 'the comment goes along',
    },
    {
      bad: 'FROM debian:13\nRUN echo start; «apt-get -q update»\nCOPY packages.txt /\nRUN xargs apt-get install -y < /packages.txt\n',
      because: 'the COPY between decides whether the install runs, but not the update',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
      because: 'both are in one RUN',
    },
    {
      good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update\n',
      because: 'the lists lie on a cache mount',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && ./install-dependencies.sh\n',
      because: 'the script may install',
    },
    {
      good: 'FROM debian:13\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\n',
      because: 'nothing stale is kept',
    },
  ],
  *check(facts) {
    for (const run of facts.runs) {
      const update = run.programs.map(readAptCall).find((call) => call?.verb.value === 'update')
      if (update === undefined || run.onbuild || !run.script.complete || keepsNothing(run)) continue
      const next = findNextUse(facts, run)
      const certain = next !== undefined || run.programs.every(isHarmless)
      if (run.programs.some(installs) || !certain) continue
      const fix = next?.installs ? deriveFix(facts, run, next.run) : undefined
      yield {
        range: { start: update.program.nameRange.start, end: update.verb.range.end },
        message: describe(update.program.name, next),
        ...(fix === undefined ? {} : { fix }),
      }
    }
  },
})

type NextUse = { readonly run: RunFacts; readonly installs: boolean }

function describe(name: string, next: NextUse | undefined): string {
  const line = next?.run.instruction.line
  if (next !== undefined && !next.installs)
    return `This ${name} update is of no use: line ${line} runs it again. Remove it here.`
  const then =
    next === undefined
      ? 'whatever installs later gets an index that grows older and older'
      : `the install on line ${line} will run against an old index`
  return `This ${name} update is cached by itself, so ${then}. Run update and install in one RUN.`
}

function installs(program: Program): boolean {
  const call = readAptCall(program)
  return call !== undefined && usesLists(call)
}

function isHarmless({ name, nameRange, assignments, args }: Program): boolean {
  const assigning = name === '' && assignments.length > 0 && args.length === 0
  return name === '' ? assigning || nameRange.start === nameRange.end : HARMLESS.test(name)
}

/** The lists are on a mount, or deleted again in the same RUN. */
function keepsNothing({ mounts, programs }: RunFacts): boolean {
  const mounted = mounts.some(isListMount)
  return (
    mounted ||
    programs.some(
      ({ name, args }) => name === 'rm' && args.some(({ value }) => value.startsWith('/var/lib/apt')),
    )
  )
}

function isListMount({ type, target = '' }: Mount): boolean {
  const path = target.replace(/\/+$/, '')
  const covers = ['/var/lib/apt/lists', '/var/lib/apt', '/var/lib', '/var'].includes(path)
  return covers && (type === 'cache' || type === 'tmpfs')
}

/** The first later RUN, of the stage or of one built on it, that updates again or installs. */
function findNextUse({ runs, stages }: Facts, run: RunFacts): NextUse | undefined {
  for (const other of runs) {
    const same = other.stage === run.stage
    const after = same ? other.order > run.order : stages[other.stage]?.chain.includes(run.stage)
    if (!after || other.onbuild) continue
    const calls = other.programs.map(readAptCall).filter((call) => call !== undefined)
    const first = calls.find((call) => call.verb.value === 'update' || usesLists(call))
    if (first !== undefined) return { run: other, installs: usesLists(first) }
  }
  return undefined
}

/** Merges with the RUN that follows at once, where one shell can do what two did. */
function deriveFix({ file, stages }: Facts, run: RunFacts, later: RunFacts): Fix | undefined {
  const first = run.instruction
  const second = later.instruction
  const next = stages[run.stage]?.instructions[run.order + 1]
  const plain = [run, later].every(
    ({ instruction, script }) =>
      instruction.form === 'shell' && instruction.heredocs.length === 0 && script.complete,
  )
  const flags = [first, second].map((instruction) =>
    instruction.flags
      .map(({ range }) => file.text.slice(range.start, range.end))
      .sort()
      .join(' '),
  )
  const chained = later.script.steps.every(({ connector }) => connector === 'start' || connector === '&&')
  const lasting = run.programs.some(
    ({ name, inSubshell, inSubstitution }) => LASTING.test(name) && !inSubshell && !inSubstitution,
  )
  // A comment or a semicolon behind the last program would swallow what is joined to it.
  const ended = file.text.slice(run.script.steps.at(-1)?.range.end, first.restRange.end).trim() === ''
  const open = run.script.steps.some(({ connector }) => connector === '&') || !ended
  if (next !== second || !plain || flags[0] !== flags[1] || !chained || lasting || open) return undefined
  if (first.restRange.end > first.range.end || commentsWithin(file, second.restRange).length > 0)
    return undefined
  const edit = joinInstructions(file, first, second, '&& ')
  return edit && { kind: 'safe', description: 'Merge with the RUN that installs', edits: [edit] }
}
