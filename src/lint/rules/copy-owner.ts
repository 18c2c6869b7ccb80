// COPY under a USER, whose files belong to root all the same.
import type { Program } from '../../dockerfile/shell.ts'
import { deriveCopied } from '../copied.ts'
import { insertText } from '../edits.ts'
import type { CopyFacts, Facts, RunFacts } from '../facts.ts'
import { pathBelow, programFolder, resolvePath } from '../image-path.ts'
import { remember } from '../remember.ts'
import { defineRule } from '../rule.ts'
import { isRootUser, userAt } from '../user-at.ts'

export const copyOwner = defineRule({
  id: 'copy-owner',
  aliases: ['copy-after-user-without-chown'],
  since: '0.2.0',
  summary: 'Give copied files to the user with --chown.',
  category: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'suggested',
  fixEffect: 'The files belong to the user instead of root, so the program can change them.',
  why: `USER does not change whose the files of COPY and ADD are: they belong to root. A \`chmod\` of the user then fails, and
a \`chown\` in a later RUN stores all files a second time. \`--chown\` does it in the same layer.

Files that the program only reads are better left to root. So a copy is reported only when a RUN below changes owner or
mode of what it brought.`,
  references: ['https://docs.docker.com/reference/dockerfile/#copy---chown---chmod'],
  examples: [
    {
      bad: 'FROM node:24\nUSER node\nWORKDIR /srv\n«COPY start.sh /srv/»\nRUN chmod +x /srv/start.sh\n',
      fixed:
        'FROM node:24\nUSER node\nWORKDIR /srv\nCOPY --chown=node start.sh /srv/\nRUN chmod +x /srv/start.sh\n',
    },
    {
      bad: 'FROM debian:13\nUSER 1000:1000\n«COPY app /srv/app»\nUSER root\nRUN chown -R 1000:1000 /srv\nUSER 1000:1000\n',
      fixed:
        'FROM debian:13\nUSER 1000:1000\nCOPY --chown=1000:1000 app /srv/app\nUSER root\nRUN chown -R 1000:1000 /srv\nUSER 1000:1000\n',
    },
    {
      good: 'FROM node:24\nUSER node\nCOPY --chown=node start.sh /srv/\nRUN chmod +x /srv/start.sh\n',
      because: 'they belong to the user',
    },
    { good: 'FROM node:24\nUSER node\nCOPY app.js /srv/\n', because: 'reading is enough' },
    {
      good: 'FROM node:24\nCOPY start.sh /srv/\nRUN chmod +x /srv/start.sh\nUSER node\n',
      because: 'root copies and root changes',
    },
  ],
  *check(facts) {
    for (const copy of facts.copies) {
      const { instruction, onbuild, stage, order } = copy
      const line = onbuild ? undefined : changingLine(facts, copy)
      if (line === undefined || instruction.flags.some(({ name }) => name === 'chown')) continue
      const user = userAt(facts, stage, order)
      if (!user.stated || user.name === undefined || isRootUser(user.name)) continue
      const owner = writtenUser(facts, copy) ?? user.name
      const edits = [insertText(instruction.keywordRange.end, ` --chown=${owner}`)]
      yield {
        range: instruction.range,
        message: `These files belong to root although USER is ${user.name}, and line ${line} changes them afterwards. Use --chown=${owner}.`,
        fix: { kind: 'unsafe', description: 'Give the files to the user', edits },
      }
    }
  },
})

/** User and group as the last USER before the copy writes them. */
function writtenUser({ stages }: Facts, { stage, order }: CopyFacts): string | undefined {
  const written = stages[stage]?.instructions
    .findLast(({ keyword }, at) => keyword === 'USER' && at < order)
    ?.rest.text.trim()
  return written !== undefined && /^[\w.-]+(?::[\w.-]+)?$/.test(written) ? written : undefined
}

function changingLine(facts: Facts, copy: CopyFacts): number | undefined {
  const changes = changesOf(facts).get(copy.stage)
  if (changes === undefined) return undefined
  const { target, holds } = deriveCopied(facts, copy)
  const change = changes.find(
    ({ path, order }) =>
      order > copy.order &&
      (pathBelow(path, target) !== undefined || (pathBelow(target, path) !== undefined && holds(path))),
  )
  return change?.line
}

type Change = { readonly path: string; readonly order: number; readonly line: number }

/** More of them are not looked at. */
const MOST = 200

/** The paths whose owner or mode RUNs change, for each stage. */
const changesOf = remember((facts: Facts): ReadonlyMap<number, readonly Change[]> => {
  const changes = new Map<number, Change[]>()
  for (const run of facts.runs) {
    const list = changes.get(run.stage) ?? []
    if (list.length >= MOST) continue
    const programs = run.programs.filter(({ name }) => name === 'chown' || name === 'chmod')
    for (const program of programs)
      for (const path of pathsOf(facts, run, program))
        list.push({ path, order: run.order, line: run.instruction.line })
    if (list.length > 0) changes.set(run.stage, list)
  }
  return changes
})

/** The operands behind the owner or the mode. */
function pathsOf(facts: Facts, run: RunFacts, program: Program): readonly string[] {
  const folder = programFolder(facts, run, program)
  if (folder === undefined) return []
  const operands = program.args.filter(({ value }) => !/^-[A-Za-z-]/.test(value)).slice(1)
  return operands.filter(({ literal }) => literal).map(({ value }) => resolvePath(folder, value))
}
