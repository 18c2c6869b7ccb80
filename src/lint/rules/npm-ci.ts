// npm install although there is a lock file.
import { deriveCopied } from '../copied.ts'
import { replaceText } from '../edits.ts'
import type { Facts, RunFacts } from '../facts.ts'
import { programFolder, resolvePath } from '../image-path.ts'
import { callRange, callsOf, hasOption, type PackageCall } from '../package-call.ts'
import { defineRule } from '../rule.ts'
import { isSideStage, isTemplate } from '../stage-purpose.ts'

const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json']
const OTHER = [
  ...['-g', '--global', '-w', '--workspace', '--workspaces', '-C', '--prefix', '--location'],
  ...['--no-package-lock', '--package-lock', '--package-lock-only', '--no-save', '--dry-run', '-h', '--help'],
]

export const npmCi = defineRule({
  id: 'npm-ci',
  aliases: [],
  since: '0.1.0',
  summary: 'Install with `npm ci` where there is a lock file.',
  category: 'reproducibility',
  severity: 'info',
  confidence: 'high',
  fix: 'suggested',
  fixEffect:
    'Exactly the versions of the lock file are installed; the build fails when package.json does not fit to it.',
  why: `\`npm install\` changes the lock file when it does not fit to package.json, and so may install versions nobody has tested.
\`npm ci\` installs exactly what the lock file says, fails when the two do not fit, and is faster.

Reported only where the lock file is in the build context and copied to where npm runs. Stages for development and tests,
workspaces and global installs are left alone.`,
  references: ['https://docs.npmjs.com/cli/commands/npm-ci'],
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN «npm install» --omit=dev\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev\n',
      context: ['package.json', 'package-lock.json'],
    },
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN cd web && «npm i» && npm run build\n',
      fixed: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN cd web && npm ci && npm run build\n',
      context: ['web/package.json', 'web/package-lock.json'],
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm install\n',
      because: 'there is no lock file',
      context: ['package.json'],
    },
    {
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\n',
      because: 'the lock file is not copied',
      context: ['package.json', 'package-lock.json'],
    },
    {
      good: 'FROM node:24 AS dev\nWORKDIR /app\nCOPY . .\nRUN npm install\n',
      because: 'the stage is for development',
      context: ['package.json', 'package-lock.json'],
    },
    {
      good: 'FROM node:24\nCOPY . .\nRUN npm install\n',
      because: 'without a build context nothing is known of a lock file',
    },
  ],
  *check(facts) {
    if (facts.context === undefined || facts.context.truncated || isTemplate(facts)) return
    for (const run of facts.runs)
      for (const call of callsOf(facts, run, 'npm')) {
        const stage = facts.stages[run.stage]
        const plain =
          /^(?:install|i|in)$/.test(call.verb.value) && call.operands.length === 0 && !call.unknown
        if (!plain || hasOption(call, ...OTHER) || run.onbuild || !stage || isSideStage(stage)) continue
        if (!hasLock(facts, run, call)) continue
        const { range, value } = call.verb
        const written = facts.file.text.slice(range.start, range.end) === value
        yield {
          range: callRange(call),
          message: `npm ${value} may change what the lock file says; npm ci installs exactly that.`,
          ...(written
            ? { fix: { kind: 'unsafe', description: 'Use npm ci', edits: [replaceText(range, 'ci')] } }
            : {}),
        }
      }
  },
})

/** The lock file is in the context, was copied to where npm runs, and nothing removes it. */
function hasLock(facts: Facts, run: RunFacts, call: PackageCall): boolean {
  const program = run.programs.find(({ range }) => range.start === call.program.range.start)
  const folder = program && programFolder(facts, run, program)
  const removed = run.programs.some(
    ({ name, args }) => name === 'rm' && args.some(({ value }) => LOCKS.some((lock) => value.includes(lock))),
  )
  if (folder === undefined || removed) return false
  const { chain = [] } = facts.stages[run.stage] ?? {}
  return facts.copies.some((copy) => {
    const before = chain.includes(copy.stage) && (copy.stage !== run.stage || copy.order < run.order)
    if (!before || copy.onbuild || copy.from.kind !== 'context') return false
    const { holds } = deriveCopied(facts, copy)
    // A copy that is not understood seems to hold everything.
    return (
      !holds(resolvePath(folder, '.layersmith-no-such-file')) &&
      LOCKS.some((lock) => holds(resolvePath(folder, lock)))
    )
  })
}
