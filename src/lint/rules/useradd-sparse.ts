// useradd with a number so high that its log files grow out of all proportion.
import { readCreatedUser } from '../created-user.ts'
import { insertText } from '../edits.ts'
import { writesSparseLog } from '../hadolint/missing-flag.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { runsWithoutShell } from '../program-edits.ts'
import { defineRule } from '../rule.ts'

const HIGH = 100_000

export const useraddSparse = defineRule({
  id: 'useradd-sparse',
  aliases: ['DL3046', 'pf32'],
  since: '0.1.0',
  summary: 'Create users with high numbers without login logs.',
  category: 'layers',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  effect: { rewrites: ['/var/log/lastlog', '/var/log/faillog'] },
  fixEffect: 'The new user has no entries in /var/log/lastlog and /var/log/faillog.',
  why: `useradd makes an entry for the user in /var/log/lastlog and faillog, at a place that the number gives. With a number
of a hundred thousand or more these files are a few entries and gigabytes of nothing between. On disk that costs little,
but a layer is an archive: the nothing is written out, and the image grows or the build hangs.

\`-l\` (\`--no-log-init\`) leaves the entries out. \`adduser\` is not affected.`,
  references: ['https://docs.docker.com/build/building/best-practices/#user'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «useradd -m -u 1000660000 app»\n',
      fixed: 'FROM debian:13\nRUN useradd -l -m -u 1000660000 app\n',
    },
    {
      bad: 'FROM debian:13\nRUN groupadd app && «useradd --uid=100000 -g app app»\n',
      fixed: 'FROM debian:13\nRUN groupadd app && useradd -l --uid=100000 -g app app\n',
    },
    { good: 'FROM debian:13\nRUN useradd -lmu 1000660000 app\n', because: 'the logs are left out' },
    { good: 'FROM debian:13\nRUN useradd -u 99999 app\n', because: 'the number is small enough' },
    { good: 'FROM debian:13\nARG UID\nRUN useradd -u $UID app\n', because: 'the number is not known' },
    { good: 'FROM debian:13\nRUN adduser --uid 1000660000 app\n', because: 'adduser looks after it' },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN useradd -u $USER_ID app»\n',
      because: 'the length of the word behind `-u` counts',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN useradd --uid 123456 app && useradd -lu 123456 b\n',
      because: 'only the short option is looked at',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3046',
      severity: 'warning',
      message: 'A high user id makes a huge sparse log file; add `--no-log-init`.',
      isBad: ({ calls }) => calls.some(writesSparseLog),
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const program of run.programs) {
        const user = program.name === 'useradd' ? readCreatedUser(program) : undefined
        const uid = user?.uid?.value ?? ''
        if (user === undefined || !/^\d+$/.test(uid) || Number(uid) < HIGH || user.withoutLogs) continue
        const option = runsWithoutShell(run) ? ', "-l"' : ' -l'
        const edits = [insertText(program.nameRange.end, option)]
        yield {
          range: program.range,
          message: `useradd keeps a log with a place for every number up to ${uid}, which makes the layer huge; add -l.`,
          fix: { kind: 'safe', description: 'Add -l', edits },
        }
      }
  },
})
