// /bin/sh replaced to get another shell for RUN.
import { renderExecForm } from '../../dockerfile/exec-form.ts'
import type { Program } from '../../dockerfile/shell.ts'
import { baseName } from '../../dockerfile/shell-wrappers.ts'
import { commentsWithin, replaceText } from '../edits.ts'
import type { Facts, RunFacts } from '../facts.ts'
import type { Fix } from '../finding.ts'
import { isCall } from '../hadolint/calls.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'

const OTHER_SHELLS = new Set(['bash', 'zsh', 'ksh', 'mksh'])

export const shellInstruction = defineRule({
  id: 'shell-instruction',
  aliases: [
    'DL4005',
    'changing-default-shell-using-run-command',
    'use-shell-instruction',
    'changing-default-shell-using-shell-command',
  ],
  since: '0.1.0',
  summary: 'Choose another shell with SHELL instead of replacing /bin/sh.',
  category: 'process',
  severity: 'warning',
  confidence: 'high',
  fix: 'suggested',
  fixEffect:
    '/bin/sh stays what the distribution made it; RUN, CMD and ENTRYPOINT in shell form use the shell named by SHELL.',
  why: `A link from /bin/sh to bash changes every script of the image, those of the distribution's packages included, which
are tested with its own /bin/sh. An update of the package that owns the link puts it back. SHELL changes only what the
Dockerfile itself runs.`,
  references: ['https://docs.docker.com/reference/dockerfile/#shell'],
  examples: [
    {
      bad: 'FROM ubuntu:24.04\nRUN rm /bin/sh && «ln -s /bin/bash /bin/sh»\nRUN source ./env\n',
      fixed: 'FROM ubuntu:24.04\nSHELL ["/bin/bash", "-c"]\nRUN source ./env\n',
    },
    {
      bad: 'FROM debian:13\nRUN echo "dash dash/sh boolean false" | debconf-set-selections && «dpkg-reconfigure dash»\n',
      fixed: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
    },
    {
      bad: 'FROM debian:13\nRUN make && «mv /bin/bash /bin/sh»\n',
      because: 'with other work in the same RUN there is no fix',
    },
    { good: 'FROM ubuntu:24.04\nSHELL ["/bin/bash", "-c"]\n', because: 'SHELL does it' },
    {
      good: 'FROM ubuntu:24.04\nRUN ln -s /bin/bash /usr/local/bin/shell\n',
      because: '/bin/sh stays as it is',
    },
    { good: 'FROM ubuntu:24.04\nRUN ln -s /bin/sh /bin/bash\n', because: 'the link goes the other way' },
    {
      preset: 'hadolint',
      bad: 'FROM debian:13\n«RUN ln -s /bin/sh /tmp/sh»\n',
      because: 'any link that names it counts',
    },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN mv /bin/bash /bin/sh && dpkg-reconfigure dash\n',
      because: 'hadolint knows links only',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL4005',
      severity: 'warning',
      message: 'A link changes the shell of the image for everybody; set it with SHELL.',
      isBad: ({ calls }) => calls.some((call) => isCall(call, ['ln'], ['/bin/sh'])),
    }),
  },
  *check(facts) {
    for (const run of facts.runs)
      for (const program of run.programs) {
        const shell = readReplacement(program)
        if (shell === undefined) continue
        const fix = deriveFix(facts, run, shell)
        yield {
          range: program.range,
          message: `Replacing /bin/sh changes every script of the image; write SHELL ${renderExecForm([shell, '-c'])} instead.`,
          ...(fix === undefined ? {} : { fix }),
        }
      }
  },
})

/** The shell that is put in the place of /bin/sh. */
function readReplacement({ name, args }: Program): string | undefined {
  const operands = args.map(({ value }) => value).filter((value) => !value.startsWith('-'))
  if (name === 'dpkg-reconfigure') return operands.includes('dash') ? '/bin/bash' : undefined
  const [source = '', target = '', ...more] = operands
  const known = ['ln', 'mv', 'cp'].includes(name) && OTHER_SHELLS.has(baseName(source))
  if (!known || more.length > 0 || !isPosixPath(target)) return undefined
  return source.startsWith('/') ? source : `/bin/${source}`
}

function isPosixPath(path: string): boolean {
  return path === '/bin/sh' || path === '/usr/bin/sh'
}

/** The whole RUN is there for nothing else. */
function deriveFix(
  { file }: Facts,
  { instruction, script, onbuild }: RunFacts,
  shell: string,
): Fix | undefined {
  const alone = script.programs.every(
    (program) => readReplacement(program) !== undefined || preparesIt(program),
  )
  const plain = script.complete && instruction.flags.length === 0 && instruction.heredocs.length === 0
  if (!alone || !plain || onbuild || commentsWithin(file, instruction.range).length > 0) return undefined
  const edits = [replaceText(instruction.range, `SHELL ${renderExecForm([shell, '-c'])}`)]
  return { kind: 'unsafe', description: 'Use SHELL', edits }
}

function preparesIt({ name, args }: Program): boolean {
  if (name === 'echo' || name === 'debconf-set-selections') return true
  return ['rm', 'mv', 'unlink'].includes(name) && args.some(({ value }) => isPosixPath(value))
}
