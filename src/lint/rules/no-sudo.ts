// sudo in a RUN.
import type { Program } from '../../dockerfile/shell.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Edit, Fix } from '../finding.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'
import { isRootUser, userAt } from '../user-at.ts'

export const noSudo = defineRule({
  id: 'no-sudo',
  aliases: [
    'DL3004',
    'DS-0010',
    'CKV2_DOCKER_1',
    'run-using-sudo',
    'no-sudo-in-dockerfile',
    'DKL-DI-0001',
    'sudo_usage',
    'pf28',
  ],
  since: '0.1.0',
  summary: 'Do not use sudo; switch with USER.',
  category: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect:
    'The program runs as root as before, with the environment of the build instead of the one sudo sets up.',
  why: `A RUN runs as root unless USER says otherwise, so sudo is either of no effect or gives rights back that USER took away.
It has to be installed and configured, its settings stay in the image for whoever breaks into the container, and it changes
the environment of the program.

Write \`USER root\` before what needs rights and the other user after it.`,
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «sudo» apt-get update && «sudo» -E apt-get install -y curl\n',
      fixed: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
    {
      bad: 'FROM debian:13\nUSER app\nRUN «sudo» chown app /data\n',
      because: 'here USER has to change, so there is no fix',
    },
    { bad: 'FROM debian:13\nRUN «sudo» -u app ./configure\n', because: 'it stands for another user' },
    {
      good: 'FROM debian:13\nRUN apt-get install -y sudo && visudo -c\n',
      because: 'it is installed, not run',
    },
    { good: 'FROM debian:13\nRUN echo sudo make me a sandwich\n', because: 'this is text' },
    { preset: 'hadolint', bad: 'FROM debian:13\nUSER app\n«ONBUILD RUN sudo make install»\n' },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN apt-get install -y sudo && visudo -c\n',
      because: 'sudo itself does not run',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3004',
      severity: 'error',
      message: 'sudo behaves unpredictably in a build; switch the user with USER, or with gosu in a script.',
      isBad: ({ calls }) => calls.some(({ name }) => name === 'sudo'),
    }),
  },
  *check(facts) {
    for (const run of facts.runs) {
      let from = run.instruction.range.start
      for (const program of run.programs) {
        const range = findSudo(facts, program, from)
        from = program.nameRange.start
        if (range === undefined) continue
        const edit = deriveEdit(facts, run, range)
        yield {
          range,
          message:
            'sudo is of no effect for root and gives other users back what USER took away; use USER to switch.',
          ...(edit
            ? { fix: { kind: kindOfFix(facts, run, program), description: 'Drop sudo', edits: [edit] } }
            : {}),
        }
      }
    }
  },
})

/** The word itself, behind the program before; a shell that sudo starts may stand between it and the program. */
function findSudo({ file }: Facts, program: Program, from: number): Edit['range'] | undefined {
  if (program.name === 'sudo') return program.nameRange
  if (!program.wrappers.includes('sudo')) return undefined
  const text = file.text.slice(from, program.nameRange.start)
  const at = [...text.matchAll(/(?<![\w./-])(?:\/usr\/bin\/|\/bin\/)?sudo(?=\s|["'\\])/g)].at(-1)
  return at && { start: from + at.index, end: from + at.index + at[0].length }
}

/** sudo drops the variables that ARG and ENV have set, unless it is told to keep them. */
function kindOfFix(facts: Facts, run: RunFacts, program: Program): Fix['kind'] {
  const chain = facts.stages[run.stage]?.chain ?? []
  const hidden = chain.some((index) => (facts.stages[index]?.variables.length ?? 0) > 0)
  const text = facts.file.text.slice(program.range.start, program.nameRange.start)
  const kept = /\s-[HSn]*E\s/.test(text)
  return kept || (!hidden && program.assignments.length === 0) ? 'safe' : 'unsafe'
}

/** Options that mean nothing to root, before the name of a program that is no part of the shell. */
const OWN_WORDS =
  /^(?:[ \t]+-[EHn]+)*[ \t]+(?=[\w./][\w./-]*(?:[\s;&|)"']|$))(?!(?:cd|export|set|unset|umask|exit|exec|source|eval|if|for|while)\b)/

/** Takes out the word. */
function deriveEdit(facts: Facts, run: RunFacts, { start, end }: Edit['range']): Edit | undefined {
  const user = userAt(facts, run.stage, run.order)
  if (!isRootUser(user.name) || run.onbuild) return undefined
  const rest = OWN_WORDS.exec(facts.file.text.slice(end, end + 200))
  return rest === null ? undefined : { range: { start, end: end + rest[0].length }, text: '' }
}
