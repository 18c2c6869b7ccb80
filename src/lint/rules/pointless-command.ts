// Programs that make no sense while an image is built.
import type { Program } from '../../dockerfile/shell.ts'
import type { RunFacts } from '../facts.ts'
import { checkRuns } from '../hadolint/run-check.ts'
import { defineRule } from '../rule.ts'

/** What is the matter with each. */
const REASONS: Readonly<Record<string, string>> = {
  ssh: 'a build has no keys and nobody to log in for',
  vim: 'nobody can edit during a build',
  nano: 'nobody can edit during a build',
  shutdown: 'there is no system to shut down',
  service: 'a service that is started here ends with the RUN',
  ps: 'only the processes of the RUN are there to be seen',
  free: 'it shows the memory of the machine that builds',
  top: 'it waits for a terminal',
  kill: 'the processes of a RUN end with it',
  mount: 'a build may not mount, and a mount would not be kept',
  ifconfig: 'the network of a build is not that of the container',
}

/** Those hadolint knows. */
const SENSELESS = new Set(['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim'])

export const pointlessCommand = defineRule({
  id: 'pointless-command',
  aliases: ['DL3001', 'nonsensical-command', 'run-utilities-and-posix-commands'],
  since: '0.1.0',
  summary: 'Leave out programs that make no sense in a build.',
  category: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'none',
  why: `Each RUN has a container of its own: its processes, mounts and network end with it, and only files are kept. Programs
that inspect or change a running system, or that need somebody at a terminal, do nothing there that lasts.

Silent are questions whether a program exists, \`kill -0\`, \`kill\` of a process that the RUN started, a service that the
rest of the RUN uses (as for setting up a database), ssh with an ssh mount, mount in a privileged RUN, and an editor that is
run with a script.`,
  references: ['https://docs.docker.com/reference/dockerfile/#run'],
  examples: [
    { bad: 'FROM debian:13\nRUN «service» nginx start\n' },
    { bad: 'FROM debian:13\nRUN «free» -m && «top» -bn1 && «mount» /data\n' },
    {
      good: 'FROM debian:13\nRUN apt-get install -y vim && command -v ssh && which mount\n',
      because: 'none of them runs',
    },
    {
      good: 'FROM mariadb:12\nRUN service mariadb start && mariadb < /setup.sql\n',
      because: 'the service is used in the same RUN',
    },
    {
      good: 'FROM debian:13\nRUN ./server & pid=$!; ./load; kill $pid\n',
      because: 'it ends what the RUN started',
    },
    {
      good: 'FROM debian:13\nRUN --mount=type=ssh ssh -T git@example.com\n',
      because: 'the mount brings the keys',
    },
    { preset: 'hadolint', bad: 'FROM debian:13\n«RUN service nginx start && ps»\n' },
    {
      preset: 'hadolint',
      good: 'FROM debian:13\nRUN nano x && ifconfig && /usr/bin/vim y\n',
      because: 'hadolint knows neither of the first two, and no paths',
    },
  ],
  checks: {
    hadolint: checkRuns({
      code: 'DL3001',
      severity: 'info',
      message: 'A program that inspects or changes a running system is of no use in a build; leave it out.',
      isBad: ({ calls }) => calls.some(({ name }) => SENSELESS.has(name)),
    }),
  },
  *check({ runs }) {
    for (const run of runs)
      for (const program of run.programs) {
        const reason = Object.hasOwn(REASONS, program.name) ? REASONS[program.name] : undefined
        if (reason === undefined || hasSense(run, program)) continue
        yield {
          range: program.nameRange,
          message: `${program.name} is of no use in a build: ${reason}. Leave it out, or do it when the container runs.`,
        }
      }
  },
})

function hasSense(run: RunFacts, program: Program): boolean {
  const { name, args } = program
  const first = args[0]?.value ?? ''
  const asks = /^(?:--?version|-V|--help)$/.test(first)
  switch (name) {
    case 'kill':
      return args.some(({ value, literal }) => value === '-0' || !literal || value.startsWith('%'))
    case 'service':
      return run.programs.some(({ range }) => range.start > program.range.end) || run.programs[0] !== program
    case 'ssh':
      return asks || run.mounts.some(({ type }) => type === 'ssh')
    case 'mount':
      return run.instruction.flags.some((flag) => flag.name === 'security' && flag.value === 'insecure')
    case 'vim':
    case 'nano':
      return asks || args.some(({ value }) => /^[+]|^-[ecsESu]/.test(value))
    case 'ps':
      return program.pipe !== undefined || program.inSubstitution
    default:
      return asks
  }
}
