// A pipe whose first program may fail without notice.
import { renderExecForm } from '../../dockerfile/exec-form.ts'
import type { Program } from '../../dockerfile/shell.ts'
import { baseName } from '../../dockerfile/shell-wrappers.ts'
import { shellOfImage } from '../base-image.ts'
import { insertBefore } from '../block.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { findUnguardedPipes } from '../hadolint/pipes.ts'
import { checkSteps } from '../hadolint/run-check.ts'
import { findPipelines } from '../pipelines.ts'
import { defineRule, type Report } from '../rule.ts'
import { shellAt } from '../shell-at.ts'
import { baseReference } from '../user-at.ts'

/** They hand on what they are given; when they fail there is a bug in the text, not in the world. */
const SOURCES = new Set(['echo', 'printf', 'yes', 'cat', 'true', ':', 'seq', 'date', 'uname', 'env', 'pwd'])
const FILTERS = new Set([
  'sed',
  'tr',
  'cut',
  'head',
  'tail',
  'sort',
  'uniq',
  'tee',
  'rev',
  'awk',
  'base64',
  'cat',
  'wc',
])

export const pipefail = defineRule({
  id: 'pipefail',
  aliases: ['DL4006', 'shell-running-a-pipe-without-pipefail-flag', 'set-pipefail'],
  since: '0.1.0',
  summary: 'Let a RUN fail when any program of a pipe fails.',
  category: 'process',
  severity: 'warning',
  confidence: 'high',
  fix: 'suggested',
  fixEffect:
    'RUN, CMD and ENTRYPOINT in shell form below the new SHELL run under that shell, and pipes fail as a whole.',
  why: `A pipe is as successful as its last program. When the download in \`curl … | tar x\` breaks off, or the key server is
down in \`curl … | gpg\`, the RUN may succeed all the same: a broken layer is cached and shipped.

\`pipefail\` makes it fail. Say it with SHELL for the stage, or with \`set -o pipefail\` at the start of one RUN where the
shell knows it (bash, zsh, ash). Pipes that begin with \`echo\`, \`yes\` or the like are left alone, as nothing is lost there.`,
  references: ['https://docs.docker.com/build/building/best-practices/#using-pipes'],
  examples: [
    {
      bad: 'FROM debian:13\nRUN «curl -fsSL https://example.com/app.tgz» | tar xz -C /opt\n',
      fixed:
        'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://example.com/app.tgz | tar xz -C /opt\n',
    },
    {
      bad: 'FROM alpine:3.22\n# the key\nRUN «wget -qO- https://example.com/key» | tee /etc/apk/keys/key.pub\nRUN «./list» | wc -l\n',
      fixed:
        'FROM alpine:3.22\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\n# the key\nRUN wget -qO- https://example.com/key | tee /etc/apk/keys/key.pub\nRUN ./list | wc -l\n',
    },
    {
      bad: 'FROM example/app:1\nRUN VERSION=$(«curl -fsSL https://example.com/latest» | jq -r .tag) && ./get "$VERSION"\n',
      because: 'the variable would be empty',
    },
    {
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-l", "-eo", "pipefail", "-c"]\nRUN curl -fsSL https://example.com/app.tgz | tar xz\n',
      because: 'SHELL has pipefail',
    },
    {
      good: 'FROM debian:13\nRUN bash -c "set -euo pipefail; curl -fsSL https://example.com/app.tgz | tar xz"\n',
      because: 'the script has pipefail',
    },
    {
      good: 'FROM debian:13\nRUN yes | ./install\nRUN echo "$KEY" | gpg --import\n',
      because: 'what comes first cannot fail',
    },
    { good: 'FROM debian:13\nRUN ./check || ./repair\n', because: 'this is no pipe' },
    { good: 'FROM debian:13\nRUN ps ax | grep java || true\n', because: 'it may fail' },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN set -o pipefail && a | b»\n',
      because: 'only SHELL counts',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nSHELL ["/usr/bin/bash", "-euxo", "pipefail", "-c"]\nRUN a | b\nONBUILD RUN a | b\n',
      because: 'the shell is set, and triggers are left out',
    },
  ],
  checks: {
    hadolint: checkSteps({
      code: 'DL4006',
      severity: 'warning',
      message: 'A pipe hides the failure of its first program; set `-o pipefail` with SHELL.',
      skipsTriggers: true,
      find: findUnguardedPipes,
    }),
  },
  *check(facts) {
    const fixed = new Set<number>()
    for (const run of facts.runs) {
      if (run.script.dialect !== 'posix' || shellAt(facts, run)?.some(isPipefail)) continue
      const program = findLost(facts, run)
      if (program === undefined) continue
      const chain = facts.stages[run.stage]?.chain ?? []
      const covered = chain.some((stage) => fixed.has(stage))
      const fix = covered ? undefined : deriveFix(facts, run)
      if (fix !== undefined) fixed.add(run.stage)
      yield buildReport(program, fix)
    }
  },
})

function buildReport({ range, name }: Program, fix: Fix | undefined): Report {
  const who = name === '' ? 'this' : name
  const message = `When ${who} fails in this pipe, the RUN succeeds all the same. Turn on pipefail, with SHELL or with set -o pipefail.`
  return { range, message, ...(fix === undefined ? {} : { fix }) }
}

function isPipefail(word: string): boolean {
  return word.includes('pipefail')
}

/** The first program whose failure nobody sees. */
function findLost(facts: Facts, { instruction, script }: RunFacts): Program | undefined {
  for (const pipeline of findPipelines(script.programs)) {
    const lost = pipeline.find(mayFail)
    const first = pipeline[0]
    if (lost === undefined || first === undefined) continue
    const before = facts.file.text.slice(instruction.range.start, first.range.start)
    if (isPipefail(before) || isTolerated(script.steps, lost)) continue
    if (first.inSubstitution && !script.programs.some((other) => isAssignedBy(other, first))) continue
    return lost
  }
  return undefined
}

function mayFail({ pipe, name }: Program): boolean {
  if (pipe === undefined || pipe.index === pipe.length - 1) return false
  return !(SOURCES.has(name) || (pipe.index > 0 && FILTERS.has(name)))
}

/** `… || true`, or another program for that case. */
function isTolerated(steps: RunFacts['script']['steps'], program: Program): boolean {
  const at = steps.findIndex(({ programs }) => programs.includes(program))
  return steps[at + 1]?.connector === '||'
}

/** Only an assignment by itself has the status of what it substitutes. */
function isAssignedBy({ name, assignments, args }: Program, { range }: Program): boolean {
  const alone = name === '' && args.length === 0
  return alone && assignments.some((one) => one.range.start <= range.start && range.end <= one.range.end)
}

function deriveFix(facts: Facts, run: RunFacts): Fix | undefined {
  const words = shellAt(facts, run) ?? defaultShell(facts, run)
  const [program = '', ...rest] = words ?? []
  if (run.onbuild || !['bash', 'zsh', 'ash'].includes(baseName(program))) return undefined
  const line = `SHELL ${renderExecForm([program, '-o', 'pipefail', ...rest])}\n`
  const edits = [insertBefore(facts.file.text, run.outer, line)]
  return { kind: 'unsafe', description: `Use ${program} with pipefail from here on`, edits }
}

function defaultShell(facts: Facts, run: RunFacts): readonly string[] | undefined {
  const shell = shellOfImage(baseReference(facts, run.stage))
  return shell === undefined ? undefined : [shell, '-c']
}
