// wget that fills the log with dots.
import { readDownload } from '../download-call.ts'
import { drawsProgress } from '../hadolint/missing-flag.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { addArguments } from '../program-edits.ts'
import { defineRule } from '../rule.ts'

const QUIET = [
  '-q',
  '--quiet',
  '-nv',
  '--no-verbose',
  '--progress',
  '-o',
  '--output-file',
  '-a',
  '--append-output',
  '-b',
  '--background',
  '--version',
  '--help',
  '--spider',
]

export const wgetProgress = defineRule({
  id: 'wget-progress',
  aliases: ['DL3047'],
  since: '0.1.0',
  summary: 'Let wget report without a progress bar.',
  category: 'style',
  severity: 'style',
  default: 'off',
  confidence: 'high',
  fix: 'safe',
  effect: 'none',
  fixEffect: 'wget writes less to the log; the image is the same.',
  why: `Without a terminal wget writes a line of dots for every 50 kilobytes it downloads, thousands of lines for a large file.
\`-nv\` writes one line for a file and still reports errors; the wget of busybox accepts it too.

\`-q\`, \`--progress\`, \`-o\` and \`-a\` count as well.`,
  references: ['https://www.gnu.org/software/wget/manual/html_node/Logging-and-Input-File-Options.html'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «wget» https://example.com/a.tar.gz\n',
      fixed: 'FROM debian:13\nRUN wget -nv https://example.com/a.tar.gz\n',
    },
    {
      bad: 'FROM debian:13\nRUN cd /tmp && «wget» -O a.tar.gz "$URL" && tar xf a.tar.gz\n',
      fixed: 'FROM debian:13\nRUN cd /tmp && wget -nv -O a.tar.gz "$URL" && tar xf a.tar.gz\n',
    },
    {
      good: 'FROM debian:13\nRUN wget -qO- https://example.com/a | tar x\n',
      because: '-q may stand in a cluster',
    },
    {
      good: 'FROM debian:13\nRUN wget --progress=dot:giga https://example.com/a\n',
      because: 'the progress is chosen',
    },
    {
      good: 'FROM debian:13\nRUN wget https://example.com/a 2> /dev/null\n',
      because: 'nothing reaches the log',
    },
    { good: 'FROM debian:13\nRUN apt-get install -y wget\n', because: 'it is installed, not run' },
    { preset: 'hadolint', bad: 'FROM debian:13\n«RUN wget -O a https://example.com/a»\n' },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN wget -qO- https://example.com/a && wget -nv https://example.com/b && wget -o log https://example.com/c\n',
      because: 'they are silent or write a log',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3047',
      severity: 'info',
      message: 'wget draws its progress into the log; add `-nv`, or `--progress=dot:giga`.',
      isBad: ({ calls }) => calls.some(drawsProgress),
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const program of run.programs) {
        const call = program.name === 'wget' ? readDownload(program) : undefined
        if (call === undefined || call.unknown || call.operands.length === 0) continue
        const { nameRange, redirects } = program
        const elsewhere = redirects.some(({ range }) =>
          /^(?:2|&)>/.test(facts.file.text.slice(range.start, range.end)),
        )
        if (elsewhere || QUIET.some((option) => call.options.has(option))) continue
        const edit = addArguments(facts, run, { value: 'wget', literal: true, range: nameRange }, '-nv')
        yield {
          range: nameRange,
          message: 'wget writes its progress into the log, line after line; add -nv.',
          ...(edit ? { fix: { kind: 'safe', description: 'Add -nv', edits: [edit] } } : {}),
        }
      }
  },
})
