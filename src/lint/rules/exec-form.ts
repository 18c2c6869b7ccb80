// CMD and ENTRYPOINT in shell form.

import { isShellBuiltin, renderExecForm } from '../../dockerfile/exec-form.ts'
import { looksLikeList } from '../../dockerfile/loose-list.ts'
import { reportsOf } from '../buildkit/front-end.ts'
import { commentsWithin, insertText, replaceText } from '../edits.ts'
import type { Facts, ProcessFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { isShellForm } from '../hadolint/simple-faults.ts'
import { remember } from '../remember.ts'
import { defineRule, type Report } from '../rule.ts'

export const execForm = defineRule({
  id: 'exec-form',
  aliases: [
    'DL3025',
    'JSONArgsRecommended',
    'not-using-json-in-cmd-and-entrypoint-arguments',
    'prefer-json-notation',
  ],
  since: '0.1.0',
  summary: 'Write CMD and ENTRYPOINT in exec form, as a JSON list.',
  category: 'process',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { config: ['Cmd', 'Entrypoint'] },
  fixEffect: `The shell between the engine and the program is gone; the program, its arguments and its environment are the
same. After the fix of an ENTRYPOINT, arguments of \`docker run\` reach the program instead of being dropped. An
ENTRYPOINT of the base image receives the words of a fixed CMD one by one, no longer a call of a shell.

The fix is only suggested, not safe, when

- the command needs the shell (variables, \`&&\`, patterns): the shell is then written out and replaces itself by the
  program with \`exec\`;
- the command begins with assignments: \`NAME=value program\` becomes \`ENV NAME=value\` and exec form. That is not
  provably the same, because an ENV is also seen by every other process of the container, by later instructions and by
  images built on this one;
- there are both CMD and ENTRYPOINT, here or in a stage below, because in exec form the one becomes the arguments of the other.`,
  why: `In shell form the engine runs \`/bin/sh -c "…"\`. The shell is then the first process of the container and
does not pass signals on: \`docker stop\` waits for its time-out and kills, nothing is shut down cleanly. It also needs a
shell in the image, and an ENTRYPOINT in shell form ignores CMD and the arguments of \`docker run\`.

A stage with a SHELL instruction is left alone: there the shell was chosen on purpose. A command that starts with
\`exec\` gets its signals and is reported as info only.`,
  references: [
    'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
    'https://docs.docker.com/reference/build-checks/json-args-recommended/',
  ],
  examples: [
    {
      bad: 'FROM nginx:1.29\n«CMD nginx -g "daemon off;"»\n',
      fixed: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
    {
      bad: 'FROM python:3.14\n«ENTRYPOINT FLASK_APP=web.py flask run»\n',
      fixed: 'FROM python:3.14\nENV FLASK_APP=web.py\nENTRYPOINT ["flask", "run"]\n',
      because: 'the assignment belongs into ENV',
    },
    {
      bad: 'FROM node:24\n«CMD node server.js --port $PORT»\n',
      fixed: 'FROM node:24\nCMD ["/bin/sh", "-c", "exec node server.js --port $PORT"]\n',
      because: 'the variable needs a shell, which should hand over to the program',
    },
    {
      bad: 'FROM ruby:3.4\n«CMD bin/migrate && bin/serve»\n',
      fixed: 'FROM ruby:3.4\nCMD ["/bin/sh", "-c", "bin/migrate && exec bin/serve"]\n',
    },
    {
      bad: "FROM nginx:1.29\n«CMD exec nginx -g 'daemon off;'»\n",
      fixed: 'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]\n',
      because: 'signals arrive here, so this is info only',
    },
    { good: 'FROM node:24\nCMD ["node", "server.js"]\n', because: 'it is in exec form' },
    {
      good: 'FROM node:24\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nCMD node server.js\n',
      because: 'SHELL shows that the shell is wanted',
    },
    {
      good: '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCMD app.exe\n',
      because: 'Windows starts processes in another way',
    },
    {
      preset: 'buildkit',
      bad: 'FROM scratch\n«ENTRYPOINT exec ./server»\nHEALTHCHECK CMD ./check\n',
      because: 'exec makes no difference',
    },
    { preset: 'buildkit', bad: 'FROM scratch\n«CMD»\n', because: 'nothing is no JSON either' },
    {
      preset: 'buildkit',
      good: 'FROM scratch AS a\nSHELL ["/bin/bash", "-c"]\nFROM a\nCMD ./server\n',
      because: 'the SHELL of the stage below is a choice',
    },
    {
      preset: 'hadolint',
      bad: 'FROM a:1\nSHELL ["/bin/bash", "-c"]\n«CMD echo hi»\n«ENTRYPOINT ["a", \'b\']»\n',
    },
    { preset: 'hadolint', bad: 'HEALTHCHECK NONE\n«HEALTHCHECK --retries=2 CMD a || exit 1»\n' },
    {
      preset: 'hadolint',
      good: 'FROM a:1\nCMD []\nONBUILD CMD a\n',
      because: 'it is a list, and a trigger is not looked at',
    },
  ],
  *check(facts) {
    for (const process of facts.processes) {
      const { instruction, script, stage } = process
      const shellForm = instruction.form === 'shell' && instruction.rest.text.trim() !== ''
      const chosen = script.dialect === 'other' || facts.stages[stage]?.shell !== undefined
      if (shellForm && !chosen && !looksLikeList(instruction)) yield reportProcess(facts, process)
    }
  },
  checks: {
    hadolint: checkSteps({
      code: 'DL3025',
      severity: 'warning',
      message: 'A shell stands between the container and this program. Write the command as a JSON list.',
      skipsTriggers: true,
      find: (steps) => steps.filter(isShellForm),
    }),
    buildkit: { codes: { JSONArgsRecommended: 'warning' }, check: reportsOf('JSONArgsRecommended') },
  },
})

function reportProcess(facts: Facts, process: ProcessFacts): Report {
  const { instruction, command } = process
  const { keyword, range } = instruction
  const handsOver = command?.words[0]?.value === 'exec'
  const fix = deriveFix(facts, process)
  const advice = adviceFor(process, fix)
  const literal = command?.words.every((word) => word.literal) === true
  const problem = handsOver
    ? literal
      ? `${keyword} in shell form needs a shell only to hand over to the program.`
      : `This ${keyword} needs a shell, which then hands over to the program; write the shell out, so that readers see it.`
    : `${keyword} in shell form runs under /bin/sh -c, which does not pass signals on to the program.`
  return {
    range,
    message: `${problem} ${advice}`,
    ...(handsOver ? { severity: 'info' } : {}),
    ...(fix === undefined ? {} : { fix }),
  }
}

/** A longer list is shown by the fix alone. */
const LONGEST_FORM = 200

function adviceFor({ instruction, command }: ProcessFacts, fix: Fix | undefined): string {
  if (command === undefined) return 'Move the shell syntax into a script and start that in exec form.'
  if (command.assignments.length > 0) return 'Set the variables with ENV and write the command in exec form.'
  const form = fix?.edits.at(-1)?.text
  const short = form !== undefined && form.length <= LONGEST_FORM
  return short ? `Write ${instruction.keyword} ${form}.` : 'Write it in exec form.'
}

function deriveFix(facts: Facts, process: ProcessFacts): Fix | undefined {
  const { instruction, command } = process
  const { restRange } = instruction
  if (process.onbuild && (command?.assignments.length ?? 0) > 0) return undefined
  if (commentsWithin(facts.file, restRange).length > 0) return undefined
  const words = command?.words ?? []
  const program = words[0]?.value === 'exec' ? words.slice(1) : words
  const literal = program.length > 0 && program.every((word) => word.literal)
  if (!literal || isShellBuiltin(program[0]?.value ?? '')) return wrapInShell(facts, process)
  const values = program.map(({ value }) => value)
  const list = replaceText(restRange, renderExecForm(values))
  if (command !== undefined && command.assignments.length > 0) {
    const pairs = command.assignments.map(({ name, value }) => renderPair(name, value))
    if (!pairs.every((pair) => pair !== undefined)) return undefined
    const edits = [insertText(instruction.range.start, `ENV ${pairs.join(' ')}\n`), list]
    return { kind: 'unsafe', description: 'Set the variables with ENV and use exec form', edits }
  }
  const other = stagesWith(facts)[instruction.keyword === 'CMD' ? 'ENTRYPOINT' : 'CMD']
  const both = other.some((stage) => isRelated(facts, process.stage, stage))
  return { kind: both ? 'unsafe' : 'safe', description: 'Use exec form', edits: [list] }
}

/** The stages that have a CMD, and those that have an ENTRYPOINT. */
const stagesWith = remember(({ processes }: Facts) => {
  const list = (keyword: string): readonly number[] => [
    ...new Set(
      processes.filter(({ instruction }) => instruction.keyword === keyword).map(({ stage }) => stage),
    ),
  ]
  return { CMD: list('CMD'), ENTRYPOINT: list('ENTRYPOINT') }
})

/** The one is the other or is built on it. */
function isRelated({ stages }: Facts, a: number, b: number): boolean {
  return stages[a]?.chain.includes(b) === true || stages[b]?.chain.includes(a) === true
}

function renderPair(
  name: string,
  value: { value: string; literal: boolean } | undefined,
): string | undefined {
  if (value === undefined) return `${name}=""`
  if (!value.literal || /[\n\r]/.test(value.value)) return undefined
  if (/^[\w./:@%+,-]+$/.test(value.value)) return `${name}=${value.value}`
  return `${name}="${value.value.replace(/[\\"$]/g, '\\$&')}"`
}

/** The same shell written out, with `exec` before the last command where that is one simple command. */
function wrapInShell({ file }: Facts, { instruction, script, command }: ProcessFacts): Fix | undefined {
  const last = script.steps.at(-1)
  const [program] = last?.programs ?? []
  if (last === undefined || program === undefined || !last.simple || last.programs.length > 1)
    return undefined
  const handsOver = command?.words[0]?.value === 'exec' && program.wrappers.length === 1
  const unfit =
    program.name === '' || (program.wrappers.length > 0 && !handsOver) || program.assignments.length > 0
  if (unfit || isShellBuiltin(program.name) || !script.complete || command?.assignments.length)
    return undefined
  const { start, end } = instruction.restRange
  const [before, after] = [file.text.slice(start, last.range.start), file.text.slice(last.range.start, end)]
  if (/[\r\n]/.test(before + after)) return undefined
  return {
    kind: 'unsafe',
    description: 'Write the shell out and let it hand over to the program',
    edits: [
      replaceText(
        instruction.restRange,
        renderExecForm(['/bin/sh', '-c', `${before}${handsOver ? '' : 'exec '}${after}`.trim()]),
      ),
    ],
  }
}
